import type { CitedSources } from './cited-sources.ts';
import { citedSources } from './cited-sources.ts';
import { columnOf } from './columns.ts';
import type { ProseOf, SiteData } from './site-data.ts';
import { documentSources } from './words/document-sources.ts';

/** The columns whose page shows the prose of `content/pages/<column>.mdx` above its table. */
export const COLUMNS_WITH_PROSE = [
  'statistics/',
  'evaluations/',
  'targets/',
  'disclosures/',
] as const;
export type ColumnWithProse = (typeof COLUMNS_WITH_PROSE)[number];

/** The introduction that the edition gives a column. */
export function columnProse(site: SiteData, route: ColumnWithProse): ProseOf<'pages'> | undefined {
  return site.edition.prose.find(
    (document): document is ProseOf<'pages'> =>
      document.kind === 'pages' && `${document.id}/` === route,
  );
}

/** True for a document of `pages` that is part of a column's page and has no page of its own. */
export function isColumnProse(site: SiteData, id: string): boolean {
  const route = `${id}/`;
  const isShownThere = (COLUMNS_WITH_PROSE as readonly string[]).includes(route);
  return isShownThere && columnOf(route)?.hasContent(site) === true;
}

/**
 * The sources of a column's page: those of its introduction first, so that the words there, which
 * know only their own document, give the same numbers; then the 来源 `cells` of the page.
 */
export function columnSources(
  site: SiteData,
  route: ColumnWithProse,
  cells: readonly (string | null)[],
): CitedSources {
  const prose = columnProse(site, route);
  return citedSources(site, [
    ...(prose === undefined ? [] : documentSources(site, prose)),
    ...cells,
  ]);
}
