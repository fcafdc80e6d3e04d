import { readFileSync } from 'node:fs';
import process from 'node:process';

/** A made file of a notice or report, for the links on its page. */
export interface DocumentDownload {
  readonly name: string;
  /** 「PDF（158 kB）」; without size in dev, where files are made when asked for. */
  readonly label: string;
}

/** The files of the document whose page is `folder`, `notices/gs-2026-titles`. */
export function documentDownloads(folder: string, fileName: string): DocumentDownload[] {
  return [
    { name: `${fileName}.pdf`, title: 'PDF' },
    { name: `${fileName}.docx`, title: 'Word' },
    { name: 'fragment.html', title: '网页片段' },
  ].flatMap(({ name, title }) => {
    const sizes = madeSizes();
    const bytes = sizes?.[`${folder}/${name}`];
    if (sizes === undefined) return [{ name, label: title }];
    // Without a browser no PDF was made.
    return bytes === undefined ? [] : [{ name, label: `${title}（${sizeInWords(bytes)}）` }];
  });
}

let held: Readonly<Record<string, number>> | undefined;

/** The sizes of this build, which were written before its pages are rendered; none in dev. */
function madeSizes(): Readonly<Record<string, number>> | undefined {
  const path = process.env['ISSUE_FILES'];
  if (path === undefined) return undefined;
  held ??= JSON.parse(readFileSync(path, 'utf8')) as Record<string, number>;
  return held;
}

function sizeInWords(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} kB`;
}
