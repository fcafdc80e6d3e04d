import { foldForSearch, searchText } from './search-terms.ts';

/** A text as words are looked for in it: folded, and 1,170 written as 1170. */
export function matchText(text: string): string {
  return ungrouped(foldForSearch(text));
}

/**
 * Whether a text of `matchText` holds a folded word. Digits at the ends of a word match whole numbers
 * only, never a part of one or of a code: 2000 is neither in 12000 nor in 2000MA.
 */
export function wordMatcher(word: string): (text: string) => boolean {
  const plain = ungrouped(word);
  if (!/^\d|\d$/.test(plain)) return (text) => text.includes(plain);
  return (text) => nextWhole(text, plain, 0) !== -1;
}

/** Where in a text of `matchText` a folded word is found first from a place on, as `wordMatcher` finds it; -1. */
export function placeOfWord(text: string, word: string, from: number): number {
  const plain = ungrouped(word);
  return /^\d|\d$/.test(plain) ? nextWhole(text, plain, from) : text.indexOf(plain, from);
}

/** Where in a text, as it stands, a folded word is found: pairs of a start and an end. */
export function placesOfWord(text: string, word: string): [number, number][] {
  const { folded, startOf, endOf } = searchText(text);
  const places: [number, number][] = [];
  let at = nextWhole(folded, word, 0);
  for (; at !== -1; at = nextWhole(folded, word, at + word.length)) {
    places.push([startOf(at), endOf(at + word.length)]);
  }
  return places;
}

/** True of a word that is a number and nothing else. */
export function isNumberWord(word: string): boolean {
  return /^\d+(\.\d+)?$/.test(ungrouped(word));
}

/** Numbers without their commas: 1,170 → 1170. */
export function ungrouped(text: string): string {
  return text.replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
}

/** The next place of a word whose digits at either end are not part of a longer number or code. */
function nextWhole(text: string, word: string, from: number): number {
  const startsNumber = isDigit(word.charCodeAt(0));
  const endsNumber = isDigit(word.charCodeAt(word.length - 1));
  for (let at = text.indexOf(word, from); at !== -1; at = text.indexOf(word, at + 1)) {
    const isCut =
      (startsNumber && goesOn(text, at - 1, -1)) ||
      (endsNumber && goesOn(text, at + word.length, 1));
    if (!isCut) return at;
  }
  return -1;
}

/** Whether a number or code goes on at a place, seen in a direction: a digit or letter, or a point and a digit. */
function goesOn(text: string, at: number, direction: 1 | -1): boolean {
  const unit = text.charCodeAt(at);
  if (unit === POINT) return isDigit(text.charCodeAt(at + direction));
  return isDigit(unit) || (unit >= SMALL_A && unit <= SMALL_Z);
}

const [POINT = 0, ZERO = 0, NINE = 0, SMALL_A = 0, SMALL_Z = 0] = [...'.09az'].map((each) =>
  each.charCodeAt(0),
);

/** Looked at for each number of each text at each key: by its unit, without a pattern. */
function isDigit(unit: number): boolean {
  return unit >= ZERO && unit <= NINE;
}
