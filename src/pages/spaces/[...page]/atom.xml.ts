import type { APIRoute } from 'astro';
import { respond } from '../../../components/data/respond.ts';
import { spacesFeed } from '../../../exporters/site-feeds.ts';
import { loadSite } from '../../../load-site.ts';
import { canonical } from '../../../model/site/addresses.ts';
import { type SpacesFeed, spacesFeeds } from '../../../model/changes/space-feeds.ts';

/** The feeds of spaces, or of places of a long directory. */
export function getStaticPaths() {
  return [...new Set(spacesFeeds(loadSite()).values())].map((feed) => ({
    params: { page: feed.route.slice('spaces/'.length, -1) },
    props: { feed },
  }));
}

export const GET: APIRoute<{ feed: SpacesFeed }> = ({ props }) => {
  const site = loadSite();
  return respond(spacesFeed(site, props.feed, (_, route) => canonical(site, route)));
};
