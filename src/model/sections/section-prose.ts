import { sectionOf } from './section.ts';
import type { ProseOf, SiteData } from '../site/site-data.ts';

/** The sections whose page shows the prose of `content/pages/<section>.mdx` above its table. */
export const SECTIONS_WITH_PROSE = [
  'statistics/',
  'evaluations/',
  'targets/',
  'disclosures/',
] as const;
export type SectionWithProse = (typeof SECTIONS_WITH_PROSE)[number];

/** The introduction that the edition gives a section. */
export function sectionProse(
  site: SiteData,
  route: SectionWithProse,
): ProseOf<'pages'> | undefined {
  return site.edition.prose.find(
    (document): document is ProseOf<'pages'> =>
      document.kind === 'pages' && `${document.id}/` === route,
  );
}

/** True for a document of `pages` that is part of a section's page and has no page of its own. */
export function isSectionProse(site: SiteData, id: string): boolean {
  const route = `${id}/`;
  const isShownThere = (SECTIONS_WITH_PROSE as readonly string[]).includes(route);
  return isShownThere && sectionOf(route)?.hasContent(site) === true;
}
