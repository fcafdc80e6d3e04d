import type { Dataset } from '../data/dataset.ts';
import type { Edition } from '../data/edition.ts';
import type { Problem } from '../data/problem.ts';
import { isIsoDate } from '../text/dates.ts';
import { maskedText } from '../data/masked-problem.ts';
import { chooseDataset, chooseDay, chooseSheets, titleText, unheldTable } from './choose-table.ts';
import { compareRows } from './compare.ts';
import { fillColumns } from './fill-columns.ts';
import { giveIds } from './give-ids.ts';
import { keptRows } from './kept-rows.ts';
import { knownFor } from './known.ts';
import { NO_COLUMN } from './map-columns.ts';
import { droppedOf, mappedOf } from './mapped-columns.ts';
import { masked } from './masked-result.ts';
import { type Memory, remember } from './memory.ts';
import { partsOf } from './parts.ts';
import { Questions } from './questions.ts';
import { type Place, rawTable } from './raw-table.ts';
import { readFiles } from './read-files.ts';
import type { ImportProblem, ImportResult } from './result.ts';
import {
  badDay,
  hiddenNotices,
  isOfTable,
  noDataset,
  noTable,
  personalNotice,
  reusedNotices,
  struckWarnings,
  sumProblems,
  taken,
  unheldProblem,
  withAnswer,
} from './import-problems.ts';
import { Settler } from './settle.ts';
import { uniteRows } from './unite.ts';
import { atOwnCells, keysOf, tableText } from './written-table.ts';

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
  const unheld = unheldTable(files, edition.datasets, request.dataset);
  if (unheld !== undefined) return stopped({ problems: [unheldProblem(files, unheld)] });
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
  const dropped = droppedOf(raw);
  const unknown = dropped.flatMap(({ column, reason }) => (reason === NO_COLUMN ? [column] : []));
  const added = fillColumns(rows, new Set(found), known, title, questions, unknown);
  const changes = [...settler.changes];
  if (Object.hasOwn(dataset.schema.columns, 'id')) {
    const maybeRenamed = giveIds(rows, known, questions, changes);
    const { goneSince } = request;
    if (goneSince !== undefined)
      rows.push(...keptRows(rows, known, questions, goneSince, maybeRenamed));
  }
  const keys = keysOf(found, added, rows, dataset.schema);
  const text = tableText(keys, dataset.schema, rows);
  const path = `data/${dataset.name}/${asOf ?? edition.today}.csv`;
  const isTaken = asOf !== undefined && edition.files.has(path);
  const open = questions.open();
  const checked = atOwnCells(request.check(path, text), keys, rows)
    .filter((problem) => isOfTable(problem, open))
    .map((problem) => withAnswer(problem, questions.used()));
  const problems: ImportProblem[] = [
    ...(isTaken ? [taken(path)] : []),
    ...raw.flatMap((table) => [
      ...sumProblems(table),
      ...struckWarnings(table),
      ...hiddenNotices(table),
    ]),
    ...reusedNotices(names[0] ?? '', questions.reused()),
    ...settler.personal.map((each) => personalNotice(names[0] ?? '', each)),
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
    dropped,
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
