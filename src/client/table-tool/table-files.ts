import { toExcelCsv } from '../../exporters/csv.ts';
import { tablesWorkbook } from '../../workbook/write-table.ts';
import type { ToolCell, ToolColumn } from './tool-table.ts';

/** The rows that are shown, to be taken along. */
export interface TakenRows {
  readonly columns: readonly ToolColumn[];
  readonly rows: readonly (readonly ToolCell[])[];
  /** Whence they are: the page's title, its address with the setting, the day of its facts. */
  readonly about: readonly string[];
}

/** The CSV of rows that Excel and WPS open by double click. */
export function csvOf({ columns, rows }: TakenRows): string {
  const numbers = columns.flatMap(({ type }, at) => (type === 'number' ? [at] : []));
  return toExcelCsv(
    columns.map(({ title }) => title),
    rows.map((cells) => cells.map((cell, at) => takenText(cell, columns[at]))),
    new Set(numbers),
  );
}

/** The workbook of rows: a sheet of typed cells, and one that says whence they are. */
export function workbookOf({ columns, rows, about }: TakenRows): Promise<Uint8Array<ArrayBuffer>> {
  return tablesWorkbook([
    {
      name: 'rows',
      title: '表',
      columns: columns.map(({ title, type }) => ({ header: title, type })),
      rows: rows.map((cells) => cells.map((cell, at) => takenText(cell, columns[at]))),
    },
    {
      name: 'about',
      title: '说明',
      columns: [{ header: '这些行的来处', type: 'text' }],
      rows: about.map((line) => [line]),
    },
  ]);
}

/** What a cell is taken along as: its number or day where it is one, else as typed or as the reader sees it. */
function takenText({ text, value, typed }: ToolCell, column: ToolColumn | undefined): string {
  if (value === null) return typed ?? text;
  return column?.type === 'number' || column?.type === 'date' ? String(value) : (typed ?? text);
}
