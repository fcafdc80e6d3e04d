/** A text folded for comparison, and where each of its UTF-16 units stood in the original. */
export interface SearchText {
  readonly folded: string;
  /** The index in the original of the character that unit `foldedIndex` came from. */
  readonly indexOf: (foldedIndex: number) => number;
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
  '•': '·',
  '・': '·',
  '‧': '·',
};

// Spaces and invisible characters fall out; a line break stays, so that nothing is found across it.
const DROPPED = /[^\S\n]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe0f\ufeff]/g;

/** What may fold to something else; most text is Chinese and folds to itself. */
const FOLDS_TO_OTHER = /[^\u4e00-\u9fffa-z0-9]/gu;

/**
 * A text as search compares it: NFKC, lower case, all brackets of a 文号 one, dashes and middle dots
 * one, spaces and invisible characters removed. Line breaks stay. Each character is folded by
 * itself, so that whatever is a piece of a text is a piece of the folded text too.
 */
export function foldForSearch(text: string): string {
  return text.replace(FOLDS_TO_OTHER, foldCharacter);
}

/** As `foldForSearch`, with the way back to the original, for marking what was found. */
export function searchText(text: string): SearchText {
  const origins: number[] = [];
  let folded = '';
  let index = 0;
  for (const character of text) {
    const piece = foldCharacter(character);
    for (let unit = 0; unit < piece.length; unit += 1) origins.push(index);
    folded += piece;
    index += character.length;
  }
  return { folded, indexOf: (foldedIndex) => origins[foldedIndex] ?? text.length };
}

/**
 * The terms by which prose is indexed and asked for: every pair of neighbouring characters of the
 * folded text, line by line, repetitions included. The one tokenizer of both sides: the terms of
 * any piece of a text are among the terms of the text. A single character has none.
 */
export function searchTerms(text: string): string[] {
  return foldForSearch(text).split('\n').flatMap(pairs);
}

/** The words of a query, folded: all of them must be found. Nothing typed gives none. */
export function queryWords(query: string): string[] {
  const words = query
    .split(/\s+/)
    .map(foldForSearch)
    .filter((word) => word !== '');
  return [...new Set(words)];
}

function pairs(line: string): string[] {
  const characters = [...line];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

const folds = new Map<string, string>();

function foldCharacter(character: string): string {
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
