import { type Due, dueOf } from '../calendar/overdue.ts';
import { pageRoutes } from '../site/routes.ts';
import type { RowsOf, SiteData } from '../site/site-data.ts';

/** What a text obliges somebody to publish, and where it stands on this site. */
export interface DisclosureLine extends Omit<Due, 'overdueFrom'> {
  readonly entry: RowsOf<'disclosures'>[number];
  readonly provisionIds: readonly string[];
  /** The name of the page that holds it; undefined when this edition has no such page. */
  readonly pageTitle: string | undefined;
  /** The first day on which it is overdue; see `tellsOverdue`. */
  readonly overdueFrom: string | undefined;
}

/** All items of the catalogue: what is overdue today, then the others, both in its order. */
export function disclosuresList(site: SiteData): DisclosureLine[] {
  const titles = new Map(pageRoutes(site).map(({ route, title }) => [route, title]));
  const lines = site.rows('disclosures').map((entry): DisclosureLine => {
    const { route, provisionIds } = entry.row;
    const due = dueOf(site.edition, entry.row);
    return {
      entry,
      provisionIds: provisionIds.split('；'),
      pageTitle: titles.get(route.endsWith('/') ? route : `${route}/`),
      ...due,
      overdueFrom: tellsOverdue(site) ? due.overdueFrom : undefined,
    };
  });
  const isLate = (line: DisclosureLine) => isLateOn(line, site.today);
  return [...lines.filter(isLate), ...lines.filter((line) => !isLate(line))];
}

/** Whether a matter is overdue on a day. */
export function isLateOn({ overdueFrom }: DisclosureLine, day: string): boolean {
  return overdueFrom !== undefined && overdueFrom <= day;
}

/** An authority speaks of its own conduct, and fiction of nobody's; of real offices others do not. */
export function tellsOverdue({ site }: Pick<SiteData, 'site'>): boolean {
  return site.kind === 'government' || site.illustrative;
}
