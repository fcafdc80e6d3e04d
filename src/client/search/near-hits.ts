import { queryWords } from '../../text/search-terms.ts';
import { isNumberWord } from '../../text/word-match.ts';
import { type FindOptions, type FoundSection, findEntries, totalOf } from './find-entries.ts';
import type { HeldPart } from './held-part.ts';
import { knownWords } from './known-words.ts';

/** What comes near to a query that found nothing. */
export interface NearHits {
  /** `digits`: within longer numbers and codes; `names`: in names, with others between; `words`: its words apart. */
  readonly kind: 'digits' | 'names' | 'words';
  /** The words of the query that the site knows, and how many entries hold each. */
  readonly words: readonly { readonly word: string; readonly count: number }[];
  /** What holds all of them. */
  readonly sections: readonly FoundSection[];
}

/** Shorter numbers stand within too many others. */
const FEWEST_DIGITS = 4;
/** A short name of two to four characters may leave out this many between. */
const LONGEST_SHORT_NAME = 4;
const WIDEST_NAME = 8;

/** What comes near to a query; undefined when nothing does. */
export function nearHits(
  parts: readonly HeldPart[],
  query: string,
  options: FindOptions,
): NearHits | undefined {
  const words = queryWords(query);
  const within = digitsWithin(parts, words, options);
  if (within.length > 0) return { kind: 'digits', words: [], sections: within };
  const named = shortNames(parts, words.join(''), options);
  if (named.length > 0) return { kind: 'names', words: [], sections: named };
  const known = knownWords(query, (piece) =>
    parts.some(({ folded }) => folded.some(({ text }) => text.includes(piece))),
  );
  const counted = known
    .map((word) => ({ word, count: totalOf(findEntries(parts, [word], options)) }))
    .filter(({ count }) => count > 0);
  if (counted.length === 0) return undefined;
  const all = counted.map(({ word }) => word);
  return { kind: 'words', words: counted, sections: findEntries(parts, all, options) };
}

function digitsWithin(
  parts: readonly HeldPart[],
  words: readonly string[],
  options: FindOptions,
): FoundSection[] {
  if (!words.some((word) => isNumberWord(word) && word.length >= FEWEST_DIGITS)) return [];
  return findEntries(
    parts.map((part) => filtered(part, ({ text }) => words.every((word) => text.includes(word)))),
    words,
    options,
  );
}

function shortNames(
  parts: readonly HeldPart[],
  name: string,
  options: FindOptions,
): FoundSection[] {
  const characters = [...name];
  if (!/^\p{Script=Han}+$/u.test(name)) return [];
  if (characters.length < 2 || characters.length > LONGEST_SHORT_NAME) return [];
  return findEntries(
    parts.map((part) =>
      filtered(part, ({ names }, index) => {
        const isNamed = part.entries[index]?.names !== undefined;
        return isNamed && names.some((each) => leavesOut(each, characters));
      }),
    ),
    [name],
    options,
  );
}

/** Whether a name has these characters in this order, near to one another. */
function leavesOut(name: string, characters: readonly string[]): boolean {
  const [first = '', ...others] = characters;
  for (let from = name.indexOf(first); from !== -1; from = name.indexOf(first, from + 1)) {
    let at = from;
    const isThere = others.every((each) => {
      at = name.indexOf(each, at + 1);
      return at !== -1 && at - from < WIDEST_NAME;
    });
    if (isThere) return true;
  }
  return false;
}

/** A part in which these entries are found, whatever the words. */
function filtered(
  part: HeldPart,
  isNear: (folded: HeldPart['folded'][number], index: number) => boolean,
): HeldPart {
  const holding = part.folded.flatMap((folded, index) => (isNear(folded, index) ? [index] : []));
  return { ...part, holding: () => holding };
}
