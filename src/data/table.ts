import type { AnyRow, TableSchema } from '../schemas/dataset.ts';
import { isBlank } from '../text/visible-text.ts';
import type { Entry } from './entry.ts';
import { type CsvRecord, parseCsv } from './csv.ts';
import { recordsAboveHeader, titlesAbove } from './header-problems.ts';
import { MOST_PROBLEMS, mostProblems } from './most-problems.ts';
import { type Problem, type Rule, columnLetter } from './problem.ts';
import { MOST_COLUMNS, knownById, raggedEntry } from './table-entries.ts';
import { type HeldColumn, type ReadOptions, heldColumns, otherSeparator } from './table-header.ts';
import {
  emptyFile,
  tooManyColumns,
  tooManyRows,
  unjudgedRows,
  wrongSeparator,
} from './table-problems.ts';
import { readRecord } from './table-record.ts';

export type { Entry } from './entry.ts';

/** A CSV file, read. Faulty cells are null in `row`, and reported in `problems`. */
export interface TableFile<R = AnyRow> {
  readonly file: string;
  /** The text as published, without byte-order mark. */
  readonly text: string;
  readonly columns: readonly HeldColumn[];
  readonly entries: readonly Entry<R>[];
  readonly problems: readonly Problem[];
}

/** Of one file: more than any register of the country has. */
const MOST_ROWS = 300_000;

/**
 * Reads a CSV text by its schema: every cell of every row is checked, and all problems are returned
 * at once with line and column. Whether ids exist elsewhere is not checked here.
 */
export function readTable(
  file: string,
  text: string,
  schema: TableSchema,
  options: ReadOptions = {},
): TableFile {
  const { records: all, broken, problems: faults } = parseCsv(file, text);
  const filled = withoutEdges(all);
  const above = recordsAboveHeader(filled, schema);
  const [header, ...rows] = filled.slice(above);
  const problems = above === 0 ? faults : [...faults, titlesAbove(file, header?.line ?? 1)];
  if (header === undefined) {
    const problem = problems.length > 0 ? [] : [emptyFile(file)];
    return { file, text, columns: [], entries: [], problems: [...problems, ...problem] };
  }
  const separator = otherSeparator(header, schema);
  if (separator !== undefined) {
    const problem = wrongSeparator(file, header.line, separator);
    return { file, text, columns: [], entries: [], problems: [...problems, problem] };
  }
  if (header.cells.length > MOST_COLUMNS) {
    const problem = tooManyColumns(file, header.line, header.cells.length, MOST_COLUMNS);
    return { file, text, columns: [], entries: [], problems: [...problems, problem] };
  }
  if (rows.length > MOST_ROWS) {
    const problem = tooManyRows(file, header.line, rows.length, MOST_ROWS);
    return { file, text, columns: [], entries: [], problems: [...problems, problem] };
  }
  const held = heldColumns(file, header, schema, options);
  const entries: Entry[] = [];
  const found = [...problems, ...held.problems];
  let judged = 0;
  for (const record of rows) {
    if (found.length > MOST_PROBLEMS) break;
    const { entry, problems: own } = readRecord(file, record, header, held.byIndex, schema);
    if (entry !== undefined) entries.push(entry);
    for (const problem of own) found.push(problem);
    judged += 1;
  }
  // To judge on would find what nobody reads; the ids are still known to other files.
  for (const [index, record] of rows.slice(judged).entries()) {
    if (index === 0) found.push(unjudgedRows(file, record.line, rows.length - judged));
    entries.push(knownById(file, record, held.byIndex, schema));
  }
  return {
    file,
    text,
    columns: held.columns,
    entries: [
      ...entries,
      ...broken
        .filter(({ line }) => line > header.line)
        .map((record) => raggedEntry(file, record, header, held.byIndex, schema)),
    ].sort((a, b) => a.line - b.line),
    problems: mostProblems(found),
  };
}

/** Records without the blank rows and columns that a spreadsheet adds below and to the right. */
function withoutEdges(records: readonly CsvRecord[]): readonly CsvRecord[] {
  const isFilled = ({ cells }: CsvRecord) => !cells.every(isBlank);
  const first = records.findIndex(isFilled);
  if (first === -1) return [];
  const rows = records.slice(first, records.findLastIndex(isFilled) + 1);
  const filled = rows.map(({ cells }) => cells.findLastIndex((cell) => !isBlank(cell)) + 1);
  const width = filled.reduce((most, each) => Math.max(most, each), 0);
  const held = rows[0]?.cells.length ?? 0;
  if (held <= width) return rows;
  // A row that is longer than the first is another fault.
  return rows.map((row) =>
    row.cells.length <= width || row.cells.length > held
      ? row
      : { ...row, cells: row.cells.slice(0, width) },
  );
}

/** The spreadsheet letter of a field in a file; undefined when the file lacks the column. */
export function letterOf(columns: readonly HeldColumn[], key: string): string | undefined {
  const index = columns.findIndex((column) => column.key === key);
  return index === -1 ? undefined : columnLetter(index);
}

/** What a check that comes after reading says of a cell. */
export interface CellFinding {
  readonly rule: Rule;
  readonly message: string;
  readonly hint: string;
  readonly level?: Problem['level'];
  /** What is wrong, when it is not the whole cell. */
  readonly value?: string;
}

/** A problem at one cell of an entry, for checks that come after reading. */
export function problemAt(
  table: Pick<TableFile, 'columns'>,
  entry: Pick<Entry, 'file' | 'line' | 'cells'>,
  key: string,
  about: CellFinding,
): Problem {
  const column = letterOf(table.columns, key);
  const header = table.columns.find((held) => held.key === key)?.header;
  const value = about.value ?? entry.cells[key];
  return {
    rule: about.rule,
    level: about.level ?? 'error',
    file: entry.file,
    line: entry.line,
    ...(column === undefined ? {} : { column }),
    ...(header === undefined ? {} : { field: header }),
    ...(value === undefined ? {} : { value }),
    message: about.message,
    hint: about.hint,
  };
}
