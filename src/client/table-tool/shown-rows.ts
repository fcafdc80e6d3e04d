import { rowsFound } from './row-matcher.ts';
import {
  type ColumnCells,
  facetValues,
  type ToolCell,
  type ToolColumn,
  type ToolSetting,
  type ToolTable,
} from './tool-table.ts';

/** The numbers of the rows that a setting leaves, in its order; rows that compare equal keep theirs. */
export function shownRows(table: ToolTable, setting: ToolSetting): number[] {
  const isLeft = rowsLeft(table, setting);
  const shown: number[] = [];
  for (let row = 0; row < table.length; row += 1) if (isLeft[row] === 1) shown.push(row);
  const { sort } = setting;
  const column = table.cells[table.columns.findIndex(({ key }) => key === sort?.key)];
  return sort === undefined || column === undefined
    ? shown
    : inOrder(shown, column, sort.isDescending);
}

/** How many rows each value of a facet would show beside all the other conditions of a setting. */
export function facetCounts(
  table: ToolTable,
  setting: ToolSetting,
  key: string,
): ReadonlyMap<string, number> {
  const at = table.columns.findIndex((column) => column.key === key);
  const [column, cells] = [table.columns[at], table.cells[at]];
  const counts = new Map<string, number>();
  if (column === undefined || cells === undefined) return counts;
  const isLeft = rowsLeft(table, setting, key);
  const rowsOfCell = new Uint32Array(cells.different.length);
  for (let row = 0; row < table.length; row += 1) {
    if (isLeft[row] !== 1) continue;
    const cell = cells.ofRow[row] ?? 0;
    rowsOfCell[cell] = (rowsOfCell[cell] ?? 0) + 1;
  }
  cells.different.forEach((cell, index) => {
    // Values that the other conditions leave no row of are counted too: 0.
    for (const value of new Set(facetValues(column, cell))) {
      counts.set(value, (counts.get(value) ?? 0) + (rowsOfCell[index] ?? 0));
    }
  });
  return counts;
}

/** Which rows a setting leaves, a byte a row; `except` is a column the conditions of which do not count. */
function rowsLeft(table: ToolTable, setting: ToolSetting, except?: string): Uint8Array {
  const left = rowsFound(table, setting.query)?.slice() ?? new Uint8Array(table.length).fill(1);
  table.columns.forEach((column, at) => {
    const cells = table.cells[at];
    const holds = conditionOf(column, setting);
    if (column.key === except || cells === undefined || holds === undefined) return;
    const holdsCell = Uint8Array.from(cells.different, (cell) => Number(holds(cell)));
    for (let row = 0; row < table.length; row += 1) {
      if (holdsCell[cells.ofRow[row] ?? 0] === 0) left[row] = 0;
    }
  });
  return left;
}

/** What a setting asks of the cells of a column; undefined when nothing. */
function conditionOf(
  column: ToolColumn,
  { chosen, ranges }: ToolSetting,
): ((cell: ToolCell) => boolean) | undefined {
  const values = chosen[column.key] ?? [];
  const { min = -Infinity, max = Infinity } = ranges[column.key] ?? {};
  const isNarrowed = min !== -Infinity || max !== Infinity;
  if (values.length === 0 && !isNarrowed) return undefined;
  return (cell) =>
    (values.length === 0 || facetValues(column, cell).some((value) => values.includes(value))) &&
    (!isNarrowed || (typeof cell.value === 'number' && cell.value >= min && cell.value <= max));
}

/** Rows by the place of their cells among all cells of the column, counted out: a sort is too slow. */
function inOrder(rows: readonly number[], column: ColumnCells, isDescending: boolean): number[] {
  const { places, blank } = placesInOrder(column.different);
  const placeOf = (row: number) => {
    const place = places[column.ofRow[row] ?? 0] ?? blank;
    // Blank cells come last whichever way the others run.
    return isDescending && place !== blank ? blank - 1 - place : place;
  };
  const next = new Uint32Array(blank + 2);
  for (const row of rows) next[placeOf(row) + 1] = (next[placeOf(row) + 1] ?? 0) + 1;
  for (let place = 1; place <= blank; place += 1) {
    next[place] = (next[place] ?? 0) + (next[place - 1] ?? 0);
  }
  const ordered = new Array<number>(rows.length);
  for (const row of rows) {
    const place = placeOf(row);
    const at = next[place] ?? 0;
    ordered[at] = row;
    next[place] = at + 1;
  }
  return ordered;
}

interface Places {
  /** The place of each cell in rising order; cells that compare equal share one. */
  readonly places: ArrayLike<number>;
  /** The place of blank cells, behind all others. */
  readonly blank: number;
}

const known = new WeakMap<ColumnCells['different'], Places>();

function placesInOrder(cells: ColumnCells['different']): Places {
  const before = known.get(cells);
  if (before !== undefined) return before;
  const values = cells.flatMap(({ value }, index) => (value === null ? [] : [{ value, index }]));
  values.sort((a, b) => compared(a.value, b.value));
  const places = new Uint32Array(cells.length);
  let blank = 0;
  values.forEach(({ value, index }, at) => {
    const last = values[at - 1];
    if (last === undefined || compared(last.value, value) !== 0) blank += 1;
    places[index] = blank - 1;
  });
  cells.forEach(({ value }, index) => {
    if (value === null) places[index] = blank;
  });
  const made = { places, blank };
  known.set(cells, made);
  return made;
}

const COLLATOR = new Intl.Collator('zh-CN', { numeric: true });

function compared(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : COLLATOR.compare(String(a), String(b));
}
