import { canonical } from './addresses.ts';
import { citation } from './citation.ts';
import type { LetterPage } from './letter.ts';
import type { SiteData } from './site-data.ts';

/** A page as it is cited. */
export interface CitedPage extends LetterPage {
  readonly publishedOn?: string | undefined;
  readonly contentSource?: string | undefined;
}

/**
 * How to cite a page, on the day on which it was made; undefined for those about the site itself, and
 * for tables and issues, which say it at length.
 */
export function pageCitation(site: SiteData, page: CitedPage): string | undefined {
  const { title, route, section, record, publishedOn, contentSource } = page;
  if (section === undefined || /^(?:(?:data|issues)\/.|search\/|subscribe\/)/.test(route)) return;
  return citation({
    // A page about a row of a table is written by the site.
    responsible: record === undefined ? (contentSource ?? site.site.title) : site.site.title,
    title,
    type: 'EB',
    date: publishedOn?.slice(0, 10) ?? site.today,
    citedOn: site.today,
    address: canonical(site, route),
  });
}

/** How to cite a drawing that is published at an address below the base path. */
export function figureCitation(site: SiteData, title: string, address: string): string {
  return citation({
    responsible: site.site.title,
    title,
    type: 'EB',
    date: site.today,
    citedOn: site.today,
    address: canonical(site, address),
  });
}
