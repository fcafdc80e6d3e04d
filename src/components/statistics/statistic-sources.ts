import { heldFor } from '../../data/held.ts';
import type { Figure } from '../../model/figures/figure.ts';
import { figureOf } from '../../model/figures/figure-of.ts';
import { sectionProse } from '../../model/sections/section-prose.ts';
import type { CitedSources } from '../../model/site/cited-sources.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { type StatisticEntry, seriesFigures } from '../../model/targets/statistics-list.ts';
import { sectionSources } from '../../resolved/section-sources.ts';

const ROUTE = 'statistics/';

/** The drawings above the figures of an edition that chose none itself. */
export function statisticsFigures(site: SiteData): readonly Figure[] {
  return heldFor(site.edition, 'statistics figures', () =>
    sectionProse(site, ROUTE) === undefined
      ? seriesFigures(site).map((props) => figureOf(site, props, site.today))
      : [],
  );
}

/** The sources of the page: those of its drawings, then those of its rows, in their order. */
export function statisticsSources(
  site: SiteData,
  entries: readonly StatisticEntry[],
): CitedSources {
  return sectionSources(site, ROUTE, [
    ...statisticsFigures(site).flatMap((figure) => figure.sources),
    ...entries.map(({ row }) => row.sources),
  ]);
}
