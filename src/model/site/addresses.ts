import type { ProseDocument } from '../../data/prose/read-file.ts';
import type { SiteData } from './site-data.ts';

/** What the address of a page is made of. */
export interface SiteAddress extends Pick<SiteData, 'basePath'> {
  readonly site: { readonly url: string };
}

/** The canonical address of a route: site.json `url` + BASE_PATH + route. */
export function canonical({ site, basePath }: SiteAddress, route: string): string {
  return site.url.replace(/\/+$/, '') + basePath + route;
}

/** The route of the page of a prose document: `reports/eval-2026/`, `about/`. */
export function proseRoute({ kind, id }: Pick<ProseDocument, 'kind' | 'id'>): string {
  if (kind === 'pages') return `${id}/`;
  return `${kind === 'archived' ? 'issues' : kind}/${id}/`;
}
