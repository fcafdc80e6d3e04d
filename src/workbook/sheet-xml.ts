import { columnLetter } from '../data/problem.ts';
import type { WorkbookValue } from './write-cell.ts';

/** A sheet as it is written: columns with the number of their style, and rows of their cells. */
export interface SheetXml {
  readonly columns: readonly { readonly width: number; readonly style: number }[];
  readonly rows: Iterable<readonly WorkbookValue[]>;
}

/** So many texts are joined to a piece: few enough to hold, enough to be packed at a stretch. */
const TEXTS_OF_A_PIECE = 4096;

/**
 * The part of a workbook that holds a sheet (ECMA-376, 18.3), piece by piece; its first row stays
 * in view. Texts stand in their cells, so that no list of them is held until the end.
 */
export function* sheetXml({ columns, rows }: SheetXml): Generator<string> {
  const forms = columns.map(cellForms);
  let pieces = [sheetHead(columns)];
  let number = 0;
  for (const row of rows) {
    number += 1;
    pieces.push(`<row r="${number}">`);
    forms.forEach((form, index) => addCell(pieces, row[index] ?? null, number, form));
    pieces.push('</row>');
    if (pieces.length < TEXTS_OF_A_PIECE) continue;
    yield pieces.join('');
    pieces = [];
  }
  pieces.push('</sheetData></worksheet>');
  yield pieces.join('');
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

/** What stands before and after the number of the row and the value, for a cell of each kind. */
function cellForms({ style }: SheetXml['columns'][number], index: number) {
  const styled = style === 0 ? '' : ` s="${style}"`;
  return {
    start: `<c r="${columnLetter(index)}`,
    // An empty cell of a styled column is styled too: what is typed into it stays a text.
    empty: style === 0 ? undefined : `"${styled}/>`,
    number: `"${styled}><v>`,
    text: `" t="inlineStr"${styled}><is><t>`,
    spaced: `" t="inlineStr"${styled}><is><t xml:space="preserve">`,
  };
}

function addCell(
  pieces: string[],
  value: WorkbookValue,
  row: number,
  forms: ReturnType<typeof cellForms>,
): void {
  if (value === null) {
    if (forms.empty !== undefined) pieces.push(forms.start, String(row), forms.empty);
  } else if (typeof value === 'number') {
    pieces.push(forms.start, String(row), forms.number, String(value), '</v></c>');
  } else {
    const form = /^ | $|[\n\t]/.test(value) ? forms.spaced : forms.text;
    pieces.push(forms.start, String(row), form, cellText(value), '</t></is></c>');
  }
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
