import { parseCsv } from '../data/csv.ts';
import { type RowChanges, type Rows, rowChanges, rowsByName } from '../data/row-changes.ts';

/** A cell, or a value of a document, that was `from` and is `to`; as typed, blank as ''. */
export interface CellChange {
  /** The key of the row; '' in a document. */
  readonly id: string;
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The changes between two texts of a CSV file whose key columns nobody has told: the fewest first
 * columns that tell all rows of both apart. Where none do, a row is known by all its cells.
 */
export function csvChanges(before: string, now: string): RowChanges {
  const [old, held] = [records(before), records(now)];
  const width = Math.max(old.header.length, held.header.length);
  const count = [1, 2, 3].find((columns) =>
    [old, held].every(
      ({ rows }) => new Set(rows.map((cells) => keyOf(cells, columns))).size === rows.length,
    ),
  );
  return rowChanges(byKey(old, count ?? width), byKey(held, count ?? width));
}

interface Records {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function records(text: string): Records {
  const [header, ...rows] = parseCsv('', text).records.map(({ cells }) => cells);
  return { header: header ?? [], rows };
}

function keyOf(cells: readonly string[], columns: number): string {
  return cells.slice(0, columns).join('；');
}

function byKey({ header, rows }: Records, columns: number): Rows {
  const titled = (cells: readonly string[]) =>
    Object.fromEntries(header.map((title, at) => [title, cells[at] ?? '']));
  return rowsByName(rows.map((cells) => [keyOf(cells, columns), titled(cells)] as const));
}
