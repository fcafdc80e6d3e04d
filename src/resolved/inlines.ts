import { isWide } from '../text/display-width.ts';
import type { BlockOf, Cell, Inline } from './blocks.ts';

/** The words of a line without dress: pictures by what they show, struck words between `~~`. */
export function plainLine(inlines: readonly Inline[]): string {
  return inlines.map(plainInline).join('');
}

/** The words of a cell. */
export function plainCell(cell: Cell): string {
  return typeof cell === 'string' ? cell : plainLine(cell);
}

/** A cell as a line. */
export function cellLine(cell: Cell): readonly Inline[] {
  return typeof cell === 'string' ? [{ kind: 'text', text: cell }] : cell;
}

type TableRows = Pick<BlockOf<'table'>, 'rows' | 'rowKinds'>;

/** Whether the one cell of a row stands across all columns. */
export function standsAcross({ rowKinds }: TableRows, row: number): boolean {
  return rowKinds?.[row] === 'group' || rowKinds?.[row] === 'line';
}

/** The rows whose cells stand in their columns. */
export function rowsInColumns(table: TableRows): readonly (readonly Cell[])[] {
  return table.rows.filter((_, row) => !standsAcross(table, row));
}

/** A heading as a line. */
export function headingLine({ text, inlines }: BlockOf<'heading'>): readonly Inline[] {
  return inlines ?? [{ kind: 'text', text }];
}

/** What a picture is told by where it is not shown: 「［图：大门。从街上看］」. */
export function pictureWords({ alt, caption }: { alt: string; caption: string }): string {
  return `［图：${[...new Set([alt, caption])].filter((each) => each !== '').join('。')}］`;
}

/** 「注1」 at the head of a footnote, 「[注1]」 in the text. */
export function footnoteWords({ number, at }: Extract<Inline, { kind: 'footnote' }>): string {
  return at === 'note' ? `注${number}` : `[注${number}]`;
}

/**
 * A line ready to be set: a line break of the source is nothing between wide characters and a space
 * otherwise, struck words stand apart from their neighbours, runs of text are joined.
 */
export function settledLine(inlines: readonly Inline[]): Inline[] {
  return joined(apart(settledBreaks(joined(inlines))));
}

function plainInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text;
    case 'strong':
    case 'emphasis':
    case 'link':
      return plainLine(inline.inlines);
    case 'struck':
      return `~~${plainLine(inline.inlines)}~~`;
    case 'break':
      return '\n';
    case 'cite':
      return inline.numbers.map((number) => `[${number}]`).join('');
    case 'footnote':
      return footnoteWords(inline);
    case 'picture':
      return pictureWords(inline);
  }
}

function joined(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    const isNumber = 'total' in inline || (last !== undefined && 'total' in last);
    if (inline.kind === 'text' && last?.kind === 'text' && !isNumber) {
      result[result.length - 1] = { kind: 'text', text: last.text + inline.text };
    } else if (inline.kind !== 'text' || inline.text !== '') result.push(inline);
  }
  return result;
}

const BREAK = /[ \t]*(?:\r\n|\r|\n)[ \t]*/;
/** How far the words beside a line break are looked for. */
const NEAR = 40;

/** Settles the line breaks of the source by the characters on both sides, whatever dress they wear. */
function settledBreaks(inlines: readonly Inline[]): Inline[] {
  const whole = textOf(inlines);
  if (!BREAK.test(whole)) return [...inlines];
  let place = 0;
  const settle = (inline: Inline): Inline => {
    if ('inlines' in inline) return { ...inline, inlines: inline.inlines.map(settle) };
    if (inline.kind !== 'text' && inline.kind !== 'code') {
      place += shownText(inline).length;
      return inline;
    }
    const start = place;
    place += inline.text.length;
    const text = inline.text.replace(new RegExp(BREAK, 'g'), (match, at: number) => {
      const [from, to] = [start + at, start + at + match.length];
      const before = [...whole.slice(Math.max(0, from - NEAR), from).trimEnd()].at(-1) ?? '';
      const [after = ''] = whole.slice(to, to + NEAR).trimStart();
      return before === '' || after === '' || (isWide(before) && isWide(after)) ? '' : ' ';
    });
    return { ...inline, text };
  };
  return inlines.map(settle);
}

function textOf(inlines: readonly Inline[]): string {
  return inlines.map(shownText).join('');
}

/** The words of a part as far as they decide what a line break beside them is. */
function shownText(inline: Inline): string {
  if ('inlines' in inline) return textOf(inline.inlines);
  if (inline.kind === 'break') return '\n';
  return 'text' in inline ? inline.text : '';
}

/** Digits and letters, or 汉字, on both sides of a seam are read as one; so is 12|.5 and 1|,200. */
const JOINING = [
  [/(?!\p{Script=Han})[\p{L}\p{N}\p{M}][.,:/-]?$/u, /^[.,:/-]?(?!\p{Script=Han})[\p{L}\p{N}]/u],
  [/\p{Script=Han}$/u, /^\p{Script=Han}/u],
] as const;

/** A struck number must not be read as part of the one beside it, nor be copied so. */
function apart(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline, index) => {
    const parted = 'inlines' in inline ? { ...inline, inlines: apart(inline.inlines) } : inline;
    const next = inlines[index + 1];
    if (next === undefined || !(isStruckAt(inline, -1) || isStruckAt(next, 0))) return [parted];
    const [before, after] = [textOf([inline]), textOf([next])];
    const touches = JOINING.some(([end, start]) => end.test(before) && start.test(after));
    return touches ? [parted, { kind: 'text', text: ' ' }] : [parted];
  });
}

/** Whether a part begins or ends with struck words, in whatever dress: `**~~120~~**80`. */
function isStruckAt(inline: Inline, edge: 0 | -1): boolean {
  if (inline.kind === 'struck') return true;
  const inner = 'inlines' in inline ? inline.inlines.at(edge) : undefined;
  return inner !== undefined && isStruckAt(inner, edge);
}
