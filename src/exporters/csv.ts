import Papa from 'papaparse';

/**
 * A CSV text (RFC 4180): UTF-8 without byte-order mark, lines ending in LF, the last one too.
 * Cells stand as given, quoted only where reading them back needs it.
 */
export function toCsv(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  return csvText([headers, ...rows], '\n');
}

/**
 * A CSV text that Excel and WPS open by double click without changing what it says: byte-order
 * mark, CRLF, and in columns that are not numbers
 * - a leading apostrophe before `= + - @`, tab or line break, so that nothing runs as a formula;
 *   plain numbers such as `-3.5` stay as they are;
 * - a leading tab before codes that a spreadsheet would turn into another number: more than 11
 *   digits, a leading zero, or digits around an E (`913304E5`). A tab, unlike `="…"`, makes the
 *   cell text without being a formula itself, and it survives saving the sheet again.
 * `numberColumns` holds the 0-based columns whose cells are numbers or words for their absence.
 */
export function toExcelCsv(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  numberColumns: ReadonlySet<number> = new Set(),
): string {
  const safe = (row: readonly string[]) =>
    row.map((cell, column) => (numberColumns.has(column) ? withoutFormula(cell) : asText(cell)));
  return `\ufeff${csvText([headers.map(asText), ...rows.map(safe)], '\r\n')}`;
}

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;
// The full-width forms too: spreadsheets set to Chinese or Japanese read ＝ as =.
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;
const LOSES_DIGITS = /^(\d{12,}|0\d+|\d+(\.\d+)?[eE][+-]?\d+)$/;

function asText(cell: string): string {
  return LOSES_DIGITS.test(cell) ? `\t${cell}` : withoutFormula(cell);
}

function withoutFormula(cell: string): string {
  return FORMULA_START.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}

function csvText(records: readonly (readonly string[])[], newline: string): string {
  // A line with nothing in it is no record to most readers, so a lone blank cell is quoted.
  const isAlone = records[0]?.length === 1;
  const quotes = (cell: unknown) => isAlone && cell === '';
  return Papa.unparse(records as string[][], { newline, quotes }) + newline;
}
