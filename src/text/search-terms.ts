/** A text folded for comparison, and where each of its UTF-16 units stood in the original. */
export interface SearchText {
  readonly folded: string;
  /** Where in the original the character begins that unit `foldedIndex` came from. */
  readonly startOf: (foldedIndex: number) => number;
  /** Where in the original the character ends that the unit before `foldedIndex` came from. */
  readonly endOf: (foldedIndex: number) => number;
}

const OPENING = '(';
const CLOSING = ')';

/** What NFKC leaves apart although a reader takes it for the same. A 文号 is printed in all of these. */
const SAME: Readonly<Record<string, string>> = {
  '〔': OPENING,
  '[': OPENING,
  '【': OPENING,
  '〖': OPENING,
  '〕': CLOSING,
  ']': CLOSING,
  '】': CLOSING,
  '〗': CLOSING,
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
  // A middle dot within a name is often left out: 慧谷·蜂巢, 慧谷蜂巢.
  '·': '',
  '•': '',
  '・': '',
  '‧': '',
  ς: 'σ',
};

// A space between two numbers keeps them apart: 2025 88000 is no 202588000.
const BETWEEN_NUMBERS = /(\p{Nd})[^\S\n](?=[^\S\n]*\p{Nd})/gu;
const APART = '$1\u001f';

// Other spaces and unseen characters fall out; a line break stays: nothing is found across it.
const DROPPED = /(?:[^\S\n]|[\u2800\p{Default_Ignorable_Code_Point}])/gu;

/** Characters that compose with the one before them: accents, sound marks of kana, Hangul letters. */
const ADDED = '\\p{M}\\uff9e\\uff9f\\u1160-\\u11ff\\u3131-\\u318e\\uffa1-\\uffdc';

/** A character with what composes with it. */
const WHOLE = new RegExp(`[^${ADDED}][${ADDED}]*|[${ADDED}]+`, 'gsu');

/** What may fold to something else; most text is Chinese and folds to itself. */
const FOLDS_TO_OTHER = new RegExp(
  `[^\u4e00-\u9fffa-z0-9][${ADDED}]*|[\u4e00-\u9fffa-z0-9][${ADDED}]+`,
  'gsu',
);

/**
 * A text as search compares it: NFKC, lower case, all brackets of a 文号 one, dashes one, middle dots, unseen characters and spaces removed but for one between numbers. Line breaks stay. Each character is folded together
 * with the marks that compose with it, so that 「é」 is the same in one code point and in two, and
 * a piece of a text is a piece of the folded text too.
 */
export function foldForSearch(text: string): string {
  return text.replace(BETWEEN_NUMBERS, APART).replace(FOLDS_TO_OTHER, foldWhole);
}

/** As `foldForSearch`, with the way back to the original, for marking what was found. */
export function searchText(text: string): SearchText {
  const [starts, ends]: [number[], number[]] = [[], []];
  let folded = '';
  for (const { 0: whole, index } of text.replace(BETWEEN_NUMBERS, APART).matchAll(WHOLE)) {
    const piece = foldWhole(whole);
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(index);
      ends.push(index + whole.length);
    }
    folded += piece;
  }
  return {
    folded,
    startOf: (foldedIndex) => starts[foldedIndex] ?? text.length,
    endOf: (foldedIndex) => ends[foldedIndex - 1] ?? 0,
  };
}

/** The words of a query, folded: all of them must be found. Nothing typed gives none. */
export function queryWords(query: string): string[] {
  const words = query
    .split(/\s+/)
    .map(foldForSearch)
    .filter((word) => word !== '');
  return [...new Set(words)];
}

const folds = new Map<string, string>();

function foldWhole(character: string): string {
  let folded = folds.get(character);
  if (folded === undefined) {
    const plain = character.normalize('NFKC').toLowerCase().normalize('NFKC');
    folded = [...plain]
      .map((each) => SAME[each] ?? each)
      .join('')
      .replace(DROPPED, '');
    folds.set(character, folded);
  }
  return folded;
}
