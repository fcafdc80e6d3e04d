import { columnLetter } from '../data/problem.ts';
import type { WorkbookValue } from './write-cell.ts';

/** A sheet as it is written: columns with the number of their style, and rows of their cells. */
export interface SheetXml {
  readonly columns: readonly { readonly width: number; readonly style: number }[];
  readonly rows: Iterable<readonly WorkbookValue[]>;
}

/** Pieces of about so many characters: few enough to hold, enough to be packed at a stretch. */
const PIECE = 65_536;

/**
 * The part of a workbook that holds a sheet (ECMA-376, 18.3), piece by piece; its first row stays
 * in view. Texts stand in their cells, so that no list of them is held until the end.
 */
export function* sheetXml({ columns, rows }: SheetXml): Generator<string> {
  const names = columns.map((_, index) => columnLetter(index));
  const styles = columns.map(({ style }) => (style === 0 ? '' : ` s="${style}"`));
  let piece = sheetHead(columns);
  let number = 0;
  for (const row of rows) {
    number += 1;
    piece += `<row r="${number}">`;
    row.forEach((value, index) => {
      piece += cellXml(value, `${names[index] ?? ''}${number}`, styles[index] ?? '');
    });
    piece += '</row>';
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sheetData></worksheet>`;
}

function sheetHead(columns: SheetXml['columns']): string {
  const cols = columns.map(
    ({ width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="true"/>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" state="frozen" activePane="bottomLeft"/>' +
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
    `<cols>${cols.join('')}</cols><sheetData>`
  );
}

function cellXml(value: WorkbookValue, place: string, style: string): string {
  // An empty cell of a styled column is styled too: what is typed into it stays a text.
  if (value === null) return style === '' ? '' : `<c r="${place}"${style}/>`;
  if (typeof value === 'number') return `<c r="${place}"${style}><v>${value}</v></c>`;
  const space = /^ | $|[\n\t]/.test(value) ? ' xml:space="preserve"' : '';
  const text = cellText(value);
  return `<c r="${place}" t="inlineStr"${style}><is><t${space}>${text}</t></is></c>`;
}

/** What XML cannot hold, or would read as something else, as workbooks write it: `_x000D_`. */
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

function cellText(text: string): string {
  if (!/[&<>\u0000-\u0008\u000b-\u001f\ufffe\uffff]/.test(text)) return text;
  return text
    .replace(
      UNWRITABLE,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
