import type { Dataset } from '../data/dataset.ts';
import type { Edition } from '../data/edition.ts';
import type { Problem } from '../data/problem.ts';
import { isIsoDate } from '../text/dates.ts';
import { maskedText } from '../data/masked-problem.ts';
import { readWorkbook } from '../workbook/read.ts';
import { recognitionOf } from '../workbook/recognition.ts';
import { WorkbookRefusal } from '../workbook/workbook.ts';
import {
  type ReadFile,
  chooseDataset,
  chooseDay,
  chooseSheets,
  titleText,
} from './choose-table.ts';
import { compareRows } from './compare.ts';
import { fillColumns } from './fill-columns.ts';
import { findRows } from './find-rows.ts';
import type { FoundTable } from './find-table.ts';
import { giveIds } from './give-ids.ts';
import { keptRows } from './kept-rows.ts';
import { knownFor } from './known.ts';
import { mapColumns, titleUnit } from './map-columns.ts';
import { type Memory, remember } from './memory.ts';
import { partsOf } from './parts.ts';
import { Questions } from './questions.ts';
import { type RawTable, rawRows } from './read-table.ts';
import type { ImportProblem, ImportResult } from './result.ts';
import {
  badDay,
  hiddenNotices,
  isOfTable,
  noDataset,
  noTable,
  personalNotice,
  problemOf,
  reusedNotices,
  sumProblems,
  taken,
  withAnswer,
} from './import-problems.ts';
import { type SettledRow, Settler } from './settle.ts';
import { idFault } from '../schemas/ids.ts';
import { knownUnit, unitFactor } from '../schemas/units.ts';
import { uniteRows } from './unite.ts';
import { atOwnCells, tableText } from './written-table.ts';

/** What an import is given. The edition is read already; nothing here touches the disk. */
export interface ImportRequest {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly edition: Edition;
  readonly dataset?: string | undefined;
  readonly asOf?: string | undefined;
  readonly sheet?: string | undefined;
  /** Answers of this run, by question. */
  readonly answers: Readonly<Record<string, string>>;
  readonly memory: Memory;
  /** What the answers were read from, to say where one of them is wrong. */
  readonly answersName?: string | undefined;
  /** Given for one of a series: since when each row that is gone has been, by id; kept up here. */
  readonly goneSince?: Map<string, string> | undefined;
  /** Checks a file as if the edition had it. */
  readonly check: (file: string, text: string) => readonly Problem[];
}

/** A version as a file of the edition. */
export interface VersionFile {
  readonly path: string;
  readonly text: string;
}

/** The result, and what is to be written when it has neither errors nor open questions. */
export interface Imported {
  readonly result: ImportResult;
  readonly file?: VersionFile;
  /** The same whether or not it may be written: what is open stands as a careful clerk would choose. */
  readonly draft?: VersionFile;
  readonly memory: Memory;
}

const NOTHING: ImportResult = {
  files: [],
  dataset: null,
  sheet: null,
  headerRows: [],
  asOf: null,
  mapped: [],
  dropped: [],
  rowsDropped: [],
  changes: [],
  questions: [],
  compared: { with: null, added: [], removed: [], renamed: [], changed: [] },
  parts: [],
  rows: 0,
  problems: [],
  written: null,
};

/** Makes one version of a dataset from the workbooks of a bureau, or says what keeps it from it. */
export async function importFiles(request: ImportRequest): Promise<Imported> {
  const { edition, memory } = request;
  const names = request.files.map(({ name }) => maskedText(name));
  const { files, problems } = await readFiles(request.files);
  const stopped = (more: Partial<ImportResult>): Imported => ({
    result: masked({ ...NOTHING, files: names, problems, ...more }),
    memory,
  });
  if (problems.length > 0) return stopped({});
  const early = new Questions(new Map(Object.entries(request.answers)));
  const dataset = chooseDataset(files, edition.datasets, request.dataset, early);
  if (dataset === undefined) return stopped({ problems: [noDataset(request, files)] });
  const answers = { ...memory[dataset.name], ...request.answers };
  const questions = new Questions(new Map(Object.entries(answers)), request.answers);
  chooseDataset(files, edition.datasets, request.dataset, questions);
  const tables = files.flatMap((file) =>
    chooseSheets(file, dataset, request.sheet, questions).map((table) => ({ file, table })),
  );
  const empty = files.find((file) => !tables.some((each) => each.file === file));
  if (empty !== undefined) {
    return stopped({ dataset: dataset.name, problems: [noTable(empty, dataset, request.sheet)] });
  }
  const asOf = chooseDay(
    tables.map(({ file, table }) => ({ file: file.name, table })),
    request.asOf,
    edition.today,
    questions,
  );
  const answered = questions.used().has('as-of');
  if (asOf !== undefined && (!isIsoDate(asOf) || (answered && asOf > edition.today))) {
    const place = answered ? request.answersName : undefined;
    const fault = badDay(place ?? files[0]?.name ?? '', asOf, edition.today);
    return stopped({ dataset: dataset.name, problems: [fault] });
  }
  return imported(request, dataset, tables, asOf, questions, names);
}

type Place = { readonly file: ReadFile; readonly table: FoundTable };

function imported(
  request: ImportRequest,
  dataset: Dataset,
  places: readonly Place[],
  asOf: string | undefined,
  questions: Questions,
  names: readonly string[],
): Imported {
  const { edition } = request;
  const known = knownFor(edition, dataset, asOf ?? edition.today);
  const raw = places.map((place) => rawTable(place, places, dataset, questions));
  const settler = new Settler(known, questions);
  const settled = raw.flatMap((table) => settler.rows(table));
  const united = uniteRows(settled, known, questions);
  const { rows } = united;
  const found = [...new Set(raw.flatMap(({ map }) => map.columns.map(({ key }) => key)))];
  const title = places.map(({ table }) => titleText(table)).join(' ') + names.join(' ');
  const added = fillColumns(rows, new Set(found), known, title, questions);
  const changes = [...settler.changes];
  if (Object.hasOwn(dataset.schema.columns, 'id')) {
    const maybeRenamed = giveIds(rows, known, questions, changes);
    const { goneSince } = request;
    if (goneSince !== undefined)
      rows.push(...keptRows(rows, known, questions, goneSince, maybeRenamed));
  }
  const keys = keysOf(found, added, rows, dataset);
  const text = tableText(keys, dataset.schema, rows);
  const path = `data/${dataset.name}/${asOf ?? edition.today}.csv`;
  const isTaken = asOf !== undefined && edition.files.has(path);
  const open = questions.open();
  const checked = atOwnCells(request.check(path, text), keys, rows)
    .filter((problem) => isOfTable(problem, open))
    .map((problem) => withAnswer(problem, questions.used()));
  const problems: ImportProblem[] = [
    ...(isTaken ? [taken(path)] : []),
    ...raw.flatMap((table) => [...sumProblems(table), ...hiddenNotices(table)]),
    ...reusedNotices(names[0] ?? '', questions.reused()),
    ...settler.personal.map(({ cell, header }) => personalNotice(names[0] ?? '', cell, header)),
    ...(asOf === undefined ? checked.filter(({ rule }) => rule !== 'version-name') : checked),
  ];
  const isReady = open.length === 0 && !problems.some(({ level }) => level === 'error');
  const [first] = raw;
  const result: ImportResult = {
    files: names,
    dataset: dataset.name,
    sheet: first?.sheet.name ?? null,
    headerRows: (first?.headerRows ?? []).map((row) => row + 1),
    asOf: asOf ?? null,
    mapped: mappedOf(raw),
    dropped: unique(raw.flatMap(({ map }) => map.dropped)),
    rowsDropped: [
      ...raw.flatMap(({ file, found: { leftOut } }) =>
        leftOut.map(({ row, reason }) => ({ file, row: row + 1, reason })),
      ),
      ...united.dropped,
    ],
    changes,
    questions: open,
    compared: compareRows(
      rows.map(({ cells }) => cells),
      known,
    ),
    parts: partsOf(rows, known),
    rows: rows.length,
    problems,
    written: null,
  };
  return {
    result: masked(result),
    memory: remember(request.memory, dataset.name, questions.used()),
    draft: { path, text },
    ...(isReady ? { file: { path, text } } : {}),
  };
}

function rawTable(
  { file, table }: Place,
  places: readonly Place[],
  { schema }: Dataset,
  questions: Questions,
): RawTable {
  const { sheet, headerRows } = table;
  const unit = titleUnit(titleText(table));
  const map = mapColumns(sheet, headerRows, schema, unit, questions);
  const isTemplate = recognitionOf(file.workbook) !== undefined;
  const id = map.columns.find(({ key }) => key === 'id')?.index;
  const found = findRows(
    sheet,
    headerRows,
    map.columns,
    (cells) => isTemplate && id !== undefined && idFault(cells[id]?.text ?? '') === '',
  );
  const files = new Set(places.map((place) => place.file.name));
  const sheets = places.filter((place) => place.file === file).length;
  const prefix = `${files.size > 1 ? `${file.name}!` : ''}${sheets > 1 ? `${sheet.name}!` : ''}`;
  const rows = rawRows(file.name, prefix, sheet, map.columns, found, isTemplate);
  return {
    file: file.name,
    sheet,
    headerRows,
    map,
    found,
    rows,
    is1904: file.workbook.is1904,
    isTemplate,
  };
}

/** Columns in the order found; 编号, where it was given here, first; what was added last. */
function keysOf(
  found: readonly string[],
  added: readonly string[],
  rows: readonly SettledRow[],
  { schema }: Dataset,
): string[] {
  const extra = Object.keys(schema.columns).filter(
    (key) =>
      !found.includes(key) && !added.includes(key) && rows.some(({ cells }) => cells.has(key)),
  );
  const first = extra.filter((key) => key === 'id');
  return [...first, ...found, ...added, ...extra.filter((key) => key !== 'id')];
}

function mappedOf(tables: readonly RawTable[]): ImportResult['mapped'] {
  return unique(
    tables.flatMap(({ map }) =>
      map.columns.map(({ header, field, unit }) => {
        const target = field.unit === undefined ? undefined : knownUnit(field.unit);
        const factor =
          unit === undefined || target === undefined ? undefined : unitFactor(unit, target);
        const about = { from: header, to: field.title };
        return factor === undefined || factor.eq(1)
          ? about
          : { ...about, factor: factor.toNumber() };
      }),
    ),
  );
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

async function readFiles(
  given: ImportRequest['files'],
): Promise<{ files: ReadFile[]; problems: ImportProblem[] }> {
  const files: ReadFile[] = [];
  const problems: ImportProblem[] = [];
  for (const { name, bytes } of given) {
    try {
      files.push({ name, workbook: await readWorkbook(name, bytes) });
    } catch (error) {
      if (!(error instanceof WorkbookRefusal)) throw error;
      problems.push(problemOf(name, 'csv-syntax', error.message, error.hint));
    }
  }
  return { files, problems };
}

/** The result without the middle of any personal number, wherever it is quoted. */
function masked<T>(value: T): T {
  return maskedValue(value) as T;
}

function maskedValue(value: unknown): unknown {
  if (typeof value === 'string') return maskedText(value);
  if (Array.isArray(value)) return value.map(maskedValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]: [string, unknown]) => [key, maskedValue(each)]),
  );
}
