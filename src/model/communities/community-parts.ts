import { heldFor } from '../../data/held.ts';
import { type RowPart, rowParts, rowsThatFit } from '../site/row-parts.ts';
import type { SiteData } from '../site/site-data.ts';
import { type CommunityLine, communitiesList } from './communities-list.ts';

/** A line of the table, and the course of a community with its thresholds and reviews. */
const ELEMENTS_OF_LINE = 12;
const ELEMENTS_OF_COURSE = 100;

/** How many communities the table of their page carries. */
export const COMMUNITIES_SHOWN = rowsThatFit(ELEMENTS_OF_LINE);

/** The pages of the courses of communities by place; none where all stand below their table. */
export function communityParts(site: SiteData): readonly RowPart<CommunityLine>[] {
  return heldFor(site.edition, 'community parts', () =>
    rowParts(
      [...Map.groupBy(communitiesList(site), ({ entry }) => entry.row.division)].map(
        ([id, rows]) => ({ id, title: rows[0]?.place ?? id, rows }),
      ),
      rowsThatFit(ELEMENTS_OF_LINE + ELEMENTS_OF_COURSE),
    ),
  );
}

/** Where a community is shown: on the page of all, of very many on the one of its place. */
export function communityRoute(site: SiteData, id: string): string {
  const part = heldFor(
    site.edition,
    'part by community',
    () =>
      new Map(
        communityParts(site).flatMap((each) =>
          each.rows.map(({ entry }) => [entry.row.id, each.id] as const),
        ),
      ),
  ).get(id);
  return part === undefined ? `communities/#${id}` : `communities/places/${part}/#c-${id}`;
}
