import type { SiteData } from '../model/site/site-data.ts';
import { fileName } from '../text/file-name.ts';

/**
 * What a file is called in the folder of the reader who saves it, where `latest.xlsx` says nothing:
 * 「众创公开-扶持-2025」, the edition first.
 */
export function savedName({ site }: SiteData, ...parts: readonly string[]): string {
  return fileName([site.title, ...parts]);
}

/** The same of a table of data, with the day of its version, without one the newest. */
export function savedTableName(data: SiteData, name: string, version?: string): string {
  const held = data.dataset(name);
  const day = version ?? held?.current.asOf;
  return savedName(data, held?.dataset.document.title ?? name, ...(day === undefined ? [] : [day]));
}
