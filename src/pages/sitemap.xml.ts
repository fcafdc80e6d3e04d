import type { APIRoute } from 'astro';
import { partedRoutes } from '../composed/document-parts.ts';
import { respond } from '../components/data/respond.ts';
import { XML_TYPE } from '../exporters/output-file.ts';
import { sitemap } from '../exporters/sitemap.ts';
import { canonical } from '../model/site/addresses.ts';
import { loadSite } from '../load-site.ts';
import { pageRoutes } from '../model/site/routes.ts';

export const GET: APIRoute = () => {
  const site = loadSite();
  const address = (route: string) => canonical(site, route);
  return respond({
    type: XML_TYPE,
    body: () => sitemap([...pageRoutes(site), ...partedRoutes(site)], address),
  });
};
