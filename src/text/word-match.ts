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
  const [startsNumber, endsNumber] = [/^\d/.test(word), /\d$/.test(word)];
  for (let at = text.indexOf(word, from); at !== -1; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const isCutBefore =
      startsNumber && /([0-9a-z]|\d\.)$/.test(text.slice(Math.max(0, at - 2), at));
    const isCutAfter = endsNumber && /^([0-9a-z]|\.\d)/.test(text.slice(end, end + 2));
    if (!isCutBefore && !isCutAfter) return at;
  }
  return -1;
}
