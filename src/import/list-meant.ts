import { isOfAnotherTable, namedDataset, type ReadFile } from './choose-table.ts';
import { noNotice, noSeries, severalNotices, takenList, unknownNotice } from './import-problems.ts';
import { LIST_SCHEMA } from './list-schema.ts';
import { noticeIn } from './notice-in.ts';
import type { ImportRequest } from './request.ts';
import type { ImportProblem } from './result.ts';
import type { SheetCell } from '../workbook/workbook.ts';

/** The notice of which files are the list, as far as it is known, and what keeps them from being it. */
type ListMeant =
  | { readonly id: string; readonly problem?: undefined }
  | { readonly id?: string; readonly problem: ImportProblem };

/** How the list of a notice is named where a dataset is: `notices/gs-2026-01`. */
const OF_A_NOTICE = /^notices(?:\/(.*?))?\/?$/;

/** Where the list of a notice stands. */
export function listOf(id: string): string {
  return `data/notices/${id}/list.csv`;
}

/**
 * Of which notice files are the list: as told, as the hidden sheet of a form says, or by the name of a
 * file, which holds the id of a notice. One that calls itself 公示名单 is asked for its notice. Undefined
 * for any other table, also one that is so named.
 */
export function listMeant(
  { edition, dataset, goneSince }: ImportRequest,
  files: readonly ReadFile[],
): ListMeant | undefined {
  const names = files.map(({ name }) => name);
  const [first = ''] = names;
  const all = edition.notices.map(({ id }) => id);
  const open = all.filter((id) => !edition.files.has(listOf(id)));
  const told = namedDataset(files, dataset);
  const ids = [...new Set(names.flatMap((name) => noticeIn(name, all) ?? []))];
  // One that says so is a list, though it may have more columns of a directory than of a list.
  const isList = () =>
    saysList(files) || (ids.length > 0 && !isOfAnotherTable(files, LIST_SCHEMA, edition.datasets));
  const named = OF_A_NOTICE.exec(told ?? (isList() ? 'notices' : ''));
  if (named === null) return undefined;
  if (goneSince !== undefined) return { problem: noSeries(first) };
  const own = named[1] ?? '';
  if (own === '' && ids.length > 1) return { problem: severalNotices(first, ids) };
  const id = own === '' ? (ids[0] ?? writtenId(first)) : own;
  if (id === undefined) return { problem: noNotice(first, open) };
  if (!all.includes(id)) return { problem: unknownNotice(first, id, all, open) };
  return open.includes(id) ? { id } : { id, problem: takenList(listOf(id)) };
}

/** What in the name of a file is written like the id of a notice, and is no day: 公示名单gs-2026-01.xlsx. */
function writtenId(name: string): string | undefined {
  return /[a-z][a-z0-9]*(?:-[a-z0-9]+)+/.exec(name)?.[0];
}

/** 附件1 may stand above a title. */
const TITLE_ROWS = 4;

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

/** The words of a row that has but one cell: of a title, not of a row about lists. */
function aloneIn(row: readonly SheetCell[]): string[] {
  const texts = row.map(({ text }) => text).filter((text) => text.trim() !== '');
  return texts.length === 1 ? texts : [];
}
