import type { CurrentEntry } from '../data/as-of.ts';
import type { WorkbookSheet } from '../workbook/workbook.ts';
import type { FoundRows } from './find-rows.ts';
import type { SheetColumn } from './map-columns.ts';
import { identityOf, nameKey, NAMING } from './row-name.ts';

/** Which row of a form takes which record. */
export interface FormRows {
  readonly placed: readonly { readonly row: number; readonly entry: CurrentEntry }[];
  /** Records for which the form has no row. */
  readonly left: readonly CurrentEntry[];
  /** Rows of the form that name something of which there is no record. */
  readonly unknown: readonly number[];
}

/**
 * Records go where the form names them already, then into its blank rows in their order; below a table
 * that ends with nothing (合计, 注) there are as many rows as it takes.
 */
export function formRows(
  dataset: string,
  sheet: WorkbookSheet,
  headerRow: number,
  columns: readonly SheetColumn[],
  found: FoundRows,
  entries: readonly CurrentEntry[],
): FormRows {
  const kinds = new Map(found.leftOut.map(({ row, kind }) => [row, kind]));
  const byKey = new Map(
    entries.flatMap((entry) => keysOf(dataset, entry.cells).map((key) => [key, entry] as const)),
  );
  const placed: { row: number; entry: CurrentEntry }[] = [];
  const unknown: number[] = [];
  const blank: number[] = [];
  let row = headerRow + 1;
  for (; row < sheet.rows.length; row += 1) {
    const kind = kinds.get(row);
    if (kind === 'heading') continue;
    // Some forms have their total on top.
    if (kind === 'end' && blank.length + placed.length + unknown.length > 0) break;
    if (kind === 'end') continue;
    const keys = kind === 'blank' ? [] : keysOf(dataset, namedIn(sheet, row, columns));
    const entry = keys.map((key) => byKey.get(key)).find((each) => each !== undefined);
    if (keys.length === 0) blank.push(row);
    else if (entry === undefined) unknown.push(row);
    else placed.push({ row, entry });
  }
  const isOpen = row >= sheet.rows.length;
  const taken = new Set(placed.map(({ entry }) => entry));
  const left: CurrentEntry[] = [];
  for (const entry of entries.filter((each) => !taken.has(each))) {
    const free = blank.shift() ?? (isOpen ? row++ : undefined);
    if (free === undefined) left.push(entry);
    else placed.push({ row: free, entry });
  }
  return { placed: placed.sort((a, b) => a.row - b.row), left, unknown };
}

function namedIn(
  sheet: WorkbookSheet,
  row: number,
  columns: readonly SheetColumn[],
): Record<string, string> {
  return Object.fromEntries(
    columns.map(({ key, index }) => [key, sheet.rows[row]?.[index]?.text.trim() ?? '']),
  );
}

/** By what a record is known: its id, its code, its name. */
function keysOf(dataset: string, cells: Readonly<Record<string, string | undefined>>): string[] {
  const { id = '', creditCode = '' } = cells;
  const name = NAMING.map((key) => cells[key] ?? '').find((each) => each !== '') ?? '';
  const identity = identityOf(dataset, cells);
  return [
    ...(id === '' ? [] : [`id ${id}`]),
    ...(creditCode === '' || dataset !== 'spaces' ? [] : [`code ${creditCode}`]),
    ...(identity === '' ? [] : [`same ${identity}`]),
    ...(name === '' ? [] : [`name ${nameKey(name)}`]),
  ];
}
