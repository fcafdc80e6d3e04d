import type { APIRoute } from 'astro';
import { JSON_TYPE } from '../../exporters/output-file.ts';
import { archivedWords } from '../../model/issues/archived-words.ts';
import { loadSite } from '../../load-site.ts';
import { searchIndex } from '../../resolved/search-index.ts';

/** What search can find, loaded by the search page when it is first asked. */
export const GET: APIRoute = async () => {
  const site = loadSite();
  const index = searchIndex(site, await archivedWords(site));
  return new Response(`${JSON.stringify(index)}\n`, { headers: { 'Content-Type': JSON_TYPE } });
};
