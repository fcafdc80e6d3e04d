import type { SearchIndex } from '../resolved/search-index.ts';
import type { PartedIndex, TermFiles } from '../resolved/search-parts.ts';
import { queryWords, searchTerms, termShard } from '../text/search-terms.ts';
import { type SearchEngine, searchEngine } from './search-engine.ts';

/** How many files of entries are looked through before the first results are shown. */
const FIRST_FILES = 2;

/**
 * The engines that answer a query: of a small site one over everything; of a large one first over a
 * few of the files that may hold what is asked, then over all of those. `read` fetches a file of the
 * folder of the index by its name, `index`, `entries-1`.
 */
export function searchSource(read: (name: string) => Promise<unknown>) {
  const held = new Map<string, Promise<unknown>>();
  const once = (name: string): Promise<unknown> => {
    const known = held.get(name) ?? read(name);
    held.set(name, known);
    // What did not come is asked for again.
    known.catch(() => held.delete(name));
    return known;
  };
  let whole: SearchEngine | undefined;
  return async function* engines(query: string): AsyncGenerator<SearchEngine> {
    const index = (await once('index')) as SearchIndex | PartedIndex;
    if ('registers' in index) {
      yield (whole ??= searchEngine(index));
      return;
    }
    const files = await filesFor(query, index, once);
    const read = async (some: readonly number[]) => {
      const names = some.map((file) => `entries-${file}`);
      const parts = (await Promise.all(names.map(once))) as SearchIndex[];
      return searchEngine({
        registers: parts.flatMap(({ registers }) => registers),
        prose: parts.flatMap(({ prose }) => prose),
      });
    };
    if (files.length > FIRST_FILES) yield read(files.slice(0, FIRST_FILES));
    yield read(files);
  };
}

/** The files that hold every term of the query, ascending; all of them for a single character. */
async function filesFor(
  query: string,
  index: PartedIndex,
  read: (name: string) => Promise<unknown>,
): Promise<number[]> {
  const terms = [...new Set(queryWords(query).flatMap(searchTerms))];
  const shards = new Set(terms.map((term) => termShard(term, index.terms)));
  const lists = await Promise.all([...shards].map((shard) => read(`terms-${shard}`)));
  const files = new Map(lists.flatMap((list) => Object.entries(list as TermFiles)));
  const all = Array.from({ length: index.entries }, (_, file) => file + 1);
  return terms.reduce((left, term) => {
    const mine = new Set(files.get(term));
    return left.filter((file) => mine.has(file));
  }, all);
}
