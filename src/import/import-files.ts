import type { Dataset } from '../data/dataset.ts';
import { maskedText } from '../data/masked-problem.ts';
import { isIsoDate } from '../text/dates.ts';
import { chooseDataset, chooseDay, chooseSheets, titleText, unheldTable } from './choose-table.ts';
import { compareRows } from './compare.ts';
import { fillColumns } from './fill-columns.ts';
import { giveIds } from './give-ids.ts';
import { importList } from './import-list.ts';
import {
  badDay,
  noDataset,
  noTable,
  reusedNotices,
  taken,
  unheldProblem,
} from './import-problems.ts';
import { keptRows } from './kept-rows.ts';
import { knownFor } from './known.ts';
import { NO_COLUMN } from './map-columns.ts';
import { droppedOf } from './mapped-columns.ts';
import { masked } from './masked-result.ts';
import { remember } from './memory.ts';
import { outcomeOf } from './outcome.ts';
import { partsOf } from './parts.ts';
import { Questions } from './questions.ts';
import { type Place, rawTable } from './raw-table.ts';
import { readFiles } from './read-files.ts';
import type { Imported, ImportRequest } from './request.ts';
import { type ImportResult, NOTHING } from './result.ts';
import { Settler } from './settle.ts';
import { unusedNotices } from './unused-answers.ts';
import { uniteRows } from './unite.ts';
import { keysOf } from './written-table.ts';

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
  const list = importList(request, files);
  if (list !== undefined) return list;
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
  const unknown = droppedOf(raw).flatMap(({ column, reason }) =>
    reason === NO_COLUMN ? [column] : [],
  );
  const added = fillColumns(rows, new Set(found), known, title, questions, unknown);
  const changes = [...settler.changes];
  if (Object.hasOwn(dataset.schema.columns, 'id')) {
    const maybeRenamed = giveIds(rows, known, questions, changes);
    const { goneSince } = request;
    if (goneSince !== undefined)
      rows.push(...keptRows(rows, known, questions, goneSince, maybeRenamed));
  }
  const path = `data/${dataset.name}/${asOf ?? edition.today}.csv`;
  const isTaken = asOf !== undefined && edition.files.has(path);
  return outcomeOf(request.check, {
    files: names,
    dataset: dataset.name,
    path,
    schema: dataset.schema,
    keys: keysOf(found, added, rows, dataset.schema),
    rows,
    raw,
    settler,
    questions,
    memory: remember(request.memory, dataset.name, questions.used()),
    passesOver: ({ rule }) => asOf === undefined && rule === 'version-name',
    problems: [
      ...(isTaken ? [taken(path)] : []),
      ...reusedNotices(names[0] ?? '', questions.reused()),
      ...unusedNotices(request, questions),
    ],
    result: {
      asOf: asOf ?? null,
      rowsDropped: united.dropped,
      changes,
      compared: compareRows(
        rows.map(({ cells }) => cells),
        known,
      ),
      parts: partsOf(rows, known),
    },
  });
}
