import type { ProseDocument } from '../../data/prose/read-file.ts';
import { siteSettings } from '../../site.ts';

/** The canonical address of a route: site.json `url` + BASE_PATH + route. */
export function canonical(url: string, route: string): string {
  return url.replace(/\/+$/, '') + siteSettings().basePath + route;
}

/** The route of the page of a prose document: `reports/eval-2026/`, `about/`. */
export function proseRoute({ kind, id }: Pick<ProseDocument, 'kind' | 'id'>): string {
  return kind === 'pages' ? `${id}/` : `${kind}/${id}/`;
}
