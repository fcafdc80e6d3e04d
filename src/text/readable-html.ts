import { daysInWords } from './days-in-words.ts';
import { signsInWords } from './signs-in-words.ts';
import { amountRuns, digitGroups } from './digit-groups.ts';
import { withWholeCounts } from './whole-counts.ts';

/**
 * HTML as its readers like to see it: days in words (`daysInWords`), and the digits of amounts in groups
 * apart, those in running text and numbers that stand alone in a cell of numbers or a headline number. In
 * paragraphs, headings, lists and plain cells a number keeps to the line of what it counts (`withWholeCounts`).
 * The gaps are drawn between elements, so that what is copied, searched or read aloud stays the number.
 * Drawings have theirs already (`textLines`).
 */
export function readableHtml(html: string): string {
  const [nextCell, nextValue] = [ahead(html, 'number-cell'), ahead(html, 'value')];
  let grouped = '';
  let done = 0;
  let at = 0;
  let numberIn: string | undefined;
  let proseIn: string | undefined;
  while (at < html.length) {
    const tag = placeOf(html, '<', at);
    const isProse = proseIn !== undefined && hasDigit(html, at, tag);
    if (isProse || hasDigits(html, at, tag)) {
      const text = shown(html.slice(at, tag), numberIn !== undefined);
      grouped += html.slice(done, at) + (isProse ? withWholeCounts(text) : text);
      done = tag;
    }
    at = endOfTag(html, tag);
    if (html.charCodeAt(tag + 1) === SLASH) {
      const name = nameAt(html, tag + 2);
      if (name === numberIn) numberIn = undefined;
      if (name === proseIn) proseIn = undefined;
      continue;
    }
    if (isOfProse(html, tag + 1)) proseIn = nameAt(html, tag + 1);
    if (isAsItIs(html, tag + 1)) {
      at = endOfTag(html, placeOf(html, `</${nameAt(html, tag + 1)}`, at));
    } else if ((nextCell(tag) < at || nextValue(tag) < at) && isOfNumber(html, tag, at)) {
      numberIn = nameAt(html, tag + 1);
    }
  }
  return grouped + html.slice(done);
}

/** Elements whose text is no text of the page, or is to stay as it is, and their first letters. */
const AS_IT_IS = /(?:script|style|title|svg|textarea|option|pre|code)(?![\w-])/y;
const FIRST_OF_AS_IT_IS = new Set([...'stopc'].map((letter) => letter.charCodeAt(0)));
/** The tag of an element that holds a number alone: no comment, and none that holds nothing. */
const OF_NUMBER =
  /^<(?!(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b)[a-z][^]*\sclass="(?:[^"]*\s)?(?:number-cell|value)[\s"]/;
const NAME = /[a-zA-Z][\w-]*/y;

/**
 * Paragraphs, headings, items of lists and facts, and the plain cells of tables in texts: `p`, `h1` to
 * `h6`, `li`, `dd`, `td` without attributes. The long tables of a page have too many to mark.
 */
const OF_PROSE = /(?:(?:p|h[1-6]|li|dd)[\s>]|td>)/y;

function isOfProse(html: string, at: number): boolean {
  OF_PROSE.lastIndex = at;
  return OF_PROSE.test(html);
}

function hasDigit(html: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isDigit(html.charCodeAt(at))) return true;
  return false;
}

/** Whether a stretch has five digits in a row, the year of a day, or a sign that compares. */
function hasDigits(html: string, from: number, to: number): boolean {
  let run = 0;
  for (let at = from; at < to; at += 1) {
    const sign = html.charCodeAt(at);
    if (isDigit(sign)) {
      run += 1;
      if (run === 5) return true;
    } else {
      if (run === 4 && sign === HYPHEN && isDigit(html.charCodeAt(at + 1))) return true;
      if (sign >= LEAST_SIGN && sign <= LAST_SIGN) return true;
      if (sign === AND && (html.startsWith('&gt;', at) || html.startsWith('&lt;', at))) return true;
      run = 0;
    }
  }
  return false;
}

/** Where a text stands next from a place on, the end where it does not; looked for once a find. */
function ahead(html: string, text: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) found = placeOf(html, text, from);
    return found;
  };
}

function isOfNumber(html: string, tag: number, end: number): boolean {
  return OF_NUMBER.test(html.slice(tag, end));
}

function isAsItIs(html: string, at: number): boolean {
  if (!FIRST_OF_AS_IT_IS.has(html.charCodeAt(at))) return false;
  AS_IT_IS.lastIndex = at;
  return AS_IT_IS.test(html);
}

function nameAt(html: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(html)?.[0] ?? '';
}

/** Where a tag or comment ends, of which quotes may hold anything; what is no tag is one character. */
function endOfTag(html: string, tag: number): number {
  if (!isOfTag(html.charCodeAt(tag + 1))) {
    return html.startsWith('<!--', tag) ? placeOf(html, '-->', tag) + 3 : tag + 1;
  }
  for (let at = tag + 1; at < html.length; at += 1) {
    const sign = html.charCodeAt(at);
    if (sign === CLOSE) return at + 1;
    if (sign === DOUBLE) at = placeOf(html, '"', at + 1);
    else if (sign === SINGLE) at = placeOf(html, "'", at + 1);
  }
  return html.length;
}

/** From ≤ to ≧. */
const [LEAST_SIGN, LAST_SIGN] = [0x2264, 0x2267] as const;
const AND = 0x26;
const [DOUBLE, SINGLE, CLOSE, SLASH, HYPHEN] = [0x22, 0x27, 0x3e, 0x2f, 0x2d] as const;

function isDigit(sign: number): boolean {
  return sign >= 0x30 && sign <= 0x39;
}

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
  const text = signsInWords(daysInWords(typed));
  if (!/\d{5}/.test(text)) return text;
  const number = text.trim();
  const groups = digitGroups(number);
  const runs =
    isNumber && groups.length > 1
      ? text.split(number).flatMap((space, index) => (index === 0 ? [[space], groups] : [[space]]))
      : amountRuns(text);
  return runs
    .map(([first = '', ...rest]) =>
      rest.length === 0 ? withWholePhones(first) : first + rest.map(apart).join(''),
    )
    .join('');
}

/** Telephone numbers, which a line does not break behind their hyphen. */
const PHONES = /(^|[^\w-])(0\d{2,3}-\d{7,8})(?![\w-])/g;

function withWholePhones(text: string): string {
  return text.includes('-') ? text.replace(PHONES, '$1<span class="nowrap">$2</span>') : text;
}

function apart(group: string): string {
  return `<span class="digits">${group}</span>`;
}
