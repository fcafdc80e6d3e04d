import { z } from 'zod';
import type { CellFault, Column } from './cell.ts';

/** A fault that only shows when two cells of a row are read together. */
export interface RowFault extends CellFault {
  /** The English key of the cell to point at. */
  readonly key: string;
}

export type DatasetKind = 'snapshot' | 'batch';

type ColumnShape = Readonly<Record<string, z.ZodType & Column>>;

/** A table of docs/zh/tables.md: its columns by English key, and what must hold within a row. */
export interface TableSchema<S extends ColumnShape = ColumnShape> {
  readonly name: string;
  readonly title: string;
  readonly columns: S;
  /** The columns that together must be unique. */
  readonly key: readonly string[];
  rowFaults(row: RowOf<S>): readonly RowFault[];
  /**
   * The day whose division list applies; undefined = the day of the file. Faulty cells are null in
   * the row, whatever their type says.
   */
  recordDate(row: RowOf<S>): string | undefined;
}

/** A table that is published as a dataset of its own. */
export interface DatasetSchema<S extends ColumnShape = ColumnShape> extends TableSchema<S> {
  readonly kind: DatasetKind;
  /** True where columns that it does not name are kept as given. */
  readonly keepsFurtherColumns?: true;
}

/** A row as read: numbers as numbers, blank as null. */
type RowOf<S extends ColumnShape> = { readonly [K in keyof S]: z.output<S[K]> };
export type Row<T extends TableSchema> = RowOf<T['columns']>;
/** A row whose columns are not known at compile time. */
export type AnyRow = Readonly<Record<string, string | number | null>>;

interface TableOptions<S extends ColumnShape> {
  readonly key?: readonly string[];
  readonly rowFaults?: (row: RowOf<S>) => readonly RowFault[];
  readonly recordDate?: (row: RowOf<S>) => string | undefined;
}

/** Declares a table; its key is `id` unless said otherwise. */
export function table<S extends ColumnShape>(
  name: string,
  title: string,
  columns: S,
  options: TableOptions<S> = {},
): TableSchema<S> {
  return {
    name,
    title,
    columns,
    key: options.key ?? ['id'],
    rowFaults: options.rowFaults ?? (() => []),
    recordDate: options.recordDate ?? (() => undefined),
  };
}

/** Declares a dataset of docs/zh/tables.md. */
export function dataset<S extends ColumnShape>(
  name: string,
  title: string,
  kind: DatasetKind,
  columns: S,
  options: TableOptions<S> = {},
): DatasetSchema<S> {
  return { ...table(name, title, columns, options), kind };
}

/** The fault of two days in the wrong order, at the later one; none when either is unknown. */
export function endBeforeStart(
  row: Readonly<Record<string, unknown>>,
  startKey: string,
  endKey: string,
): readonly RowFault[] {
  const [start, end] = [row[startKey], row[endKey]];
  if (!isDay(start) || !isDay(end) || start <= end) return [];
  return [
    {
      key: endKey,
      rule: 'value-range',
      message: `「${end}」早于开始的「${start}」`,
      hint: '核对两个日期，结束不应早于开始',
    },
  ];
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
