import type { SiteData } from '../model/site/site-data.ts';
import { href } from '../site.ts';
import { savedTableName } from './saved-name.ts';

/** A link of the line 「下载」. */
export interface DownloadLink {
  readonly label: string;
  readonly href: string;
  /** What the file is called when it is saved, without its ending. */
  readonly saveAs?: string | undefined;
  /** What stands behind the link: a size. */
  readonly note?: string;
}

/** Files that are saved and never read in the browser; two kinds of CSV are told apart when saved. */
const SAVED = /(?:\.excel)?\.(?:csv|xlsx|docx)$/;

/** The name under which a link saves its file; undefined for what a browser shows. */
export function savedAs(address: string, saveAs: string | undefined): string | undefined {
  const ending = SAVED.exec(address)?.[0];
  return saveAs === undefined || ending === undefined ? undefined : saveAs + ending;
}

/**
 * 「下载 Excel · CSV · 其他格式 · 引用」 of a dataset; never a row of ten buttons. `of` says what is in the
 * files on a page that is about a part of it: 「全部空间」.
 */
export function datasetDownloads(site: SiteData, name: string, of = ''): DownloadLink[] {
  const saveAs = savedTableName(site, name);
  return [
    { label: `${of}Excel`, href: href(`data/${name}/latest.xlsx`), saveAs },
    { label: `${of}CSV`, href: href(`data/${name}/latest.csv`), saveAs },
    { label: '其他格式', href: href(`data/${name}/`) },
    { label: '引用', href: href(`data/${name}/#citing`) },
  ];
}
