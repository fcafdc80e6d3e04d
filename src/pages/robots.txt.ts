import type { APIRoute } from 'astro';
import { respond } from '../components/data/respond.ts';
import { TEXT_TYPE } from '../exporters/output-file.ts';
import { robots } from '../exporters/sitemap.ts';
import { canonical } from '../model/site/addresses.ts';
import { loadSite } from '../load-site.ts';

export const GET: APIRoute = () => {
  const site = loadSite();
  const body = () => robots(site.site, canonical(site, 'sitemap.xml'));
  return respond({ type: TEXT_TYPE, body });
};
