import { writeXlsx, writeXlsxStream } from 'hucre/xlsx';
import type { FieldMeta } from '../schemas/cell.ts';
import { displayWidth } from '../text/display-width.ts';
import { DATE_FORMAT, isNumeric, TEXT_FORMAT, storedText, typedValue } from './write-cell.ts';
import { sheetName } from './write-sheet-name.ts';

/** A table for reading: column headers with their fields, and the cells as the CSV has them. */
export interface TableWorkbook {
  readonly name: string;
  readonly title: string;
  /** Printed behind the title in the name of the sheet: what an edition must say of itself. */
  readonly mark?: string | undefined;
  readonly columns: readonly { readonly header: string; readonly type: FieldMeta['type'] }[];
  readonly rows: Iterable<readonly string[]>;
}

/**
 * A table as a workbook (.xlsx) of typed cells: numbers and days are values, codes and texts are
 * text that no program takes for a number or a formula; the header is frozen. Rows are written one
 * after the other, so that a list of 100,000 does not stand in memory twice. Equal tables give equal
 * bytes; without rows the sheet is the header alone.
 */
export async function tableWorkbook(table: TableWorkbook): Promise<Uint8Array<ArrayBuffer>> {
  const stream = writeXlsxStream(rowsOf(table), {
    name: sheetNameOf(table),
    freezePane: { rows: 1 },
    columns: widthsOf(table),
  });
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Every workbook has a day on which it was made; a fixed one keeps equal tables equal files. */
const FIXED_DAY = new Date(Date.UTC(1980, 0, 1));

/** Several tables as the sheets of one workbook, each as in `tableWorkbook`. */
export async function tablesWorkbook(
  tables: readonly TableWorkbook[],
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsx({
    properties: { created: FIXED_DAY, modified: FIXED_DAY },
    sheets: tables.map((table) => ({
      name: sheetNameOf(table),
      freezePane: { rows: 1 },
      columns: widthsOf(table),
      rows: [...rowsOf(table)],
    })),
  });
  return new Uint8Array(bytes);
}

function sheetNameOf({ title, name, mark }: TableWorkbook): string {
  return sheetName(title, name, mark === undefined ? '' : `（${mark}）`);
}

function widthsOf({ columns }: TableWorkbook) {
  return columns.map(({ header, type }) => ({
    width: Math.min(40, Math.max(12, displayWidth(header) + 2)),
    ...formatOf(type),
  }));
}

function* rowsOf({ columns, rows }: TableWorkbook) {
  yield columns.map(({ header }) => storedText(header));
  for (const row of rows) {
    yield columns.map(({ type }, index) => typedValue(row[index] ?? '', type));
  }
}

function formatOf(type: FieldMeta['type']): { numFmt?: string } {
  if (isNumeric(type)) return {};
  return { numFmt: type === 'date' ? DATE_FORMAT : TEXT_FORMAT };
}
