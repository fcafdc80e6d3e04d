import type { SearchEntry } from '../../model/search/entry.ts';
import type { SearchIndex, TermFiles } from '../../model/search/search-index.ts';
import { termShard, wordTerms } from '../../text/search-terms.ts';
import { type HeldPart, heldPart } from './held-part.ts';

/**
 * How many files of entries are looked through before the first results are shown. Then each step doubles
 * them: who types on has not loaded everything for one character.
 */
const FIRST_FILES = 2;

/** What of the index has come. */
interface SearchStep {
  readonly parts: readonly HeldPart[];
  /** True when all has come that may hold what is asked. */
  readonly isLast: boolean;
}

export interface SearchSource {
  /** What may hold these words: of a large site first a little, then all. */
  readonly partsFor: (words: readonly string[]) => AsyncGenerator<SearchStep>;
  /** Everything. */
  readonly everything: () => Promise<readonly HeldPart[]>;
}

/**
 * The index of a site, fetched as far as it is needed. `read` fetches a file of the folder of the index
 * by its name, `index`, `entries-1`.
 */
export function searchSource(read: (name: string) => Promise<unknown>): SearchSource {
  const held = new Map<string, Promise<unknown>>();
  const once = <T>(name: string, make: (read: unknown) => T): Promise<T> => {
    const known = held.get(name) ?? read(name).then(make);
    held.set(name, known);
    // What did not come is asked for again.
    known.catch(() => held.delete(name));
    return known as Promise<T>;
  };
  const index = () =>
    once('index', (json) => {
      const file = json as SearchIndex;
      return 'entries' in file ? [heldPart(file.entries)] : file;
    });
  const here = new Set<number>();
  const part = (file: number) =>
    once(`entries-${file}`, (json) => {
      here.add(file);
      return heldPart(json as readonly SearchEntry[]);
    });
  const terms = (shard: number) => once(`terms-${shard}`, (json) => json as TermFiles);
  return {
    partsFor: async function* (words) {
      const file = await index();
      if (Array.isArray(file)) {
        yield { parts: file, isLast: true };
        return;
      }
      const files = await filesFor(words, file, terms);
      for (let count = FIRST_FILES; count < files.length; count *= 2) {
        if (files.every((file) => here.has(file))) break;
        yield { parts: await Promise.all(files.slice(0, count).map(part)), isLast: false };
      }
      yield { parts: await Promise.all(files.map(part)), isLast: true };
    },
    everything: async () => {
      const file = await index();
      if (Array.isArray(file)) return file;
      return Promise.all(Array.from({ length: file.parts }, (_, at) => part(at + 1)));
    },
  };
}

type Parted = Exclude<SearchIndex, { readonly entries: readonly SearchEntry[] }>;

/** The files that hold every term of the words; first those that name something by most of them. */
async function filesFor(
  words: readonly string[],
  index: Parted,
  read: (shard: number) => Promise<TermFiles>,
): Promise<number[]> {
  const terms = [...new Set(words.flatMap(wordTerms))];
  const shards = [...new Set(terms.map((term) => termShard(term, index.terms)))];
  const lists = await Promise.all(shards.map(read));
  const all = Array.from({ length: index.parts }, (_, at) => at + 1);
  const named = new Map<number, number>();
  const mayHold = terms.reduce((left, term) => {
    const [names, mentions] = lists.map((list) => list[term]).find(Boolean) ?? [[], []];
    for (const file of names) named.set(file, (named.get(file) ?? 0) + 1);
    const mine = new Set([...names, ...mentions]);
    return left.filter((file) => mine.has(file));
  }, all);
  return mayHold.sort((a, b) => (named.get(b) ?? 0) - (named.get(a) ?? 0) || a - b);
}
