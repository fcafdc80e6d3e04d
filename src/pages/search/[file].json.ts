import type { APIRoute } from 'astro';
import { JSON_TYPE } from '../../exporters/output-file.ts';
import { archivedWords } from '../../model/issues/archived-words.ts';
import { loadSite } from '../../load-site.ts';
import { searchIndex } from '../../resolved/search-index.ts';
import { searchFiles } from '../../resolved/search-parts.ts';

/** What search can find, loaded by the search page as far as it is asked. */
export async function getStaticPaths() {
  const site = loadSite();
  const entries = searchIndex(site, await archivedWords(site));
  return searchFiles(entries).map(({ name, text }) => ({
    params: { file: name },
    props: { text },
  }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': JSON_TYPE } });
