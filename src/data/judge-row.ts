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
  const { blank, judges } = judgesOf(schema);
  const faults: RowFault[] = [];
  // Copied: V8 keeps an object that columns are added to one by one as a hash table.
  const values: Record<string, CellValue> = { ...blank };
  for (const { key, column, known } of judges) {
    const text = cells[key];
    if (text === undefined) continue;
    const judged = judgeCell(column, known, text);
    if ('fault' in judged) faults.push({ key, ...judged.fault });
    else values[key] = judged.value as CellValue;
  }
  faults.push(...schema.rowFaults(values));
  return { row: values, faults };
}

interface Judge {
  readonly key: string;
  readonly column: Column;
  /** What the column has said of a text. */
  readonly known: Map<string, JudgedCell<unknown>>;
}

/** A blank row and the judges of its cells, of each set of columns. */
const judgesBy = new WeakMap<
  object,
  { readonly blank: AnyRow; readonly judges: readonly Judge[] }
>();

function judgesOf({ columns }: TableSchema) {
  const found = judgesBy.get(columns);
  if (found !== undefined) return found;
  const named = Object.entries(columns);
  const made = {
    blank: Object.fromEntries(named.map(([key]) => [key, null])),
    judges: named.map(([key, column]) => ({ key, column, known: new Map() })),
  };
  judgesBy.set(columns, made);
  return made;
}

/** What a column says of a text is the same in every row, and most columns hold few texts. */
function judgeCell(column: Column, known: Judge['known'], text: string): JudgedCell<unknown> {
  const found = known.get(text);
  if (found !== undefined) return found;
  const judged = column.judge(text);
  if (known.size < MOST_KNOWN && text.length <= LONGEST_KNOWN) known.set(text, judged);
  return judged;
}

/** A column of ids holds as many texts as rows: nothing is won by keeping them. */
const MOST_KNOWN = 4096;
const LONGEST_KNOWN = 64;
