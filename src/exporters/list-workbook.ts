import { tableWorkbook } from '../workbook/write-table.ts';
import { type BinaryFile, XLSX_TYPE } from './output-file.ts';

/** A list as it is published, cell by cell. */
export interface ListTable {
  readonly headers: readonly string[];
  /** Which columns hold numbers. */
  readonly numbers: ReadonlySet<number>;
  readonly rows: () => readonly (readonly string[])[];
}

/** A list as a workbook; `mark` is what the edition must say of itself. */
export function listWorkbook(
  name: string,
  { headers, numbers, rows }: ListTable,
  mark: string | undefined,
): BinaryFile {
  return {
    name,
    type: XLSX_TYPE,
    body: () =>
      tableWorkbook({
        name: name.replace(/\.xlsx$/, ''),
        title: '名单',
        mark,
        columns: headers.map((header, at) => ({
          header,
          type: numbers.has(at) ? 'number' : 'text',
        })),
        rows: rows(),
      }),
  };
}
