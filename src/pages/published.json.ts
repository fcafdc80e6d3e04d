import type { APIRoute } from 'astro';
import { revisionOf } from '../data/revision.ts';
import { publishedJson } from '../exporters/published.ts';
import { loadSite } from '../load-site.ts';
import { openedSettings } from '../site.ts';

/** Of which day the site is, from which data, and when something new is due. */
export const GET: APIRoute = () => {
  const site = loadSite();
  const machine = openedSettings()?.machine ?? {};
  return new Response(publishedJson(site, revisionOf(site.edition.files.root, machine)));
};
