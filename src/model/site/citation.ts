import { createHash } from 'node:crypto';
import type { Dataset } from '../../data/dataset.ts';
import type { Site } from '../../schemas/documents/site.ts';

/** What a citation names. `DS`: a data set, `EB`: a page. Days are `YYYY-MM-DD`. */
export interface CitedWork {
  readonly responsible: string;
  readonly title: string;
  readonly type: 'DS' | 'EB';
  readonly date: string;
  readonly citedOn: string;
  readonly address: string;
}

/**
 * A reference in the form of GB/T 7714-2015: 「主办. 题名[DS/OL]. 版本日期[引用日期]. 地址.」
 */
export function citation(work: CitedWork): string {
  const { responsible, title, type, date, citedOn, address } = work;
  return `${responsible}. ${title}[${type}/OL]. ${date}[${citedOn}]. ${address}.`;
}

/** The reference of one version of a dataset; `address` is that version's permanent address. */
export function datasetCitation(
  dataset: Pick<Dataset, 'document'>,
  site: Pick<Site, 'title' | 'authorities'>,
  version: string,
  citedOn: string,
  address: string,
): string {
  return citation({
    responsible: publisherName(dataset, site, version),
    title: dataset.document.title,
    type: 'DS',
    date: version,
    citedOn,
    address,
  });
}

/** The name that the publisher of a dataset bore on a day; the site's title when not known. */
export function publisherName(
  { document }: Pick<Dataset, 'document'>,
  site: Pick<Site, 'title' | 'authorities'>,
  day: string,
): string {
  const named = site.authorities.filter(({ id }) => id === document.publisher);
  const onDay = named.find(({ from, to }) => (from ?? '') <= day && day <= (to ?? '9999-12-31'));
  return (onDay ?? named.at(-1))?.name ?? site.title;
}

/** The first 12 digits of the SHA-256 of a text: enough to tell the versions of a file apart. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 12);
}
