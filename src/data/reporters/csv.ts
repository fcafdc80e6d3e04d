import Papa from 'papaparse';
import { excelText } from '../../text/excel-cell.ts';
import { printable } from '../../text/printable.ts';
import { parseCsv } from '../csv.ts';
import { maskedText } from '../masked-problem.ts';
import type { Problem } from '../problem.ts';

/**
 * The rows of the bad CSV files with the columns 文件, 行 and 问题 added, for an editor who works in a
 * spreadsheet and mends the file there: of a file with an error all rows, of one with remarks those
 * remarked on. It opens in Excel and WPS by a double click (byte-order mark), without formulas, line
 * breaks within cells and personal numbers. Problems of other files come as rows without cells. `read` gives a file's text.
 */
export function csvReport(
  problems: readonly Problem[],
  read: (file: string) => string | undefined,
): string {
  const files = Map.groupBy(problems, ({ file }) => file);
  const blocks = [...files].map(([file, inFile]) => {
    const text = file.endsWith('.csv') ? read(file) : undefined;
    return fileRows(file, inFile, text === undefined ? [] : parseCsv(file, text).records);
  });
  const rows = blocks.length === 0 ? [['文件', '行', '问题']] : blocks.flat();
  const safe = rows.map((row) => row.map((cell) => excelText(printable(maskedText(cell)))));
  return `\ufeff${Papa.unparse(safe, { newline: '\n' })}\n`;
}

interface Record {
  readonly line: number;
  readonly cells: readonly string[];
}

function fileRows(
  file: string,
  problems: readonly Problem[],
  records: readonly Record[],
): string[][] {
  const [header, ...rows] = records;
  const isBad = problems.some(({ level }) => level === 'error');
  const named = problems.map(({ line }) => line);
  const all = isBad ? [...named, ...rows.map(({ line }) => line)] : named;
  const lines = [...new Set(all)].sort((a, b) => a - b);
  const cellsOf = new Map(rows.map((row) => [row.line, row.cells]));
  const problemsOf = Map.groupBy(problems, ({ line }) => line);
  return [
    ['文件', '行', '问题', ...(header?.cells ?? [])],
    ...lines.map((line) => {
      const cells = line === header?.line ? [] : cellsOf.get(line);
      const words = (problemsOf.get(line) ?? []).map(
        ({ column = '', field = '', message, hint }) =>
          `${column}${field === '' ? '' : `${field}：`}${message}（${hint}）`,
      );
      return [file, String(line), words.join('；'), ...(cells ?? [])];
    }),
  ];
}
