import type { NoticeFolder } from '../data/notices.ts';
import { toCsv, toExcelCsv } from './csv.ts';
import { type ListTable, listWorkbook } from './list-workbook.ts';
import { type BinaryFile, CSV_TYPE, type OutputFile } from './output-file.ts';

/** The list of a notice as given: `list.csv`, `list.excel.csv` for a double click, `list.xlsx`. */
export function noticeListFiles(
  { list }: Pick<NoticeFolder, 'list'>,
  mark: string | undefined,
): (OutputFile | BinaryFile)[] {
  if (list === undefined) return [];
  const { columns, entries } = list;
  const table: ListTable = {
    headers: columns.map(({ header }) => header),
    numbers: new Set(
      columns.flatMap(({ key }, at) => (key === 'number' || key === 'amount' ? [at] : [])),
    ),
    rows: () => entries.map(({ cells }) => columns.map(({ key }) => cells[key] ?? '')),
  };
  const { headers, numbers, rows } = table;
  return [
    { name: 'list.csv', type: CSV_TYPE, body: () => toCsv(headers, rows()) },
    { name: 'list.excel.csv', type: CSV_TYPE, body: () => toExcelCsv(headers, rows(), numbers) },
    listWorkbook('list.xlsx', table, mark),
  ];
}
