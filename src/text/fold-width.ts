import { countNotAfter } from './count-not-after.ts';

/** A text as a reader takes it, and where each of its UTF-16 units stood in the original. */
export interface FoldedText {
  readonly folded: string;
  readonly indexOf: (foldedIndex: number) => number;
}

/** Nobody sees these: format characters, marks upon others (those of keycaps too), blank letters. */
const INVISIBLE = /[\p{Cf}\p{Mn}\p{Me}\u115f\u1160\u3164\uffa0]/u;
/** Punctuation that stands between the digits of a number, each with its like in ASCII. */
const PUNCTUATION = new Map([
  ...[...'（）［］．／＼＿＋｜～＊＃？＠−'].map(
    (wide, index) => [wide, '()[]./\\_+|~*#?@-'[index] ?? wide] as const,
  ),
  ...[...'•‧∙⋅・･'].map((dot) => [dot, '·'] as const),
]);

const CHINESE_DIGITS = '〇零○一壹幺二贰三叁四肆五伍六陆七柒八捌九玖';
const CHINESE_VALUES = '0001112233445566778899';
/**
 * Eleven and more digits in a row of which some are Chinese: no count, which has 十, 百 and 万, but
 * a number. No Chinese word is three such digits, no date has so many of them. Looked for within the
 * length of a card's number only, not through all numbers of a list at each of them.
 */
const CHINESE_NUMBER = new RegExp(
  `(?<![0-9${CHINESE_DIGITS}])(?=[0-9 ._·，,、-]{0,40}[${CHINESE_DIGITS}]{3})[0-9${CHINESE_DIGITS}](?:[ ._·，,、-]?[0-9${CHINESE_DIGITS}]){10,}`,
  'g',
);

/**
 * Digits of every script and shape, Latin letters and the punctuation within numbers in half width,
 * every kind of space (but no tab or line break) as a plain space and every kind of dash as a
 * hyphen, long rows of Chinese digits as digits, invisible characters dropped: what a reader would
 * take for the same, found again in the original. Other punctuation stays.
 */
export function foldWidth(text: string): FoldedText {
  if (!NEITHER_ASCII_NOR_CHINESE.test(text)) {
    return { folded: text.replace(CHINESE_NUMBER, withDigits), indexOf: (index) => index };
  }
  // Behind each character that has become shorter: its place in the folded text, and the way back.
  const places: number[] = [];
  const shifts: number[] = [];
  let by = 0;
  const folded = text.replace(EACH_OTHER, (character, index: number) => {
    const kept = foldedCharacter(character);
    if (kept.length === character.length) return kept;
    places.push(index - by + kept.length);
    by += character.length - kept.length;
    shifts.push(by);
    return kept;
  });
  return {
    folded: folded.replace(CHINESE_NUMBER, withDigits),
    indexOf: (index) => index + (shifts[countNotAfter(places, index) - 1] ?? 0),
  };
}

const NEITHER_ASCII_NOR_CHINESE = /[^\x00-\x7f\u4e00-\u9fff，。、；：“”「」《》]/u;
const EACH_OTHER = new RegExp(NEITHER_ASCII_NOR_CHINESE, 'gu');

/** Texts of millions of odd characters, as bytes of pictures read for words, hold the same ones over and over. */
const FOLDED = new Map<string, string>();

function foldedCharacter(character: string): string {
  const known = FOLDED.get(character);
  if (known !== undefined) return known;
  const folded = foldedAnew(character);
  FOLDED.set(character, folded);
  return folded;
}

function foldedAnew(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const mark = PUNCTUATION.get(character);
  if (mark !== undefined) return mark;
  if (INVISIBLE.test(character)) return '';
  if (/\p{Zs}/u.test(character)) return ' ';
  if (/\p{Pd}/u.test(character)) return '-';
  const plain = character.normalize('NFKC');
  if (/^[0-9A-Za-z]$/.test(plain)) return plain;
  return /\p{Nd}/u.test(character) ? digitOf(code) : character;
}

/** The digits of a script follow upon each other, its zero upon something else. */
function digitOf(code: number): string {
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

function withDigits(number: string): string {
  return number.replace(
    /[^0-9 ._·，,、-]/g,
    (character) => CHINESE_VALUES[CHINESE_DIGITS.indexOf(character)] ?? character,
  );
}
