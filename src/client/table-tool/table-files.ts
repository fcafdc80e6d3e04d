import { excelText, withoutFormula } from '../../text/excel-cell.ts';
import { storedText } from '../../workbook/write-cell.ts';
import type { ToolCell, ToolColumn } from './tool-table.ts';
import { zipOf } from './zip.ts';

/** The rows that are shown, to be taken along. */
export interface TakenRows {
  readonly columns: readonly ToolColumn[];
  readonly rows: readonly (readonly ToolCell[])[];
  /** Whence they are: the page's title, its address with the setting, the day of its facts. */
  readonly about: readonly string[];
}

/** The CSV of rows that Excel and WPS open by double click: byte-order mark, CRLF, no formula. */
export function csvOf({ columns, rows }: TakenRows): string {
  const line = (cells: readonly string[]) => cells.map(quoted).join(',');
  const lines = [
    line(columns.map(({ title }) => excelText(title))),
    ...rows.map((cells) =>
      line(
        cells.map((cell, at) => {
          const text = String(takenValue(cell, columns[at]));
          return columns[at]?.type === 'number' ? withoutFormula(text) : excelText(text);
        }),
      ),
    ),
  ];
  return `\ufeff${lines.map((each) => `${each}\r\n`).join('')}`;
}

/** The workbook of rows (ECMA-376): one sheet of typed cells, one that says whence they are. */
export function xlsxOf({ columns, rows, about }: TakenRows): Uint8Array<ArrayBuffer> {
  const table = [
    columns.map(({ title }) => title),
    ...rows.map((cells) => cells.map((cell, at) => takenValue(cell, columns[at]))),
  ];
  const sheets = [
    { name: '表', rows: table },
    { name: '说明', rows: about.map((line) => [line]) },
  ];
  const numbered = sheets.map(({ name }, at) => ({ name, id: at + 1 }));
  const part = (inside: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${inside}`;
  const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const package_ = 'http://schemas.openxmlformats.org/package/2006';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zipOf({
    '[Content_Types].xml': part(
      `<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${numbered
        .map(
          ({ id }) =>
            `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${types}.worksheet+xml"/>`,
        )
        .join('')}</Types>`,
    ),
    '_rels/.rels': part(
      `<Relationships xmlns="${package_}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': part(
      `<workbook xmlns="${spreadsheet}" xmlns:r="${relations}"><sheets>${numbered
        .map(({ name, id }) => `<sheet name="${name}" sheetId="${id}" r:id="r${id}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': part(
      `<Relationships xmlns="${package_}/relationships">${numbered
        .map(
          ({ id }) =>
            `<Relationship Id="r${id}" Type="${relations}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ),
    ...Object.fromEntries(
      sheets.map((sheet, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        part(
          `<worksheet xmlns="${spreadsheet}"><sheetData>${sheet.rows.map(rowXml).join('')}</sheetData></worksheet>`,
        ),
      ]),
    ),
  });
}

/** What a cell is taken along as: its number or day where it is one, else what the reader sees. */
function takenValue({ text, value }: ToolCell, column: ToolColumn | undefined): string | number {
  if (value === null) return text;
  return column?.type === 'number' || column?.type === 'date' ? value : text;
}

function rowXml(cells: readonly (string | number)[]): string {
  const inside = cells.map((cell) =>
    typeof cell === 'number'
      ? `<c><v>${cell}</v></c>`
      : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(storedText(cell))}</t></is></c>`,
  );
  return `<row>${inside.join('')}</row>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
