import { parseCsv } from '../data/csv.ts';

/** A cell, or a value of a document, that was `from` and is `to`; as typed, blank as ''. */
export interface CellChange {
  /** The key of the row; '' in a document. */
  readonly id: string;
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** Rows by their key, their cells by column. */
export type Rows = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** What two states of a table differ in. */
export interface TableChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly CellChange[];
}

/** Compares rows by their keys and columns; a column that only one state has counts as blank there. */
export function tableChanges(before: Rows, now: Rows): TableChanges {
  const changed = [...now].flatMap(([id, cells]) => {
    const old = before.get(id);
    if (old === undefined) return [];
    return [...new Set([...Object.keys(cells), ...Object.keys(old)])].flatMap((field) => {
      const [from, to] = [old[field] ?? '', cells[field] ?? ''];
      return from === to ? [] : [{ id, field, from, to }];
    });
  });
  return {
    added: [...now.keys()].filter((id) => !before.has(id)),
    removed: [...before.keys()].filter((id) => !now.has(id)),
    changed,
  };
}

/**
 * The changes between two texts of a CSV file whose key columns nobody has told: the fewest first
 * columns that tell all rows of both apart. Where none do, a row is known by all its cells.
 */
export function csvChanges(before: string, now: string): TableChanges {
  const [old, held] = [records(before), records(now)];
  const width = Math.max(old.header.length, held.header.length);
  const count = [1, 2, 3].find((columns) =>
    [old, held].every(
      ({ rows }) => new Set(rows.map((cells) => keyOf(cells, columns))).size === rows.length,
    ),
  );
  return tableChanges(byKey(old, count ?? width), byKey(held, count ?? width));
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
  const found = new Map<string, Record<string, string>>();
  for (const cells of rows) {
    const name = keyOf(cells, columns);
    let key = name;
    for (let copy = 2; found.has(key); copy += 1) key = `${name}（第${copy}行）`;
    found.set(key, Object.fromEntries(header.map((title, at) => [title, cells[at] ?? ''])));
  }
  return found;
}
