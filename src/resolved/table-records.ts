import type { Cell, Inline } from './blocks.ts';
import { cellLine, plainCell } from './inlines.ts';
import { words } from './line-parts.ts';

interface TableCells<C> {
  readonly headers: readonly C[];
  readonly rows: readonly (readonly C[])[];
}

/**
 * A table that is too wide for its place, a row a line: its filled cells behind the heads of their
 * columns, the first of them bold. Heads that stand in no row come at the end.
 */
export function tableRecords(table: TableCells<Cell>): Inline[][] {
  const { headers, rows } = table;
  const isBlank = (cell: Cell) => plainCell(cell) === '';
  const lines = rows.map((cells) =>
    headers.flatMap((head, column): Inline[][] => {
      const cell = cells[column] ?? '';
      if (isBlank(cell)) return [];
      const line = cellLine(cell);
      const dressed: readonly Inline[] = column === 0 ? [{ kind: 'strong', inlines: line }] : line;
      return [[...(isBlank(head) ? [] : [...cellLine(head), words('：')]), ...dressed]];
    }),
  );
  const { heads, before } = unusedHeads(table, isBlank);
  const rest = heads.map((head) => cellLine(head));
  return [
    ...lines.map((cells) => joined(cells, '；')),
    ...(rest.length === 0 ? [] : [[words(before), ...joined(rest, '、'), words('。')]]),
  ];
}

/** The heads of the columns in which no row has a cell, and what is said before them. */
export function unusedHeads<C>(
  { headers, rows }: TableCells<C>,
  isBlank: (cell: C) => boolean,
): { readonly heads: readonly C[]; readonly before: string } {
  const isFilled = (cell: C | undefined) => cell !== undefined && !isBlank(cell);
  const heads = headers.filter(
    (head, column) => isFilled(head) && !rows.some((cells) => isFilled(cells[column])),
  );
  return { heads, before: rows.length === 0 ? '没有行，各列是' : '列出的行都没有：' };
}

function joined(lines: readonly (readonly Inline[])[], between: string): Inline[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [words(between), ...line]));
}
