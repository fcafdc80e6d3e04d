import { heldFor } from '../../data/held.ts';
import { sectionRouteOf } from '../../schemas/datasets.ts';
import { sectionsWithContent } from '../sections/section.ts';
import type { SiteData } from '../site/site-data.ts';
import { type SiteUpdate, siteUpdates } from './updates.ts';

/** The news of each section that has a page and any news, by its route, newest first. */
export function sectionNews(site: SiteData): ReadonlyMap<string, readonly SiteUpdate[]> {
  return heldFor(site, 'news by section', () => {
    const shown = new Set(sectionsWithContent(site).map(({ route }) => route));
    const byRoute = Map.groupBy(siteUpdates(site), sectionOfUpdate);
    return new Map([...byRoute].filter(([route]) => shown.has(route)));
  });
}

/** News of a table belong to the section that shows it, others to that of their page. */
function sectionOfUpdate({ route }: SiteUpdate): string {
  const [first = '', second = ''] = route.split('/');
  return first === 'data' ? sectionRouteOf(second) : `${first}/`;
}
