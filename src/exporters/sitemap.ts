import type { Site } from '../schemas/documents/site.ts';
import { escapeXml } from '../text/escape-xml.ts';

/** A page that search engines may list; `modifiedOn` is `YYYY-MM-DD`. */
export interface SitemapEntry {
  readonly route: string;
  readonly modifiedOn?: string | undefined;
}

/** sitemap.xml (sitemaps.org 0.9), in the order given. `address` makes a route absolute. */
export function sitemap(
  entries: readonly SitemapEntry[],
  address: (route: string) => string,
): string {
  const urls = entries.map(({ route, modifiedOn }) => {
    const modified = modifiedOn === undefined ? '' : `<lastmod>${escapeXml(modifiedOn)}</lastmod>`;
    return `<url><loc>${escapeXml(address(route))}</loc>${modified}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}

/**
 * Whether search engines may list the site: what `index` in site.json says; unsaid, no for a
 * demonstration and yes for an authority's own.
 */
export function isIndexed(site: Pick<Site, 'kind' | 'index'>): boolean {
  return site.index ?? site.kind === 'government';
}

/** robots.txt: everything open with the sitemap's address, or everything closed. */
export function robots(site: Pick<Site, 'kind' | 'index'>, sitemapAddress: string): string {
  return isIndexed(site)
    ? `User-agent: *\nAllow: /\n\nSitemap: ${sitemapAddress}\n`
    : 'User-agent: *\nDisallow: /\n';
}
