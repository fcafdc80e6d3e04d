import { placeName } from '../spaces/places.ts';
import type { RowsOf, SiteData } from '../site/site-data.ts';

/** The four stages of a community, in their order. */
export const COMMUNITY_STAGES = ['申报', '备案试点', '已认定', '已退出'] as const;

/** One community with its yearly reviews, newest first. */
export interface CommunityLine {
  readonly entry: RowsOf<'communities'>[number];
  readonly place: string;
  readonly reviews: RowsOf<'community-reviews'>;
}

/** All communities by division code, then in the order of the table. Never ranked. */
export function communitiesList(site: SiteData): CommunityLine[] {
  const reviews = Map.groupBy(site.rows('community-reviews'), ({ row }) => row.communityId);
  return site
    .rows('communities')
    .map((entry) => ({
      entry,
      place: placeName(site, entry.row.division, entry.version),
      reviews: (reviews.get(entry.row.id) ?? []).toSorted((a, b) =>
        a.row.year < b.row.year ? 1 : a.row.year > b.row.year ? -1 : 0,
      ),
    }))
    .sort((a, b) =>
      a.entry.row.division < b.entry.row.division
        ? -1
        : a.entry.row.division > b.entry.row.division
          ? 1
          : 0,
    );
}

/** How many communities stand at each stage, stages without one left out. */
export function communityStages(
  lines: readonly CommunityLine[],
): { stage: (typeof COMMUNITY_STAGES)[number]; total: number }[] {
  return COMMUNITY_STAGES.flatMap((stage) => {
    const total = lines.filter(({ entry }) => entry.row.status === stage).length;
    return total === 0 ? [] : [{ stage, total }];
  });
}
