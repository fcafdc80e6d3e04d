import MiniSearch from 'minisearch';
import type { SearchEntry } from '../model/search/entry.ts';
import type { SearchIndex } from '../resolved/search-index.ts';
import { foldForSearch, queryWords, searchTerms } from '../text/search-terms.ts';

/** Answers queries over an index, best first. */
export interface SearchEngine {
  /** Entries that hold every word of the query exactly; none for an empty query. */
  readonly find: (query: string) => SearchEntry[];
  /** The longest piece of a query that finds something, of at least two characters. */
  readonly suggest: (query: string) => string | undefined;
}

interface FoldedEntry {
  readonly entry: SearchEntry;
  readonly title: string;
  readonly folded: string;
}

/** Longer queries are cut before pieces of them are tried. */
const LONGEST_SUGGESTION = 12;

/**
 * Registers are compared as they stand. Prose is looked up by its terms, then every hit is compared
 * too: what is found contains what was asked for, and what contains it is found.
 */
export function searchEngine({ registers, prose }: SearchIndex): SearchEngine {
  const folded = registers.map(foldEntry);
  const writing = prose.map(foldEntry);
  const index = proseIndex(prose);
  const all = [...folded, ...writing];
  return {
    find: (query) => {
      const words = queryWords(query);
      if (words.length === 0) return [];
      const found = (entries: readonly FoldedEntry[]) =>
        entries.filter((entry) => words.every((word) => entry.folded.includes(word)));
      const phrase = words.join('');
      return [
        ...sortByPlace(found(folded), phrase),
        ...sortByPlace(found(candidates(index, writing, words)), phrase),
      ].map(({ entry }) => entry);
    },
    suggest: (query) => {
      const characters = [...queryWords(query).join('')].slice(0, LONGEST_SUGGESTION);
      return pieces(characters).find((piece) => all.some((entry) => entry.folded.includes(piece)));
    },
  };
}

function foldEntry(entry: SearchEntry): FoldedEntry {
  const title = foldForSearch(entry.title);
  return { entry, title, folded: `${title}\n${foldForSearch(entry.text)}` };
}

function proseIndex(prose: readonly SearchEntry[]): MiniSearch {
  const index = new MiniSearch({
    fields: ['title', 'text'],
    tokenize: searchTerms,
    // Terms are folded already.
    processTerm: (term) => term,
    searchOptions: { combineWith: 'AND', prefix: false, fuzzy: false, boost: { title: 2 } },
  });
  index.addAll(prose.map(({ title, text }, id) => ({ id, title, text })));
  return index;
}

/** The prose that may hold the words, best first; all of it for words of a single character. */
function candidates(
  index: MiniSearch,
  prose: readonly FoldedEntry[],
  words: readonly string[],
): readonly FoldedEntry[] {
  const query = words.join('\n');
  if (searchTerms(query).length === 0) return prose;
  return index.search(query).flatMap(({ id }) => prose[id as number] ?? []);
}

/** By where the whole query stands: it is the title, begins it, is within it, or is elsewhere. */
function sortByPlace(entries: readonly FoldedEntry[], phrase: string): FoldedEntry[] {
  const placeOf = ({ title, folded }: FoldedEntry) => {
    if (title === phrase) return 0;
    if (title.startsWith(phrase)) return 1;
    if (title.includes(phrase)) return 2;
    return folded.includes(phrase) ? 3 : 4;
  };
  return entries
    .map((entry) => ({ entry, place: placeOf(entry) }))
    .sort((a, b) => a.place - b.place)
    .map(({ entry }) => entry);
}

/** Every piece of two characters or more, longest first. */
function pieces(characters: readonly string[]): string[] {
  const found: string[] = [];
  for (let length = characters.length - 1; length >= 2; length -= 1) {
    for (let from = 0; from + length <= characters.length; from += 1) {
      found.push(characters.slice(from, from + length).join(''));
    }
  }
  return found;
}
