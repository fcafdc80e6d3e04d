import { daysInWords } from './days-in-words.ts';
import { amountRuns, digitGroups } from './digit-groups.ts';

/**
 * HTML as its readers like to see it: days in words (`daysInWords`), and the digits of amounts in groups
 * apart, those in running text and numbers that stand alone in a cell of numbers or a headline number. The gaps are drawn between
 * elements, so that what is copied, searched or read aloud stays the number. Drawings have theirs already
 * (`textLines`).
 */
export function groupedHtml(html: string): string {
  let grouped = '';
  let done = 0;
  let at = 0;
  let numberIn: string | undefined;
  while (at < html.length) {
    const found = html.indexOf('<', at);
    const tag = found === -1 ? html.length : found;
    if (tag - at >= LEAST) {
      const text = html.slice(at, tag);
      const drawn = shown(text, numberIn !== undefined);
      if (drawn !== text) {
        grouped += html.slice(done, at) + drawn;
        done = tag;
      }
    }
    at = endOfTag(html, tag);
    const name = nameAt(html, tag + 1);
    if (name === '') {
      if (numberIn !== undefined && html.startsWith(`/${numberIn}`, tag + 1)) numberIn = undefined;
    } else if (AS_IT_IS.has(name)) at = endOfTag(html, placeOf(html, `</${name}`, at));
    else if (OF_NUMBER.test(html.slice(tag, at))) numberIn = name;
  }
  return grouped + html.slice(done);
}

/** Digits of fewer places stand together. */
const LEAST = 5;
/** Their text is no text of the page, or is to stay as it is. */
const AS_IT_IS = new Set(['script', 'style', 'title', 'svg', 'textarea', 'option', 'pre', 'code']);
/** An element that holds a number alone. */
const OF_NUMBER = /\sclass="(?:[^"]*\s)?(?:number-cell|value)[\s"]/;
const NAME = /[a-zA-Z][\w-]*/y;

/** The name of an opening tag; empty for a closing one and for what is no tag. */
function nameAt(html: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(html)?.[0] ?? '';
}

/** Where a tag or comment ends, of which quotes may hold anything; what is no tag is one character. */
function endOfTag(html: string, tag: number): number {
  if (html.startsWith('<!--', tag)) return placeOf(html, '-->', tag) + 3;
  if (!/[a-zA-Z/]/.test(html.charAt(tag + 1))) return tag + 1;
  let quote = '';
  for (let at = tag + 1; at < html.length; at += 1) {
    const sign = html.charAt(at);
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  return html.length;
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
