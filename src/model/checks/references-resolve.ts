import { fieldKey } from '../../data/field-key.ts';
import type { Edition } from '../../data/edition.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Problem } from '../../data/problem.ts';
import { problemAt, type TableFile } from '../../data/table.ts';
import { isAbsence } from '../../text/absence.ts';
import { nearest } from '../../text/nearest.ts';
import { type Check, allTables } from './check.ts';
import { type KnownIds, knownIds, withTidyId } from './known-ids.ts';
import { rowProblems } from './row-problems.ts';

/** Every id in a cell names something that the edition holds: `reference-unknown`. */
export const referencesResolve: Check = (edition) => {
  const known = knownIds(edition);
  const inCells = allTables(edition).flatMap((held) => {
    const columns = Object.entries(held.schema.columns).flatMap(([key, { field }]) =>
      field.reference === undefined ? [] : [{ key, target: known[field.reference] }],
    );
    return rowProblems(held, ({ row }) =>
      columns.flatMap(({ key, target }) =>
        // A cell that could not be read has its own problem already.
        unknownIds(row[key], target).map((id) => ({
          key,
          value: id,
          ...unknownReference(id, target),
        })),
      ),
    );
  });
  return [...inCells, ...companionProblems(edition), ...aliasProblems(edition, known.spaces)];
};

/** The wording for an id that is not held, with the one that its name has, or the nearest that is. */
export function unknownReference(
  id: string,
  { ids, byName, title, place }: Omit<KnownIds, 'isWhole'>,
) {
  return {
    rule: 'reference-unknown' as const,
    message: `${title}里没有「${id}」`,
    hint: hintFor(byName?.get(id), nearest(id, [...ids]), place),
  };
}

function hintFor(named: string | undefined, near: string | undefined, place: string): string {
  if (named !== undefined) return `这是名称，这里写编号：改成${named}`;
  if (near !== undefined) return `是不是「${near}」？不是的话，先在${place}里登记`;
  return `核对编号，或先在${place}里登记`;
}

function unknownIds(value: unknown, { ids, isWhole }: KnownIds): string[] {
  if (!isWhole || typeof value !== 'string' || ids.has(value) || isAbsence(value)) return [];
  return value.split('；').filter((id) => id !== '' && !ids.has(id));
}

/** Errata and cell notes name a version, a row and a column of their dataset. */
function companionProblems(edition: Edition): Problem[] {
  return [...edition.datasets.values()].flatMap((dataset) => {
    const { versions, errata, notes, schema } = dataset;
    const titles = Object.values(schema.columns).map(({ field }) => field.title);
    const days = versions.map(({ asOf }) => asOf);
    const idKey = schema.key[0] ?? 'id';
    const idsByDay = heldIds(dataset);
    const idsOf = (day = '') => idsByDay.get(day) ?? new Set();
    const isMisnamed = (id: string) =>
      dataset.misnamed.some(({ entries }) => entries.some(({ cells }) => cells[idKey] === id));
    const place = `data/${dataset.name}`;
    const rowProblem = (id: string, ids: ReadonlySet<string>) =>
      unknownReference(id, { ids, title: `「${dataset.document.title}」`, place });
    const columnProblem = (field: string) => ({
      rule: 'reference-unknown' as const,
      message: `「${dataset.document.title}」没有「${field}」这一列`,
      hint: columnHint(field, titles),
    });
    const inErrata = entriesIn(errata).flatMap(({ table, entry }) => {
      const { version, id, field } = entry.row;
      const found: Problem[] = [];
      if (version === null || !dataset.isWhole || dataset.misnamed.length > 0) {
        // Whether the row exists cannot be told.
      } else if (!days.includes(version)) {
        found.push(
          problemAt(table, entry, 'version', {
            rule: 'reference-unknown',
            message: `「${dataset.document.title}」没有${version}这一版`,
            hint: versionHint(version, days),
          }),
        );
      } else if (id !== null && !idsOf(version).has(id)) {
        found.push(problemAt(table, entry, 'id', rowProblem(id, idsOf(version))));
      }
      if (field !== null && field !== '*' && fieldKey(dataset, field) === undefined) {
        found.push(problemAt(table, entry, 'field', columnProblem(field)));
      }
      return found;
    });
    const inNotes = entriesIn(notes).flatMap(({ table, entry }) => {
      const { id, field } = entry.row;
      const found: Problem[] = [];
      if (id !== null && dataset.isWhole && !isMisnamed(id) && !idsOf().has(id)) {
        found.push(problemAt(table, entry, 'id', rowProblem(id, idsOf())));
      }
      if (field !== null && fieldKey(dataset, field) === undefined) {
        found.push(problemAt(table, entry, 'field', columnProblem(field)));
      }
      return found;
    });
    return [...inErrata, ...inNotes];
  });
}

/** The ids of each version by its day, and under '' those of all; none when nothing asks for them. */
function heldIds({ versions, errata, notes, schema }: Dataset): Map<string, ReadonlySet<string>> {
  const idKey = schema.key[0] ?? 'id';
  if (errata === undefined && notes === undefined) return new Map();
  const byDay = versions.map(({ asOf, table }): [string, string[]] => [
    asOf,
    table.entries.flatMap(({ cells }) => withTidyId(cells[idKey] ?? '')),
  ]);
  return new Map([
    ...byDay.map(([day, ids]): [string, Set<string>] => [day, new Set(ids)]),
    ['', new Set(byDay.flatMap(([, ids]) => ids))],
  ]);
}

/** The rows of a file that may be absent, each with its file. */
function entriesIn<R>(table: TableFile<R> | undefined) {
  return (table?.entries ?? []).map((entry) => ({ table: table as TableFile<R>, entry }));
}

function aliasProblems(edition: Edition, spaces: KnownIds): Problem[] {
  return entriesIn(edition.aliases).flatMap(({ table, entry }) => {
    const { object, targetId } = entry.row;
    if (object !== '空间' || targetId === null || isAbsence(targetId)) return [];
    return spaces.ids.has(targetId) || !spaces.isWhole
      ? []
      : [problemAt(table, entry, 'targetId', unknownReference(targetId, spaces))];
  });
}

function versionHint(version: string, days: readonly string[]): string {
  if (days.length === 0) return '先放这一版的文件，或取回不见了的；没有这一版的，删去这一行';
  const suggestion = nearest(version, days);
  const all = `现有的版本：${days.join('、')}`;
  return suggestion === undefined ? all : `是不是${suggestion}？${all}`;
}

function columnHint(field: string, titles: readonly string[]): string {
  const suggestion = nearest(field, titles);
  return suggestion === undefined
    ? `可用的列：${titles.join('、')}`
    : `是不是「${suggestion}」？列名要一字不差，单位在内`;
}
