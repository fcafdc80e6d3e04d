/** What rows are known by: their key columns, all of them, or a few; then their cells. */
type Named<T> = readonly [name: string, row: T];

/** Rows by their names; the second and further ones of a name are told apart by their number. */
export function rowsByName<T>(named: readonly Named<T>[]): Map<string, T> {
  const rows = new Map<string, T>();
  for (const [name, row] of named) {
    let id = name;
    for (let copy = 2; rows.has(id); copy += 1) id = `${name}（第${copy}行）`;
    rows.set(id, row);
  }
  return rows;
}

/** The name of a row: its key columns, or all of its cells where the table has no key. */
export function rowName(cells: Cells, key: readonly string[]): string {
  const parts = key.length === 0 ? Object.values(cells) : key.map((column) => cells[column] ?? '');
  return parts.join('；');
}

/** Cells by their column, as typed. */
type Cells = Readonly<Record<string, string>>;

/** Rows by their key, their cells by column. */
export type Rows = ReadonlyMap<string, Cells>;

/** A cell that was `from` and is `to`; as typed, blank as ''. */
interface ChangedCell {
  /** The name of the row. */
  readonly id: string;
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** What two states of a table differ in. */
export interface RowChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly ChangedCell[];
}

/** Compares rows by their keys and columns; a column that only one state has counts as blank there. */
export function rowChanges(before: Rows, now: Rows): RowChanges {
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
