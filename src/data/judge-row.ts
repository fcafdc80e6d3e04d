import type { CellValue, Column, JudgedCell } from '../schemas/cell.ts';
import type { AnyRow, RowFault, TableSchema } from '../schemas/dataset.ts';

/** A row as read, and every fault of its cells, alone and read together. */
export interface JudgedRow {
  /** All keys of the schema: absent columns and faulty cells are null. */
  readonly row: AnyRow;
  readonly faults: readonly RowFault[];
}

/**
 * The one gate for a row, as typed in a file and as corrected by errata: what each cell may hold,
 * then what must hold within the row. `cells` are texts by English key; a column that is not among
 * them is not judged.
 */
export function judgeRow(schema: TableSchema, cells: Readonly<Record<string, string>>): JudgedRow {
  const faults: RowFault[] = [];
  // Made at once: V8 keeps an object that columns are added to one by one as a hash table.
  const values: Record<string, CellValue> = Object.fromEntries(
    Object.entries(schema.columns).map(([key, column]) => {
      const text = cells[key];
      const judged = text === undefined ? undefined : judgeCell(column, text);
      if (judged !== undefined && 'fault' in judged) faults.push({ key, ...judged.fault });
      return [key, judged !== undefined && 'value' in judged ? (judged.value as CellValue) : null];
    }),
  );
  return { row: values, faults: [...faults, ...schema.rowFaults(values)] };
}

const judgedBy = new WeakMap<Column, Map<string, JudgedCell<unknown>>>();

/** What a column says of a text is the same in every row, and most columns hold few texts. */
function judgeCell(column: Column, text: string): JudgedCell<unknown> {
  const known = judgedBy.get(column) ?? new Map<string, JudgedCell<unknown>>();
  if (known.size === 0) judgedBy.set(column, known);
  const found = known.get(text);
  if (found !== undefined) return found;
  const judged = column.judge(text);
  if (known.size < MOST_KNOWN && text.length <= LONGEST_KNOWN) known.set(text, judged);
  return judged;
}

/** A column of ids holds as many texts as rows: nothing is won by keeping them. */
const MOST_KNOWN = 4096;
const LONGEST_KNOWN = 64;
