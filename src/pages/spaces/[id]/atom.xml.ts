import type { APIRoute } from 'astro';
import { respond } from '../../../components/data/respond.ts';
import { spaceFeed } from '../../../exporters/site-feeds.ts';
import { loadSite } from '../../../load-site.ts';
import { spaceNews } from '../../../model/changes/space-news.ts';
import { canonical } from '../../../model/site/addresses.ts';

/** A feed for each space to which anything ever happened: once there, it stays. */
export function getStaticPaths() {
  const site = loadSite();
  const news = spaceNews(site);
  return site
    .rows('spaces')
    .filter(({ row }) => news.has(row.id))
    .map(({ row: { id, name } }) => ({ params: { id }, props: { id, name } }));
}

export const GET: APIRoute<{ id: string; name: string }> = ({ props }) => {
  const site = loadSite();
  return respond(spaceFeed(site, props, (_, route) => canonical(site, route)));
};
