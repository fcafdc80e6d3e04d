import type { SearchEntry } from '../../model/search/entry.ts';
import type { SearchIndex, TermFiles } from '../../model/search/search-index.ts';
import { termShard, wholeTerms, wordPairs, wordTerms } from '../../text/index-terms.ts';
import { ungrouped } from '../../text/word-match.ts';
import { type HeldPart, heldPart } from './held-part.ts';

/**
 * How many files of entries are looked through before the first results are shown. Then each step doubles
 * them: who types on has not loaded everything for one character.
 */
const FIRST_FILES = 2;

/** So few files, a tenth of a megabyte on the line, are looked through before a reader is asked whether to. */
const FEW_FILES = 8;

/** What of the index has come. */
export interface SearchStep {
  readonly parts: readonly HeldPart[];
  /** How many files that may hold what is asked have not come yet. */
  readonly unread: number;
  /** Whether those are too many to be looked through for what is likely not there. */
  readonly isLongWay: boolean;
  /** Whether the parts are everything that the site has. */
  readonly isWhole: boolean;
}

type SearchSteps = AsyncGenerator<SearchStep>;

export interface SearchSource {
  /** What may hold these words, numbers whole: of a large site first a little, then all. */
  readonly partsFor: (words: readonly string[]) => SearchSteps;
  /** The same, numbers also within longer ones. */
  readonly partsWithin: (words: readonly string[]) => SearchSteps;
  /** What may name something with these characters in it, in the same steps. */
  readonly partsNaming: (characters: readonly string[]) => SearchSteps;
  /** Which pieces of these words may stand somewhere. */
  readonly knows: (words: readonly string[]) => Promise<(piece: string) => boolean>;
  /** Whether anything may hold a word. */
  readonly mayHold: (word: string) => Promise<boolean>;
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
  const filesOf = async (terms: readonly string[], { terms: shards }: Parted) => {
    const named = [...new Set(terms.map((term) => termShard(term, shards)))];
    const lists = await Promise.all(
      named.map((shard) => once(`terms-${shard}`, (json) => json as TermFiles)),
    );
    return (term: string): TermFiles[string] =>
      lists.map((list) => list[term]).find(Boolean) ?? NOWHERE;
  };
  /** Steps through the files that `choose` finds in the lists of these terms. */
  async function* steps(terms: readonly string[], choose: typeof filesWithAll): SearchSteps {
    const file = await index();
    if (Array.isArray(file)) {
      yield { parts: file, unread: 0, isLongWay: false, isWhole: true };
      return;
    }
    const files = choose(terms, await filesOf(terms, file), file.parts);
    for (let count = FIRST_FILES; count < files.length; count *= 2) {
      if (files.every((each) => here.has(each))) break;
      const parts = await Promise.all(files.slice(0, count).map(part));
      const unread = files.length - count;
      yield { parts, unread, isLongWay: files.length > FEW_FILES, isWhole: false };
    }
    const parts = await Promise.all(files.map(part));
    yield { parts, unread: 0, isLongWay: false, isWhole: false };
  }
  const wholeAndNear = (words: readonly string[]) =>
    words.map(ungrouped).flatMap((word) => [...wholeTerms(word), ...wordTerms(word)]);
  return {
    partsFor: (words) => steps(wholeAndNear(words), filesWithAll),
    partsWithin: (words) => steps(words.flatMap(wordTerms), filesWithAll),
    partsNaming: (characters) => steps(characters, filesNamingAll),
    knows: async (words) => {
      const file = await index();
      if (Array.isArray(file)) {
        return (piece) =>
          file.some(({ folded }) => folded.some(({ text }) => text.includes(piece)));
      }
      const listOf = await filesOf(words.flatMap(wordPairs), file);
      return (piece) => filesWithAll(wordPairs(piece), listOf, file.parts).length > 0;
    },
    mayHold: async (word) => {
      const file = await index();
      if (Array.isArray(file)) {
        return file.some(({ folded }) => folded.some(({ text }) => text.includes(word)));
      }
      const terms = wholeAndNear([word]);
      return filesWithAll(terms, await filesOf(terms, file), file.parts).length > 0;
    },
  };
}

type Parted = Exclude<SearchIndex, { readonly entries: readonly SearchEntry[] }>;
type ListOf = (term: string) => TermFiles[string];
const NOWHERE: TermFiles[string] = [[], []];

/** The files that hold every term; first those that name something by most of them. */
function filesWithAll(terms: readonly string[], listOf: ListOf, parts: number): number[] {
  const named = new Map<number, number>();
  const mayHold = [...new Set(terms)].reduce((left, term) => {
    const [names, mentions] = listOf(term);
    for (const file of names) named.set(file, (named.get(file) ?? 0) + 1);
    const mine = new Set([...names, ...mentions]);
    return left.filter((file) => mine.has(file));
  }, upTo(parts));
  return mayHold.sort((a, b) => (named.get(b) ?? 0) - (named.get(a) ?? 0) || a - b);
}

/** The files that name something by every term. */
function filesNamingAll(terms: readonly string[], listOf: ListOf, parts: number): number[] {
  const lists = terms.map((term) => new Set(listOf(term)[0]));
  return upTo(parts).filter((file) => lists.every((list) => list.has(file)));
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}
