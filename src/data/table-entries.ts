import type { FieldMeta } from '../schemas/cell.ts';
import type { AnyRow, TableSchema } from '../schemas/dataset.ts';
import type { CsvRecord } from './csv.ts';
import { columnLetter } from './problem.ts';
import type { Entry } from './entry.ts';

/** A wider table is none that somebody filled in; the widest of the schemas has 30. */
export const MOST_COLUMNS = 300;

/** A column of a file that the schema knows. */
export interface KeyedField {
  readonly key: string;
  readonly field: FieldMeta;
}

/** A row that is not judged: its id alone, so that nothing that names it is an unknown id. */
export function knownById(
  file: string,
  { cells, line }: CsvRecord,
  byIndex: readonly (KeyedField | undefined)[],
  schema: TableSchema,
): Entry {
  const [key = 'id'] = schema.key;
  const cell = cells[byIndex.findIndex((held) => held?.key === key)];
  const named = cell === undefined ? {} : { [key]: cell };
  return { row: blankRow(schema, named), cells: named, file, line, isRagged: true };
}

/**
 * A row of whose cells nothing is sure. Its id is kept, so that one missing comma does not echo as
 * unknown ids elsewhere, and the rest by its place, for the scan for personal data.
 */
export function raggedEntry(
  file: string,
  record: CsvRecord,
  header: CsvRecord,
  byIndex: readonly (KeyedField | undefined)[],
  schema: TableSchema,
): Entry {
  const key = schema.key[0] ?? 'id';
  const named = namedCells(record, header, byIndex)[key];
  const byPlace = Object.fromEntries(
    record.cells.slice(0, MOST_COLUMNS).map((cell, index) => [columnLetter(index), cell] as const),
  );
  const cells = named === undefined ? byPlace : { ...byPlace, [key]: named };
  const row = blankRow(schema, named === undefined ? {} : { [key]: named });
  return { row, cells, file, line: record.line, isRagged: true };
}

/** All keys of the schema, so that a column that is absent reads as blank. */
function blankRow(schema: TableSchema, values: AnyRow): AnyRow {
  return Object.fromEntries(Object.keys(schema.columns).map((key) => [key, values[key] ?? null]));
}

/** The cells of a record as typed, by English key, those of the schema only. */
export function schemaCells(
  record: CsvRecord,
  byIndex: readonly (KeyedField | undefined)[],
): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [index, held] of byIndex.entries()) {
    if (held !== undefined) cells[held.key] = record.cells[index] ?? '';
  }
  return cells;
}

/** The cells of a record as typed, by English key, further columns by their header. */
export function namedCells(
  { cells }: CsvRecord,
  header: CsvRecord,
  byIndex: readonly (KeyedField | undefined)[],
): Record<string, string> {
  const count = Math.min(cells.length, MOST_COLUMNS);
  const { keys, blank } = namesOf(header, byIndex);
  // Copied: V8 keeps an object that columns are added to one by one as a hash table.
  const named: Record<string, string> = count === keys.length ? { ...blank } : {};
  for (let index = 0; index < count; index += 1) {
    named[keys[index] ?? `#${index}`] = cells[index] ?? '';
  }
  return named;
}

interface CellNames {
  readonly keys: readonly string[];
  readonly blank: Readonly<Record<string, string>>;
}

const namesBy = new WeakMap<CsvRecord, CellNames>();

/** What the cells below a header are called. */
function namesOf(header: CsvRecord, byIndex: readonly (KeyedField | undefined)[]): CellNames {
  const found = namesBy.get(header);
  if (found !== undefined) return found;
  const keys = header.cells
    .slice(0, MOST_COLUMNS)
    .map((title, index) => byIndex[index]?.key ?? title);
  const made = { keys, blank: Object.fromEntries(keys.map((key) => [key, ''])) };
  namesBy.set(header, made);
  return made;
}
