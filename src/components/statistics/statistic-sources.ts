import type { CitedSources } from '../../model/site/cited-sources.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import type { StatisticEntry } from '../../model/targets/statistics-list.ts';
import { statisticsFigures } from '../../resolved/section-figures.ts';
import { sectionSources } from '../../resolved/section-sources.ts';

const ROUTE = 'statistics/';

/** The sources of the page: those of its drawings, then those of its rows, in their order. */
export function statisticsSources(
  site: SiteData,
  entries: readonly StatisticEntry[],
): CitedSources {
  return sectionSources(site, ROUTE, [
    ...statisticsFigures(site).flatMap(({ figure }) => figure.sources),
    ...entries.map(({ row }) => row.sources),
  ]);
}
