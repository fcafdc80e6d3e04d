import { type Cell, type CellStyle, type Sheet, openXlsx, saveXlsx } from 'hucre/xlsx';
import { FINDINGS_HEADERS, FINDINGS_SHEET, isFindingsSheet } from './findings-sheet.ts';
import { storedText } from './write-cell.ts';

/** What is wrong in a workbook, at a cell of its own sheets. */
export interface SheetFinding {
  /** The name of the sheet. */
  readonly sheet: string;
  /** The address as in the name box: `H9`; a header's for what concerns a whole column. */
  readonly cell: string;
  readonly message: string;
}

/**
 * A copy of an editor's own workbook (.xlsx) with each cell that has a finding in red and with a
 * comment, and a first sheet that lists the findings. Values, formulas, formats, hidden sheets and
 * merged cells stay; a comment that a cell had already stands below ours. The list and the marks of an
 * earlier copy are taken away first. A finding whose sheet or cell the workbook has not is listed only.
 * @throws an error of hucre for bytes that are no .xlsx workbook.
 */
export async function annotatedCopy(
  bytes: Uint8Array,
  findings: readonly SheetFinding[],
): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes, { readStyles: true });
  const sheets = workbook.sheets.filter(
    (sheet) => !isFindingsSheet(sheet.name, sheet.rows[0] ?? []),
  );
  for (const sheet of sheets) {
    for (const cell of sheet.cells?.values() ?? []) unmark(cell);
    for (const [cell, messages] of messagesByCell(findings, sheet.name))
      annotate(sheet, cell, messages);
  }
  workbook.sheets = [listOf(findings, sheets), ...sheets];
  workbook.activeSheet = 0;
  return new Uint8Array(await saveXlsx(workbook));
}

function messagesByCell(findings: readonly SheetFinding[], sheet: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { sheet: name, cell, message } of findings) {
    if (name === sheet) found.set(cell, [...(found.get(cell) ?? []), message]);
  }
  return found;
}

function annotate(sheet: Sheet, address: string, messages: readonly string[]): void {
  const place = placeOf(address);
  if (place === undefined) return;
  const key = `${place.row},${place.column}`;
  const held: Partial<Cell> = sheet.cells?.get(key) ?? {
    value: sheet.rows[place.row]?.[place.column] ?? null,
  };
  const text = [
    ...messages,
    ...(held.comment === undefined ? [] : [`${EARLIER}${held.comment.text}`]),
  ];
  sheet.cells ??= new Map();
  sheet.cells.set(key, {
    ...held,
    style: { ...held.style, fill: RED },
    comment: { author: AUTHOR, text: text.join('\n') },
  } as Cell);
}

/** Takes back the mark of an earlier copy: the colour that the cell had before is not known. */
function unmark(cell: Cell): void {
  const { comment, style } = cell;
  const isRed = style?.fill?.type === 'pattern' && style.fill.fgColor?.rgb?.endsWith(RED_RGB);
  if (comment?.author !== AUTHOR || isRed !== true) return;
  const [, earlier] = comment.text.split(EARLIER);
  const { fill: _, ...rest } = style ?? {};
  cell.style = rest;
  if (earlier === undefined) delete cell.comment;
  else cell.comment = { author: '', text: earlier };
}

/** Row and column from 0 of an address such as `H9` or `$H$9`; undefined for none. */
function placeOf(address: string): { row: number; column: number } | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(address) ?? [];
  if (letters === '') return undefined;
  const column = [...letters.toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  return { row: Number(digits) - 1, column: column - 1 };
}

function listOf(findings: readonly SheetFinding[], sheets: readonly Sheet[]): Sheet {
  const rows = findings.map(({ sheet, cell, message }) => [sheet, cell, message].map(storedText));
  const cells = new Map<string, Cell>();
  FINDINGS_HEADERS.forEach((value, column) => {
    cells.set(`0,${column}`, { value, type: 'string', style: { font: { bold: true } } });
  });
  findings.forEach(({ sheet, cell }, index) => {
    if (!sheets.some(({ name }) => name === sheet) || placeOf(cell) === undefined) return;
    const location = `'${sheet.replaceAll("'", "''")}'!${cell}`;
    cells.set(`${index + 1},1`, {
      value: cell,
      type: 'string',
      style: LINK,
      hyperlink: { target: '', location, display: cell },
    });
  });
  return {
    name: freeName(sheets),
    rows: [FINDINGS_HEADERS, ...rows],
    cells,
    columns: [{ width: 16 }, { width: 10 }, { width: 90 }],
    freezePane: { rows: 1 },
  };
}

const AUTHOR = '众创公开';
const EARLIER = '原来的批注：';
const RED_RGB = 'FF9999';
const RED: NonNullable<CellStyle['fill']> = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb: RED_RGB },
};
const LINK: CellStyle = { font: { underline: true, color: { rgb: '0563C1' } } };

function freeName(sheets: readonly Sheet[]): string {
  const isTaken = (name: string) => sheets.some((sheet) => sheet.name === name);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? FINDINGS_SHEET : `${FINDINGS_SHEET}${number}`;
    if (!isTaken(name)) return name;
  }
}
