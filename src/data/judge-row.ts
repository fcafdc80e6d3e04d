import { faultOf } from '../schemas/cell.ts';
import type { CellFault, CellValue } from '../schemas/cell.ts';
import type { AnyRow, RowFault, TableSchema } from '../schemas/dataset.ts';
import { oncePer } from '../text/once-per.ts';

type Column = TableSchema['columns'][string];

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
  const values: Record<string, CellValue> = {};
  const faults: RowFault[] = [];
  for (const [key, column] of Object.entries(schema.columns)) {
    const text = cells[key];
    const judged = text === undefined ? undefined : judgeCell(column, text);
    values[key] = judged?.value ?? null;
    if (judged?.fault !== undefined) faults.push({ key, ...judged.fault });
  }
  return { row: values, faults: [...faults, ...schema.rowFaults(values)] };
}

interface JudgedCell {
  readonly value: CellValue;
  readonly fault: CellFault | undefined;
}

/** What a column says of a text is the same in every row, and most columns hold few texts. */
function judgeCell(column: Column, text: string): JudgedCell {
  const known = judgedOf(column);
  const found = known.get(text);
  if (found !== undefined) return found;
  const result = column.safeParse(text);
  const issue = result.error?.issues[0];
  const judged = {
    value: result.success ? (result.data as CellValue) : null,
    fault: issue === undefined ? undefined : faultOf(issue),
  };
  if (known.size < MOST_KNOWN && text.length <= LONGEST_KNOWN) known.set(text, judged);
  return judged;
}

/** A column of ids holds as many texts as rows: nothing is won by keeping them. */
const MOST_KNOWN = 4096;
const LONGEST_KNOWN = 64;

const judgedOf = oncePer((_: Column) => new Map<string, JudgedCell>());
