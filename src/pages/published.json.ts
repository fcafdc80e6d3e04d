import process from 'node:process';
import type { APIRoute } from 'astro';
import { revisionOf } from '../data/revision.ts';
import { publishedJson } from '../exporters/published.ts';
import { loadSite } from '../load-site.ts';
import { siteSettings } from '../site.ts';

/** Of which day the site is, from which data, and when something new is due. */
export const GET: APIRoute = () =>
  new Response(publishedJson(loadSite(), revisionOf(siteSettings().siteRoot, process.env)));
