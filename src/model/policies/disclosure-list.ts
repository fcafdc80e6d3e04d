import { dueDay } from '../calendar/cadence.ts';
import { newestOn } from '../calendar/newest-on.ts';
import { pageRoutes } from '../site/routes.ts';
import type { RowsOf, SiteData } from '../site/site-data.ts';

/** What a text obliges somebody to publish, and where it stands on this site. */
export interface DisclosureLine {
  readonly entry: RowsOf<'disclosures'>[number];
  readonly provisionIds: readonly string[];
  /** The name of the page that holds it; undefined when this edition has no such page. */
  readonly pageTitle: string | undefined;
  readonly newestOn: string | undefined;
  /** The last day by which something newer was due; see `tellsOverdue`. */
  readonly overdueSince: string | undefined;
}

/** All items of the catalogue in its order. */
export function disclosuresList(site: SiteData): DisclosureLine[] {
  const titles = new Map(pageRoutes(site).map(({ route, title }) => [route, title]));
  return site.rows('disclosures').map((entry) => {
    const { route, cadence, provisionIds } = entry.row;
    const newest = newestOn(site.edition, route);
    const due = newest === undefined ? undefined : dueDay(newest, cadence);
    const isOverdue = tellsOverdue(site) && due !== undefined && due < site.today;
    return {
      entry,
      provisionIds: provisionIds.split('；'),
      pageTitle: titles.get(route.endsWith('/') ? route : `${route}/`),
      newestOn: newest,
      overdueSince: isOverdue ? due : undefined,
    };
  });
}

/** An authority speaks of its own conduct, and fiction of nobody's; of real offices others do not. */
export function tellsOverdue({ site }: Pick<SiteData, 'site'>): boolean {
  return site.kind === 'government' || site.illustrative;
}
