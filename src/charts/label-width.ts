import { amountRuns, digitGroups } from '../text/digit-groups.ts';
import { displayWidth, wrapByWidth } from '../text/display-width.ts';

/** About how wide a text is drawn, in the unit of `size`: 汉字 1 em, most Latin letters 0.56 em. */
export function labelWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  for (const groups of runsOfLabel(text)) ems += GROUP_GAP * (groups.length - 1);
  return ems * size;
}

/** Between the groups of digits of an amount, in em. */
export const GROUP_GAP = 0.16;

/** A label in the runs in which it is drawn: an amount in its groups, all else in one piece. */
export function runsOfLabel(text: string): string[][] {
  const groups = digitGroups(text);
  return groups.length > 1 ? [groups] : amountRuns(text);
}

/**
 * A sentence in lines no wider than `width`, by the line-breaking rules of Chinese (W3C clreq). At
 * least one line; a line holds at least one character however narrow the room.
 */
export function wrapSentence(text: string, width: number, size: number): string[] {
  const { lines, columns } = wrapped(text, width, size);
  return withoutWidow(text, lines, columns);
}

/** The same for a name or title: up to four lines come out about equally long. */
export function wrapLabel(text: string, width: number, size: number): string[] {
  const { lines, columns } = wrapped(text, width, size);
  return lines.length > 4 ? withoutWidow(text, lines, columns) : balanced(text, lines, columns);
}

/** Items side by side, an em apart; an item is divided only when it is wider than a line. */
export function joinLabels(items: readonly string[], width: number, size: number): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const joined = `${lines.at(-1) ?? ''}　${item}`;
    if (lines.length > 0 && labelWidth(joined, size) <= width) lines.splice(-1, 1, joined);
    else lines.push(...wrapSentence(item, width, size));
  }
  return lines;
}

/** The width of the widest text, 0 of none. */
export function widestLabel(texts: readonly string[], size: number): number {
  return Math.max(0, ...texts.map((text) => labelWidth(text, size)));
}

function wrapped(
  text: string,
  width: number,
  size: number,
): { readonly lines: string[]; readonly columns: number } {
  let columns = Math.max(2, Math.floor((2 * width) / size));
  let lines = wrapByWidth(text, columns);
  // Columns count Latin as half a 汉字, which is a little less than it needs.
  while (columns > 2 && lines.some((line) => labelWidth(line, size) > width)) {
    columns -= 1;
    lines = wrapByWidth(text, columns);
  }
  return { lines, columns };
}

/** A 汉字 alone on the last line, with its full stop or without, is given another of the line before. */
function withoutWidow(text: string, lines: string[], columns: number): string[] {
  const [before = '', last = ''] = lines.slice(-2);
  if (lines.length < 2 || !isAlone(last)) return lines;
  const tail = text.slice(text.lastIndexOf(before));
  for (let narrower = columns - 2; narrower > columns / 2; narrower -= 1) {
    const pair = wrapByWidth(tail, narrower);
    if (pair.length > 2) break;
    if (pair.length === 2 && !isAlone(pair[1] ?? '')) return [...lines.slice(0, -2), ...pair];
  }
  return lines;
}

function isAlone(line: string): boolean {
  return displayWidth(line.replace(/\p{P}+$/u, '')) <= 2;
}

/** A single 汉字 left over on a last line looks like a mistake: short texts are evened out. */
function balanced(text: string, lines: string[], columns: number): string[] {
  if (lines.length < 2) return lines;
  let best = lines;
  for (let narrower = columns - 1; narrower >= 2; narrower -= 1) {
    const candidate = wrapByWidth(text, narrower);
    if (candidate.length > lines.length) break;
    if (Math.max(...candidate.map(displayWidth)) <= narrower) best = candidate;
  }
  return best;
}

function emsOf(character: string): number {
  const columns = displayWidth(character);
  if (columns !== 1) return columns / 2;
  if (/[ilj.,:;'|!]/.test(character)) return 0.3;
  if (/[mwMW@%]/.test(character)) return 0.9;
  return /[A-Z&+=<>]/.test(character) ? 0.66 : 0.56;
}
