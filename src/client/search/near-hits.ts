import { queryWords } from '../../text/search-terms.ts';
import { isNumberWord } from '../../text/word-match.ts';
import { type FindOptions, type FoundSection, findEntries, totalOf } from './find-entries.ts';
import { filtered, type HeldPart } from './held-part.ts';
import { knownWords } from './known-words.ts';
import { type LookOptions, lookThrough, NOTHING } from './look-through.ts';
import type { SearchSource } from './search-source.ts';

/** What comes near to a query that found nothing. */
export interface NearHits {
  /**
   * `digits`: within longer numbers and codes; `names`: in names, with others between; `words`: its words
   * apart; undefined when nothing does.
   */
  readonly kind: 'digits' | 'names' | 'words' | undefined;
  /** The words of the query that the site knows, and how many entries hold each, of a large site unknown. */
  readonly words: readonly KnownWord[];
  /** What holds all of them. */
  readonly sections: readonly FoundSection[];
  /** Whether there is more to look through. */
  readonly isCut: boolean;
}

interface KnownWord {
  readonly word: string;
  readonly count: number | undefined;
}

/** Shorter numbers stand within too many others. */
const FEWEST_DIGITS = 4;
/** A short name of two to four characters may leave out this many between. */
const LONGEST_SHORT_NAME = 4;
const WIDEST_NAME = 8;

/** What comes near to a query. */
export async function nearHits(
  source: SearchSource,
  query: string,
  options: LookOptions,
): Promise<NearHits> {
  const words = queryWords(query);
  const within = isLongNumber(words)
    ? await lookThrough(source.partsWithin(words), options, (parts) =>
        digitsWithin(parts, words, options),
      )
    : NOTHING;
  if (within.sections.length > 0) return { kind: 'digits', words: [], ...within };
  const name = words.join('');
  const named = isShortName(name)
    ? await lookThrough(source.partsNaming([...name]), options, (parts) =>
        shortNames(parts, name, options),
      )
    : NOTHING;
  if (named.sections.length > 0) return { kind: 'names', words: [], ...named };
  const known = await knownIn(source, query);
  const isCut = within.isCut || named.isCut;
  if (known.length === 0) return { kind: undefined, words: [], sections: [], isCut };
  const all = await lookThrough(source.partsFor(known), options, (parts) =>
    findEntries(parts, known, options),
  );
  const counted = known
    .map((word) => ({ word, count: countOf(all.whole, word, options) }))
    .filter(({ count }) => count !== 0);
  const kind = counted.length === 0 ? undefined : 'words';
  return { kind, words: counted, sections: all.sections, isCut: isCut || all.isCut };
}

function countOf(
  whole: readonly HeldPart[] | undefined,
  word: string,
  options: FindOptions,
): number | undefined {
  return whole && totalOf(findEntries(whole, [word], options));
}

/** The words of a query that the site knows: of a large one as far as its lists of terms tell. */
async function knownIn(source: SearchSource, query: string): Promise<string[]> {
  const isKnown = await source.knows(queryWords(query));
  const unknown = new Set<string>();
  for (;;) {
    const words = knownWords(
      query,
      (piece) => isKnown(piece) && ![...unknown].some((each) => piece.includes(each)),
    );
    const isHeld = await Promise.all(words.map(source.mayHold));
    if (isHeld.every(Boolean)) return words;
    words.forEach((word, at) => isHeld[at] || unknown.add(word));
  }
}

function isLongNumber(words: readonly string[]): boolean {
  return words.some((word) => isNumberWord(word) && word.length >= FEWEST_DIGITS);
}

function digitsWithin(
  parts: readonly HeldPart[],
  words: readonly string[],
  options: FindOptions,
): FoundSection[] {
  return findEntries(
    parts.map((part) => filtered(part, ({ text }) => words.every((word) => text.includes(word)))),
    words,
    options,
  );
}

function isShortName(name: string): boolean {
  const { length } = [...name];
  return length >= 2 && length <= LONGEST_SHORT_NAME && /^\p{Script=Han}+$/u.test(name);
}

function shortNames(
  parts: readonly HeldPart[],
  name: string,
  options: FindOptions,
): FoundSection[] {
  const characters = [...name];
  return findEntries(
    parts.map((part) =>
      filtered(part, ({ names }, index) => {
        const isNamed = part.entries[index]?.names !== undefined;
        return isNamed && leavesOut(names, characters);
      }),
    ),
    [name],
    options,
  );
}

/** Whether a name, a line each, has these characters in this order, near to one another. */
function leavesOut(names: string, characters: readonly string[]): boolean {
  const [first = '', ...others] = characters;
  for (let from = names.indexOf(first); from !== -1; from = names.indexOf(first, from + 1)) {
    let at = from;
    const lineEnd = names.indexOf('\n', from);
    const end = Math.min(lineEnd === -1 ? names.length : lineEnd, from + WIDEST_NAME);
    const isThere = others.every((each) => {
      at = names.indexOf(each, at + 1);
      return at !== -1 && at < end;
    });
    if (isThere) return true;
  }
  return false;
}
