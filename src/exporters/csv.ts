import { excelText, withoutFormula } from '../text/excel-cell.ts';

/**
 * A CSV text (RFC 4180): UTF-8 without byte-order mark, lines ending in LF, the last one too.
 * Cells stand as given, quoted only where reading them back needs it.
 */
export function toCsv(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  return csvText([headers, ...rows], '\n');
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
  const safe = (row: readonly string[]) =>
    row.map((cell, column) => (numberColumns.has(column) ? withoutFormula(cell) : excelText(cell)));
  return `\ufeff${csvText([headers.map(excelText), ...rows.map(safe)], '\r\n')}`;
}

function csvText(records: readonly (readonly string[])[], newline: string): string {
  // A line with nothing in it is no record to most readers, so a lone blank cell is quoted.
  const isAlone = records[0]?.length === 1;
  const written = (cell: string) =>
    MUST_BE_QUOTED.test(cell) || (isAlone && cell === '')
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  let text = '';
  for (const record of records) text += record.map(written).join(',') + newline;
  return text;
}

/** What a reader would take for the end of a cell, or take away. */
const MUST_BE_QUOTED = /[",\r\n\ufeff]|^ | $/;
