import type { APIRoute } from 'astro';
import { JSON_TYPE } from '../../exporters/output-file.ts';
import { loadSite } from '../../load-site.ts';
import { searchIndex } from '../../resolved/search-index.ts';

/** What search can find, loaded by the search page when it is first asked. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(searchIndex(loadSite()))}\n`, {
    headers: { 'Content-Type': JSON_TYPE },
  });
