import { canonical } from '../../model/site/addresses.ts';
import { linkTo } from '../../resolved/line-parts.ts';
import type { Block, Inline } from '../content/blocks.ts';

export type TableBlock = Extract<Block, { kind: 'table' }>;

/** A heading of the document, 一、 by default. */
export function heading(text: string, level: 2 | 3 = 2): Block {
  return { kind: 'heading', level, text };
}

/** A paragraph of plain text. */
export function paragraph(text: string): Block {
  return { kind: 'paragraph', inlines: [{ kind: 'text', text }] };
}

/** Points one a line, not numbered unless they are steps. */
export function pointList(points: readonly string[], isOrdered = false): Block {
  return { kind: 'list', isOrdered, items: points.map((point) => [paragraph(point)]) };
}

/** Facts one a line; those without text are left out. */
export function factList(facts: readonly (readonly [string, string])[]): Block {
  return pointList(
    facts.filter(([, text]) => text !== '').map(([title, text]) => `${title}：${text}`),
  );
}

/** 「依据：…」 as a paragraph with links to what is held here; nothing without any. */
export function basisBlocks(
  basis: readonly { readonly text: string; readonly route: string | undefined }[],
  url: string,
  joint: string,
): Block[] {
  if (basis.length === 0) return [];
  const inlines = basis.flatMap(({ text, route }, index): Inline[] => [
    ...(index === 0 ? [] : [{ kind: 'text' as const, text: joint }]),
    route === undefined ? { kind: 'text', text } : linkTo(text, canonical(url, route)),
  ]);
  return [{ kind: 'paragraph', inlines: [{ kind: 'text', text: '依据：' }, ...inlines] }];
}

/** A column of a table by its head; `isNumber` sets it to the right. */
export interface TableColumn<T> {
  readonly title: string;
  readonly isNumber?: boolean;
  readonly cell: (row: T, index: number) => string;
}

/** A table of `rows` in the columns given. */
export function table<T>(
  title: string,
  rows: readonly T[],
  columns: readonly TableColumn<T>[],
  note = '',
): TableBlock {
  return {
    kind: 'table',
    title,
    headers: columns.map((column) => column.title),
    isNumber: columns.map(({ isNumber }) => isNumber === true),
    rows: rows.map((row, index) => columns.map(({ cell }) => cell(row, index))),
    note,
  };
}
