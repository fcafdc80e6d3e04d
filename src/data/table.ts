import { type CellFault, givenTextFault } from '../schemas/cell.ts';
import type { AnyRow, TableSchema } from '../schemas/dataset.ts';
import { lookAlikes } from '../text/ideographs.ts';
import { isBlank } from '../text/visible-text.ts';
import type { Entry } from './entry.ts';
import { type CsvRecord, parseCsv } from './csv.ts';
import { fieldMeant, recordsAboveHeader, titlesAbove, unknownHeader } from './header-problems.ts';
import { judgeRow } from './judge-row.ts';
import { MOST_PROBLEMS, mostProblems } from './most-problems.ts';
import { type Problem, type Rule, columnLetter } from './problem.ts';
import {
  type KeyedField,
  MOST_COLUMNS,
  knownById,
  namedCells,
  raggedEntry,
  schemaCells,
} from './table-entries.ts';
import {
  blankLine,
  COLUMN_UNKNOWN,
  emptyFile,
  missingColumn,
  raggedRow,
  repeatedHeader,
  tooManyColumns,
  tooManyRows,
  unjudgedRows,
  wrongSeparator,
} from './table-problems.ts';

export type { Entry } from './entry.ts';

/** One column of a file as published. */
export interface HeldColumn {
  readonly header: string;
  /** The English key; the header itself for a column that the schema does not know. */
  readonly key: string;
}

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

/** How a table is read. */
export interface ReadOptions {
  /** Columns that the schema does not know are kept as given (notice lists, given grades). */
  readonly keepsFurtherColumns?: boolean;
}

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
  const read: { entry?: Entry; problems: readonly Problem[] }[] = [];
  let found = problems.length + held.problems.length;
  let judged = 0;
  for (const record of rows) {
    if (found > MOST_PROBLEMS) break;
    const one = readRecord(file, record, header, held.byIndex, schema);
    read.push(one);
    found += one.problems.length;
    judged += 1;
  }
  // To judge on would find what nobody reads; the ids are still known to other files.
  for (const record of rows.slice(judged)) {
    const entry = knownById(file, record, held.byIndex, schema);
    const isFirst = read.length === judged;
    const problems = isFirst ? [unjudgedRows(file, record.line, rows.length - judged)] : [];
    read.push({ entry, problems });
  }
  return {
    file,
    text,
    columns: held.columns,
    entries: [
      ...read.flatMap(({ entry }) => (entry === undefined ? [] : [entry])),
      ...broken
        .filter(({ line }) => line > header.line)
        .map((record) => raggedEntry(file, record, header, held.byIndex, schema)),
    ].sort((a, b) => a.line - b.line),
    problems: mostProblems([
      ...problems,
      ...held.problems,
      ...read.flatMap((each) => each.problems),
    ]),
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

interface HeldColumns {
  readonly columns: readonly HeldColumn[];
  /** The schema field of each column of the file; undefined for an unknown column. */
  readonly byIndex: readonly (KeyedField | undefined)[];
  readonly problems: readonly Problem[];
}

function heldColumns(
  file: string,
  header: CsvRecord,
  schema: TableSchema,
  { keepsFurtherColumns = false }: ReadOptions,
): HeldColumns {
  const fields = Object.entries(schema.columns).map(([key, { field }]) => ({ key, field }));
  const byTitle = new Map(fields.flatMap((each) => titlesOf(each).map((title) => [title, each])));
  const heldTitles = header.cells.flatMap((title) => byTitle.get(title)?.field.title ?? []);
  const seen = new Set<string>();
  const problems: Problem[] = [];
  const byIndex = header.cells.map((title, index) => {
    const known = byTitle.get(title);
    const at = { file, line: header.line, column: columnLetter(index), field: title, value: title };
    if (known !== undefined ? seen.has(known.key) : !isBlank(title) && seen.has(title)) {
      problems.push({ ...at, ...COLUMN_UNKNOWN, ...repeatedHeader(title) });
      return undefined;
    }
    seen.add(known?.key ?? title);
    if (known === undefined && (!keepsFurtherColumns || isBlank(title))) {
      problems.push({ ...at, ...COLUMN_UNKNOWN, ...unknownHeader(title, schema, heldTitles) });
    } else if (known === undefined) {
      const fault = givenTextFault(title);
      if (fault !== undefined) problems.push({ ...at, level: 'error', ...fault });
    }
    return known;
  });
  for (const { key, field } of fields) {
    if (!field.required || byIndex.some((held) => held?.key === key)) continue;
    // Under another name it stands in the file: that header says so.
    if (header.cells.some((title) => fieldMeant(title, schema)?.key === key)) continue;
    problems.push(missingColumn(file, header.line, field.title));
  }
  const columns = header.cells.map((title, index) => ({
    header: title,
    key: byIndex[index]?.key ?? title,
  }));
  return { columns, byIndex, problems };
}

/** A column of an own table may carry its unit in brackets or not. */
function titlesOf({ field }: KeyedField): string[] {
  const withUnit = `${field.title}(${field.unit ?? ''})`;
  return field.unit === undefined || field.title.endsWith(')')
    ? [field.title]
    : [field.title, withUnit];
}

function readRecord(
  file: string,
  record: CsvRecord,
  header: CsvRecord,
  byIndex: readonly (KeyedField | undefined)[],
  schema: TableSchema,
): { entry?: Entry; problems: Problem[] } {
  const { line } = record;
  if (record.cells.length !== header.cells.length) {
    const problems = [raggedRow(file, line, record.cells.length, header.cells.length)];
    return { entry: raggedEntry(file, record, header, byIndex, schema), problems };
  }
  if (record.cells.every(isBlank)) {
    return { problems: [blankLine(file, line)] };
  }
  const given = byIndex.flatMap((held, index) => {
    const text = record.cells[index] ?? '';
    const fault = held === undefined ? givenTextFault(text) : undefined;
    return fault === undefined ? [] : [cellProblem(file, line, index, header, text, fault)];
  });
  const cells = namedCells(record, header, byIndex);
  const own = byIndex.includes(undefined) ? schemaCells(record, byIndex) : cells;
  const { row, faults } = judgeRow(schema, own);
  const judged = faults.map((fault) => {
    const index = byIndex.findIndex((held) => held?.key === fault.key);
    const text = record.cells[index] ?? '';
    return cellProblem(file, line, Math.max(index, 0), header, text, fault);
  });
  const alike = record.cells.flatMap((text, index) =>
    lookAlikes(text).map(({ message, hint }) => {
      const fault = { rule: 'value-type', message, hint } as const;
      return { ...cellProblem(file, line, index, header, text, fault), level: 'warning' } as const;
    }),
  );
  return { entry: { row, cells, file, line }, problems: [...given, ...judged, ...alike] };
}

function cellProblem(
  file: string,
  line: number,
  index: number,
  header: CsvRecord,
  value: string,
  fault: CellFault,
): Problem {
  return {
    rule: fault.rule,
    level: 'error',
    file,
    line,
    column: columnLetter(index),
    field: header.cells[index] ?? '',
    value,
    message: fault.message,
    hint: fault.hint,
  };
}

/** What separates the header's cells when it is not a comma: a tab, `;`, `；` or `，`. */
function otherSeparator({ cells }: CsvRecord, { columns }: TableSchema): string | undefined {
  const [only = ''] = cells;
  if (cells.length > 1) return undefined;
  const titles = new Set(Object.values(columns).map(({ field }) => field.title));
  return ['\t', ';', '；', '，', '、', '|'].find(
    (separator) => only.split(separator).filter((title) => titles.has(title.trim())).length > 1,
  );
}
