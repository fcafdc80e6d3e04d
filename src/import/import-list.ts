import {
  type ReadFile,
  chooseSheets,
  isOfAnotherTable,
  namedDataset,
  titleText,
} from './choose-table.ts';
import { fillColumns } from './fill-columns.ts';
import type { Imported, ImportRequest } from './request.ts';
import {
  emptyList,
  noNotice,
  noSeries,
  noTable,
  severalNotices,
  takenList,
  unknownNotice,
} from './import-problems.ts';
import { knownOf } from './known.ts';
import { identified, numbered } from './list-numbers.ts';
import { LIST_SCHEMA, schemaWithFurther } from './list-schema.ts';
import { masked } from './masked-result.ts';
import { noticeIn } from './notice-in.ts';
import { outcomeOf } from './outcome.ts';
import { Questions } from './questions.ts';
import { type Place, rawTable } from './raw-table.ts';
import { type ImportProblem, NOTHING } from './result.ts';
import { Settler } from './settle.ts';
import { keysOf } from './written-table.ts';
import type { SheetCell } from '../workbook/workbook.ts';

/** How the list of a notice is named where a dataset is: `notices/gs-2026-01`. */
const OF_A_NOTICE = /^notices(?:\/(.*?))?\/?$/;

/**
 * Makes the list of a notice from its workbook when that is what the files are: as told, as the
 * hidden sheet of a form says, or by the name of a file, which holds the id of a notice. One that calls
 * itself 公示名单 is asked for its notice. Undefined for any other table, also one that is so named.
 * Further columns are kept as given; a running number that the sheet lacks is counted, and an id that it
 * lacks is that of the space's name.
 */
export function importList(
  request: ImportRequest,
  files: readonly ReadFile[],
): Imported | undefined {
  const { edition } = request;
  const names = files.map(({ name }) => name);
  const first = names[0] ?? '';
  const all = edition.notices.map(({ id }) => id);
  const open = all.filter((id) => !edition.files.has(listOf(id)));
  const told = namedDataset(files, request.dataset);
  const ids = [...new Set(names.flatMap((name) => noticeIn(name, all) ?? []))];
  // One that says so is a list, though it may have more columns of a directory than of a list.
  const isList = () =>
    saysList(files) || (ids.length > 0 && !isOfAnotherTable(files, LIST_SCHEMA, edition.datasets));
  const named = OF_A_NOTICE.exec(told ?? (isList() ? 'notices' : ''));
  if (named === null) return undefined;
  const stopped = (problem: ImportProblem, dataset: string | null = null): Imported => ({
    result: masked({ ...NOTHING, files: names, dataset, problems: [problem] }),
    memory: request.memory,
  });
  if (request.goneSince !== undefined) return stopped(noSeries(first));
  const own = named[1] ?? '';
  if (own === '' && ids.length > 1) return stopped(severalNotices(first, ids));
  const id = own === '' ? (ids[0] ?? writtenId(first)) : own;
  if (id === undefined) return stopped(noNotice(first, open));
  if (!all.includes(id)) return stopped(unknownNotice(first, id, all, open));
  const name = `notices/${id}`;
  if (edition.files.has(listOf(id))) return stopped(takenList(listOf(id)), name);
  const questions = new Questions(new Map(Object.entries(request.answers)), request.answers);
  const tables = files.flatMap((file) =>
    chooseSheets(file, { schema: LIST_SCHEMA }, request.sheet, questions).map((table) => ({
      file,
      table,
    })),
  );
  const empty = files.find((file) => !tables.some((each) => each.file === file));
  const [place, ...places] = tables;
  if (empty !== undefined || place === undefined) {
    const file = empty ?? { name: first, workbook: { sheets: [], is1904: false, remarks: [] } };
    return stopped(noTable(file, { schema: LIST_SCHEMA }, request.sheet), name);
  }
  return imported(request, id, [place, ...places], questions);
}

function imported(
  request: ImportRequest,
  id: string,
  places: readonly [Place, ...Place[]],
  questions: Questions,
): Imported {
  const { edition } = request;
  const schema = schemaWithFurther(places, questions);
  const known = knownOf(edition, schema, edition.today);
  const raw = places.map((place) => rawTable(place, places, { schema }, questions));
  const settler = new Settler(known, questions);
  const rows = raw.flatMap((table) => settler.rows(table));
  const found = [...new Set(raw.flatMap(({ map }) => map.columns.map(({ key }) => key)))];
  const changes = [...settler.changes, ...numbered(rows, found), ...identified(rows, known)];
  const title = places.map(({ table }) => titleText(table)).join(' ');
  const added = fillColumns(rows, new Set([...found, 'number']), known, title, questions, []);
  const keys = keysOf(found, added, rows, schema);
  return outcomeOf(request.check, {
    files: places.map(({ file }) => file.name),
    dataset: `notices/${id}`,
    path: listOf(id),
    schema,
    keys: ['number', ...keys.filter((key) => key !== 'number')],
    rows,
    raw,
    settler,
    questions,
    memory: request.memory,
    problems: rows.length === 0 ? [emptyList(places[0].file.name)] : [],
    result: { changes },
  });
}

function listOf(id: string): string {
  return `data/notices/${id}/list.csv`;
}

/** 附件1 may stand above a title. */
const TITLE_ROWS = 4;

/** The words of a row that has but one cell: of a title, not of a row about lists. */
function aloneIn(row: readonly SheetCell[]): string[] {
  const texts = row.map(({ text }) => text).filter((text) => text.trim() !== '');
  return texts.length === 1 ? texts : [];
}

/** What in the name of a file is written like the id of a notice, and is no day: 公示名单gs-2026-01.xlsx. */
function writtenId(name: string): string | undefined {
  return /[a-z][a-z0-9]*(?:-[a-z0-9]+)+/.exec(name)?.[0];
}

/** Whether a table calls itself some list, in its title or the name of its file. */
function saysList(files: readonly ReadFile[]): boolean {
  const titles = files.flatMap(({ name, workbook }) => [
    name,
    ...workbook.sheets.flatMap((sheet) => [
      sheet.name,
      ...sheet.rows.slice(0, TITLE_ROWS).flatMap(aloneIn),
    ]),
  ]);
  return titles.some((title) => title.includes('公示名单'));
}
