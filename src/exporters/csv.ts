import { excelText, withoutFormula } from '../text/excel-cell.ts';

/**
 * A CSV text (RFC 4180): UTF-8 without byte-order mark, lines ending in LF, the last one too.
 * Cells stand as given, quoted only where reading them back needs it.
 */
export function toCsv(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  return [...csvPieces(headers, rows)].join('');
}

/** The same in pieces of many rows. */
export function csvPieces(
  headers: readonly string[],
  rows: Iterable<readonly string[]>,
): Generator<string> {
  return csvText(headers, rows, '\n');
}

/**
 * A CSV text that Excel and WPS open by double click without changing what it says: byte-order
 * mark, CRLF, no formula, and in columns
 * that are not numbers no code that becomes another number (`excelText`).
 * `numberColumns` holds the 0-based columns whose cells are numbers or words for their absence.
 */
export function toExcelCsv(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  numberColumns: ReadonlySet<number> = new Set(),
): string {
  return [...excelCsvPieces(headers, rows, numberColumns)].join('');
}

/** The same in pieces of many rows. */
export function* excelCsvPieces(
  headers: readonly string[],
  rows: Iterable<readonly string[]>,
  numberColumns: ReadonlySet<number>,
): Generator<string> {
  const safe = (row: readonly string[]) =>
    row.map((cell, column) => (numberColumns.has(column) ? withoutFormula(cell) : excelText(cell)));
  yield '\ufeff';
  yield* csvText(headers.map(excelText), rows, '\r\n', safe);
}

function* csvText(
  headers: readonly string[],
  rows: Iterable<readonly string[]>,
  newline: string,
  stored = (row: readonly string[]) => row,
): Generator<string> {
  // A line with nothing in it is no record to most readers, so a lone blank cell is quoted.
  const isAlone = headers.length === 1;
  const written = (cell: string) =>
    MUST_BE_QUOTED.test(cell) || (isAlone && cell === '')
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  let text = headers.map(written).join(',') + newline;
  for (const record of rows) {
    text += stored(record).map(written).join(',') + newline;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** The length of a piece: few are made, and none stands in memory for long. */
export const PIECE = 2 ** 18;

/** What a reader would take for the end of a cell, or take away. */
const MUST_BE_QUOTED = /[",\r\n\ufeff]|^ | $/;
