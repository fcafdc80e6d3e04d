import type { Dataset } from '../../data/dataset.ts';
import { heldFor } from '../../data/held.ts';
import { pageRoutes } from './routes.ts';
import type { SiteData } from './site-data.ts';

/**
 * The name of the page of a dataset, or of one that lists a part of its rows: a list of the site may
 * have parts of the same places and years.
 */
export function datasetTitle({ document }: Pick<Dataset, 'document'>, part = ''): string {
  return `${document.title}：数据表${part && `，${part}`}`;
}

/**
 * What tells a page from an earlier one of the same name, 「（s-02）」: two spaces, recipients or notices
 * may be called alike. '' of all others.
 */
export function nameAside(site: SiteData, route: string): string {
  const taken = heldFor(site.edition, 'names that pages share', () => laterOfOneName(site));
  const owner = route.split('/').flatMap((_, end, parts) => {
    const above = `${parts.slice(0, end).join('/')}/`;
    return taken.has(above) ? [above] : [];
  })[0];
  return owner === undefined ? '' : `（${owner.split('/').at(-2) ?? ''}）`;
}

/** The routes of pages whose name an earlier page has. */
function laterOfOneName(site: SiteData): ReadonlySet<string> {
  const byName = Map.groupBy(pageRoutes(site), ({ title }) => title);
  return new Set([...byName.values()].flatMap(([, ...later]) => later.map(({ route }) => route)));
}
