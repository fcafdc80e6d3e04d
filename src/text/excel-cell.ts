const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;
// The full-width forms too: spreadsheets set to Chinese or Japanese read ＝ as =.
const FORMULA_START = /^(?:[\s"'“”‘’]*[=+\-@＝＋－＠]|[\t\r\n])/;
const LOSES_DIGITS = /^(\d{12,}|0\d+|\d+(\.\d+)?[eE][+-]?\d+)$/;

/**
 * A cell that a spreadsheet opens as the text it is: as `withoutFormula`, and with a leading tab
 * before codes that it would turn into another number: more than 11 digits, a leading zero, or
 * digits around an E (`913304E5`). A tab, unlike `="…"`, makes the cell text without being a formula
 * itself, and it survives saving the sheet again.
 */
export function excelText(cell: string): string {
  return LOSES_DIGITS.test(cell) ? `\t${cell}` : withoutFormula(cell);
}

/**
 * A leading apostrophe before `= + - @` (also behind spaces and quotes), tab or line break, so that
 * nothing runs as a formula; plain numbers such as `-3.5` stay as they are.
 */
export function withoutFormula(cell: string): string {
  return FORMULA_START.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}
