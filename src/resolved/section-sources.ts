import { type SectionWithProse, sectionProse } from '../model/sections/section-prose.ts';
import { type CitedSources, citedSources } from '../model/site/cited-sources.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { resolveDocument } from './resolve-document.ts';

/**
 * The sources of a section's page: those of its introduction first, so that the words there, which
 * know only their own document, give the same numbers; then the 来源 `cells` of the page.
 */
export function sectionSources(
  site: SiteData,
  route: SectionWithProse,
  cells: readonly (string | null)[],
): CitedSources {
  const prose = sectionProse(site, route);
  const own = prose === undefined ? [] : resolveDocument(site, prose).sources.list;
  return citedSources(site, [...own.map(({ source }) => source.id), ...cells]);
}
