import type { CommunityLine } from '../../model/communities/communities-list.ts';
import { type CitedSources, citedSources } from '../../model/site/cited-sources.ts';
import type { SiteData } from '../../model/site/site-data.ts';

/** What communities and their reviews cite. */
export function communitySources(site: SiteData, lines: readonly CommunityLine[]): CitedSources {
  return citedSources(
    site,
    lines.flatMap(({ entry, reviews }) => [
      entry.row.sources,
      ...reviews.map(({ row }) => row.sources),
    ]),
  );
}
