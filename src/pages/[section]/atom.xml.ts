import type { APIRoute } from 'astro';
import { respond } from '../../components/data/respond.ts';
import { sectionFeed, sectionsWithFeed } from '../../exporters/site-feeds.ts';
import { loadSite } from '../../load-site.ts';
import { canonical } from '../../model/site/addresses.ts';

/** A feed for each section that ever had news. */
export function getStaticPaths() {
  return sectionsWithFeed(loadSite()).map((route) => ({
    params: { section: route.slice(0, -1) },
    props: { route },
  }));
}

export const GET: APIRoute<{ route: string }> = ({ props }) => {
  const site = loadSite();
  return respond(sectionFeed(site, props.route, (_, route) => canonical(site, route)));
};
