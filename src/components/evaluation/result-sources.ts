import type { ResultLine } from '../../model/evaluation/evaluation-list.ts';
import type { CitedSources } from '../../model/site/cited-sources.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { sectionSources } from '../../resolved/section-sources.ts';

/** The sources of the page of evaluations: of its introduction, then those of results in their order. */
export function resultSources(site: SiteData, lines: readonly ResultLine[]): CitedSources {
  return sectionSources(
    site,
    'evaluations/',
    lines.map(({ entry }) => entry.row.sources),
  );
}
