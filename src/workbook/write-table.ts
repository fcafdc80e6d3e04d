import type { FieldMeta } from '../schemas/cell.ts';
import { displayWidth } from '../text/display-width.ts';
import { sheetXml } from './sheet-xml.ts';
import { tablePackage } from './table-package.ts';
import { DATE_FORMAT, isNumeric, TEXT_FORMAT, storedText, typedValue } from './write-cell.ts';
import { sheetName } from './write-sheet-name.ts';
import { type ZipText, zipOfTexts } from './zip-pieces.ts';

/** A table for reading: column headers with their fields, and the cells as the CSV has them. */
export interface TableWorkbook {
  readonly name: string;
  readonly title: string;
  /** Printed behind the title in the name of the sheet: what an edition must say of itself. */
  readonly mark?: string | undefined;
  readonly columns: readonly { readonly header: string; readonly type: FieldMeta['type'] }[];
  readonly rows: Iterable<readonly string[]>;
}

/** A table as a workbook (.xlsx) of one sheet; see `tablesWorkbook`. */
export function tableWorkbook(table: TableWorkbook): Promise<Uint8Array<ArrayBuffer>> {
  return tablesWorkbook([table]);
}

/**
 * Tables as the sheets of a workbook of typed cells: numbers and days are values, codes and texts
 * are text that no program takes for a number or a formula; the header is frozen. Rows are written
 * one after the other, so that a list of 100,000 does not stand in memory twice. Equal tables give
 * equal bytes; without rows a sheet is its header alone, and what no sheet can hold is on the next.
 */
export function tablesWorkbook(
  tables: readonly TableWorkbook[],
  mostRows = MOST_ROWS,
): Promise<Uint8Array<ArrayBuffer>> {
  return zipOfTexts(partsOf(tables, mostRows));
}

/** The most rows of a sheet below its header (Excel, WPS). */
const MOST_ROWS = 1_048_575;

/** Numbered styles: 0 is a number as it stands. */
const FORMATS = [TEXT_FORMAT, DATE_FORMAT];

function* partsOf(tables: readonly TableWorkbook[], mostRows: number): Generator<ZipText> {
  const names: string[] = [];
  for (const table of tables) {
    let part = 0;
    for (const rows of inRuns(table.rows, mostRows)) {
      part += 1;
      names.push(sheetNameOf(table, part));
      yield {
        path: `xl/worksheets/sheet${names.length}.xml`,
        pieces: sheetXml({ columns: columnsOf(table), rows: cellsOf(table, rows) }),
      };
    }
  }
  yield* tablePackage(names, FORMATS);
}

/** The rows in runs of at most so many, at least one run; each is to be used up before the next. */
function* inRuns<Row>(rows: Iterable<Row>, most: number): Generator<Iterable<Row>> {
  const iterator = rows[Symbol.iterator]();
  let next = iterator.next();
  function* run() {
    for (let count = 0; count < most && next.done !== true; count += 1) {
      yield next.value;
      next = iterator.next();
    }
  }
  do yield run();
  while (next.done !== true);
}

function sheetNameOf({ title, name, mark }: TableWorkbook, part: number): string {
  return sheetName(
    title,
    name,
    (mark === undefined ? '' : `（${unbracketed(mark)}）`) + (part === 1 ? '' : `_${part}`),
  );
}

/** A mark within brackets has none of its own: 示例（虚构） → 示例，虚构. */
function unbracketed(mark: string): string {
  return mark.replace(/（/g, '，').replace(/）/g, '');
}

function columnsOf({ columns }: TableWorkbook) {
  return columns.map(({ header, type }) => ({
    width: Math.min(40, Math.max(12, displayWidth(header) + 2)),
    style: isNumeric(type) ? 0 : FORMATS.indexOf(type === 'date' ? DATE_FORMAT : TEXT_FORMAT) + 1,
  }));
}

function* cellsOf({ columns }: TableWorkbook, rows: TableWorkbook['rows']) {
  yield columns.map(({ header }) => storedText(header));
  for (const row of rows) {
    yield columns.map(({ type }, index) => typedValue(row[index] ?? '', type));
  }
}
