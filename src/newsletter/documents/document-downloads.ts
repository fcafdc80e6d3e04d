import type { MadeSizes } from '../../model/issues/issue-downloads.ts';

/** A made file of a notice or report, for the links on its page. */
export interface DocumentDownload {
  readonly name: string;
  /** 「PDF（158 kB）」; without size in dev, where files are made when asked for. */
  readonly label: string;
}

/** The files of the document whose page is `folder`, `notices/gs-2026-titles`. */
export function documentDownloads(
  folder: string,
  fileName: string,
  sizes: MadeSizes,
): DocumentDownload[] {
  return [
    { name: `${fileName}.pdf`, title: 'PDF' },
    { name: `${fileName}.docx`, title: 'Word' },
    { name: 'fragment.html', title: '网页片段' },
  ].map(({ name, title }) => {
    const bytes = sizes[`${folder}/${name}`];
    return { name, label: bytes === undefined ? title : `${title}（${sizeInWords(bytes)}）` };
  });
}

function sizeInWords(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} kB`;
}
