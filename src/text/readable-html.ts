import { daysInWords } from './days-in-words.ts';
import { amountRuns, digitGroups } from './digit-groups.ts';

/**
 * HTML as its readers like to see it: days in words (`daysInWords`), and the digits of amounts in groups
 * apart, those in running text and numbers that stand alone in a cell of numbers or a headline number.
 * The gaps are drawn between elements, so that what is copied, searched or read aloud stays the number.
 * Drawings have theirs already (`textLines`).
 */
export function readableHtml(html: string): string {
  const nextDigits = ahead(html, DIGITS);
  const nextOfNumber = ahead(html, OF_NUMBER);
  let grouped = '';
  let done = 0;
  let at = 0;
  let numberIn: string | undefined;
  while (nextDigits(at) < html.length) {
    const tag = placeOf(html, '<', at);
    if (nextDigits(at) < tag) {
      grouped += html.slice(done, at) + shown(html.slice(at, tag), numberIn !== undefined);
      done = tag;
    }
    at = endOfTag(html, tag);
    if (html.startsWith('/', tag + 1)) {
      if (numberIn !== undefined && html.startsWith(numberIn, tag + 2)) numberIn = undefined;
    } else if (nextOfNumber(tag) < at) numberIn = nameAt(html, tag + 1);
    else if (isAsItIs(html, tag + 1)) {
      at = endOfTag(html, placeOf(html, `</${nameAt(html, tag + 1)}`, at));
    }
  }
  return grouped + html.slice(done);
}

/** Digits of fewer places stand together, but for a day. */
const DIGITS = /\d{5}|\d{4}-\d/g;
/** Elements whose text is no text of the page, or is to stay as it is. */
const AS_IT_IS = /(?:script|style|title|svg|textarea|option|pre|code)(?![\w-])/y;
/** In the tag of an element that holds a number alone. */
const OF_NUMBER = /\sclass="(?:[^"]*\s)?(?:number-cell|value)[\s"]/g;
const NAME = /[a-zA-Z][\w-]*/y;

/** Where a pattern is found next from a place on, the end where it is not; looked for once a find. */
function ahead(html: string, pattern: RegExp): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      pattern.lastIndex = from;
      found = pattern.exec(html)?.index ?? html.length;
    }
    return found;
  };
}

function isAsItIs(html: string, at: number): boolean {
  AS_IT_IS.lastIndex = at;
  return AS_IT_IS.test(html);
}

function nameAt(html: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(html)?.[0] ?? '';
}

/** Where a tag or comment ends, of which quotes may hold anything; what is no tag is one character. */
function endOfTag(html: string, tag: number): number {
  if (html.startsWith('<!--', tag)) return placeOf(html, '-->', tag) + 3;
  if (!isOfTag(html.charCodeAt(tag + 1))) return tag + 1;
  let quote = 0;
  for (let at = tag + 1; at < html.length; at += 1) {
    const sign = html.charCodeAt(at);
    if (quote !== 0) {
      if (sign === quote) quote = 0;
    } else if (sign === DOUBLE || sign === SINGLE) quote = sign;
    else if (sign === CLOSE) return at + 1;
  }
  return html.length;
}

const [DOUBLE, SINGLE, CLOSE, SLASH] = [0x22, 0x27, 0x3e, 0x2f] as const;

/** A letter, or the slash of a closing tag. */
function isOfTag(sign: number): boolean {
  const letter = sign | 0x20;
  return sign === SLASH || (letter >= 0x61 && letter <= 0x7a);
}

/** Where a text stands from a place on; the end of the page, where it does not. */
function placeOf(html: string, text: string, from: number): number {
  const at = html.indexOf(text, from);
  return at === -1 ? html.length : at;
}

function shown(typed: string, isNumber: boolean): string {
  const text = daysInWords(typed);
  if (!/\d{5}/.test(text)) return text;
  const number = text.trim();
  const groups = digitGroups(number);
  const runs =
    isNumber && groups.length > 1
      ? text.split(number).flatMap((space, index) => (index === 0 ? [[space], groups] : [[space]]))
      : amountRuns(text);
  return runs.map(([first = '', ...rest]) => first + rest.map(apart).join('')).join('');
}

function apart(group: string): string {
  return `<span class="digits">${group}</span>`;
}
