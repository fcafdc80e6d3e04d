import { halfWidth } from './half-width.ts';
import { formatNumber } from './numbers.ts';

const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const LOOSE = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;
const MOST_DIGITS = 15;

/** What keeps a text from being a number, and what to type instead. */
export interface NumberFault {
  readonly message: string;
  readonly hint: string;
}

/**
 * Why a text is no number as an editor may type it; undefined for one that is. A number is written in
 * plain half-width digits, with at most 15 significant ones, and a double prints it back as typed:
 * no exponent, no `+`, no `-0`, nothing that is rounded or infinite. Zeros after the decimal point
 * may end it (`4.20`). The one definition for tables, JSON, frontmatter and the props of words.
 */
export function numberFault(text: string): NumberFault | undefined {
  if (!PLAIN.test(text)) {
    const tidy = tidyNumber(text);
    return {
      message: `「${shortened(text)}」不是数，应只用半角数字和小数点`,
      hint: tidy === undefined ? '不写千分位、空格、单位和汉字；不知道就留空' : `改写为${tidy}`,
    };
  }
  const shortest = withoutEndZeros(text);
  if (shortest === '-0') {
    return { message: `「${text}」是负的零，零不带负号`, hint: `改写为${text.slice(1)}` };
  }
  const isKept = String(Number(text)) === shortest;
  if (isKept && significantDigits(shortest) <= MOST_DIGITS) return undefined;
  return {
    message: `「${shortened(text)}」的位数太多，存成数以后会变，有效数字最多${MOST_DIGITS}位`,
    hint: '核对原件；数很大时换用更大的单位，证照号、账号一类写在文字的列里',
  };
}

/** The number of a text that has no fault; undefined otherwise. */
export function plainNumber(text: string): number | undefined {
  return numberFault(text) === undefined ? Number(text) : undefined;
}

/** What was meant by a number in another dress: full width, separators, other digits, exponent. */
function tidyNumber(text: string): string | undefined {
  const tidy = halfWidth(text)
    .replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replace(/^[\u2010-\u2015\u2212]/, '-')
    .replace(/(\d),(?=\d{3}(?:\D|$))/g, '$1');
  if (!LOOSE.test(tidy)) return undefined;
  const plain = formatNumber(tidy.replace(/\.(?=e|$)/i, ''));
  const isSame = withoutEndZeros(tidy) === plain;
  const shown = isSame ? tidy : plain;
  return numberFault(shown) === undefined ? shown : undefined;
}

/** Decimal digits of a script stand in a row from its zero on. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

function withoutEndZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function significantDigits(text: string): number {
  return text.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '').length;
}

function shortened(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
