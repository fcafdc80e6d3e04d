import Papa from 'papaparse';
import type { DatasetSchema } from '../schemas/dataset.ts';
import { type Problem, columnLetter } from '../data/problem.ts';
import { cellAddress } from '../workbook/address.ts';
import type { RawTable } from './read-table.ts';
import type { ImportProblem } from './result.ts';
import type { SettledRow } from './settle.ts';

/** The keys of its columns in the order found; 编号, where it was given here, first; what was added last. */
export function keysOf(
  found: readonly string[],
  added: readonly string[],
  rows: readonly SettledRow[],
  schema: DatasetSchema,
): string[] {
  const extra = Object.keys(schema.columns).filter(
    (key) =>
      !found.includes(key) && !added.includes(key) && rows.some(({ cells }) => cells.has(key)),
  );
  const first = extra.filter((key) => key === 'id');
  return [...first, ...found, ...added, ...extra.filter((key) => key !== 'id')];
}

/** The rows as a CSV file of the edition: UTF-8, the Chinese headers, a line each. */
export function tableText(
  keys: readonly string[],
  schema: DatasetSchema,
  rows: readonly SettledRow[],
): string {
  const header = keys.map((key) => schema.columns[key]?.field.title ?? key);
  const body = rows.map(({ cells }) => keys.map((key) => cells.get(key) ?? ''));
  return `${Papa.unparse([header, ...body], { newline: '\n' })}\n`;
}

/** Problems of the written file, told at the cells of the editor's own sheet. */
export function atOwnCells(
  problems: readonly Problem[],
  keys: readonly string[],
  rows: readonly SettledRow[],
  tables: readonly RawTable[],
): ImportProblem[] {
  const byLine = rowsByLine(rows);
  return problems.map((problem) => {
    const row = byLine.get(problem.line);
    if (problem.line === 1) return atOwnHeader(problem, keys, tables[0]);
    if (row === undefined || row.raw.row < 0) return problem;
    const key = keys.find((_, index) => columnLetter(index) === problem.column) ?? 'id';
    const cell = row.raw.addressOf(key);
    const [, letters] = /([A-Z]+)\d+$/.exec(cell) ?? [];
    return {
      ...problem,
      ...repeated(problem, key, byLine, tables),
      file: row.raw.file,
      line: row.raw.row + 1,
      ...(letters === undefined ? {} : { column: letters }),
      cell,
    };
  });
}

/** What repeats a key names the cell of the sheet where it stood first, not a line of the written file. */
function repeated(
  { rule, message, field = '' }: Problem,
  key: string,
  byLine: ReadonlyMap<number, SettledRow>,
  tables: readonly RawTable[],
): Partial<Problem> {
  const line = /与第(\d+)行重复$/.exec(message)?.[1];
  const first = byLine.get(Number(line))?.raw;
  if (rule !== 'key-duplicate' || first === undefined || first.row < 0) return {};
  const told = message.replace(/与第\d+行重复$/, `与${first.addressOf(key)}重复`);
  if (key !== 'number' || tables.length < 2) return { message: told };
  return { message: told, hint: `几张表并成一份名单，${field}要接着编：改后一张的${field}` };
}

/** A problem of a column that the sheet has, at its header. */
function atOwnHeader(
  problem: Problem,
  keys: readonly string[],
  table: RawTable | undefined,
): ImportProblem {
  const at = keys.findIndex((_, index) => columnLetter(index) === problem.column);
  const index = table?.map.columns.find(({ key }) => key === keys[at])?.index;
  const row = table?.headerRows.at(-1);
  if (table === undefined || index === undefined || row === undefined) return problem;
  const cell = `${table.prefix}${cellAddress(row, index)}`;
  return { ...problem, file: table.file, line: row + 1, column: columnLetter(index), cell };
}

/** Rows whose cells hold line breaks take several lines. */
function rowsByLine(rows: readonly SettledRow[]): Map<number, SettledRow> {
  const lines = new Map<number, SettledRow>();
  let line = 2;
  for (const row of rows) {
    lines.set(line, row);
    const breaks = [...row.cells.values()].reduce(
      (sum, cell) => sum + cell.split('\n').length - 1,
      0,
    );
    line += 1 + breaks;
  }
  return lines;
}
