import { amountRuns, digitGroups } from './digit-groups.ts';

/**
 * A page with the digits of its amounts in the groups that a reader sees apart: amounts in running text,
 * and numbers that stand alone in a cell of numbers or a headline number. The gaps are drawn between
 * elements, so that what is copied, searched or read aloud stays the number. Drawings have theirs already
 * (`textLines`).
 */
export function groupedHtml(html: string): string {
  if (!/[^\w\-/="#&;.]\d{5,}/.test(html)) return html;
  const from = Math.max(0, html.indexOf('<main'));
  const place: Place = { skipTo: undefined, numberIn: undefined };
  const grouped = html.slice(from).replace(TOKEN, (token, end?: string, name?: string) => {
    if (name === undefined) return token.startsWith('<') ? token : shown(token, place);
    step(token, end === '/', name, place);
    return token;
  });
  return html.slice(0, from) + grouped;
}

interface Place {
  /** Inside an element whose text is no text of the page, or is to stay as it is: its name. */
  skipTo: string | undefined;
  /** Inside an element that holds a number alone: its name. */
  numberIn: string | undefined;
}

/** A comment, a tag with its name, or text; quotes in a tag may hold anything. */
const TOKEN = /<!--[^]*?-->|<(\/?)([a-zA-Z][\w-]*)(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+|</g;
const AS_IT_IS = /^(?:script|style|title|svg|textarea|option|pre|code)$/;
const OF_NUMBER = /\sclass="(?:[^"]*\s)?(?:number-cell|value)[\s"]/;

function step(token: string, isEnd: boolean, name: string, place: Place): void {
  if (place.skipTo !== undefined) {
    if (isEnd && name === place.skipTo) place.skipTo = undefined;
  } else if (isEnd) {
    if (name === place.numberIn) place.numberIn = undefined;
  } else if (AS_IT_IS.test(name)) place.skipTo = name;
  else if (OF_NUMBER.test(token)) place.numberIn = name;
}

function shown(text: string, { skipTo, numberIn }: Place): string {
  if (skipTo !== undefined || !/\d{5}/.test(text)) return text;
  const number = text.trim();
  const groups = digitGroups(number);
  const runs =
    numberIn !== undefined && groups.length > 1
      ? text.split(number).flatMap((space, index) => (index === 0 ? [[space], groups] : [[space]]))
      : amountRuns(text);
  return runs.map(([first = '', ...rest]) => first + rest.map(apart).join('')).join('');
}

function apart(group: string): string {
  return `<span class="digits">${group}</span>`;
}
