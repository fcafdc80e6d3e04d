import type { MadeSizes } from '../../model/issues/issue-downloads.ts';

/** A made file of a notice or report, for the links on its page. */
export interface PaperDownload {
  readonly name: string;
  /** 「PDF（158 kB）」; without size in dev, where files are made when asked for. */
  readonly label: string;
}

/** The files of the document whose page is `folder`, `notices/gs-2026-titles`. */
export function paperDownloads(
  folder: string,
  fileName: string,
  sizes: MadeSizes,
): PaperDownload[] {
  const isMade = Object.keys(sizes).length > 0;
  return [
    { name: `${fileName}.pdf`, title: 'PDF' },
    { name: `${fileName}.docx`, title: 'Word' },
    { name: 'fragment.html', title: '网页片段' },
  ].flatMap(({ name, title }) => {
    if (!isMade) return [{ name, label: title }];
    const bytes = sizes[`${folder}/${name}`];
    // Without a browser no PDF was made.
    return bytes === undefined ? [] : [{ name, label: `${title}（${sizeInWords(bytes)}）` }];
  });
}

function sizeInWords(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} kB`;
}
