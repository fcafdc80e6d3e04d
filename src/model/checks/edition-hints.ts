import type { Edition } from '../../data/edition.ts';
import { type IdsByName, idsByName } from '../../data/ids-by-name.ts';
import type { Problem } from '../../data/problem.ts';
import type { FieldMeta } from '../../schemas/cell.ts';
import { letterOf } from '../../data/table.ts';
import { type DivisionSuggestion, nearestDivision } from '../../schemas/division.ts';
import { type HeldTable, allTables } from './check.ts';

/**
 * What place was probably meant by a wrong code, or by a name in place of a code: one of the
 * edition's own names (aliases.csv, 对象 = 区划) first, then one in or near the site's division.
 */
export function placeMeant(
  edition: Edition,
  text: string,
  date: string,
): DivisionSuggestion | undefined {
  const own = edition.aliases?.entries.find(
    ({ row }) => row.object === '区划' && row.written === text.trim(),
  )?.row;
  return own?.targetId
    ? { code: own.targetId, name: own.written }
    : nearestDivision(text, date, edition.site.division);
}

/**
 * The problems, with what only the edition knows in the hint: the code of the place whose name a
 * division cell holds, the id of what a cell names, an example where a source is missing.
 */
export function withEditionHints(edition: Edition, problems: readonly Problem[]): Problem[] {
  const isOfCell = ({ rule, column }: Problem) =>
    column !== undefined && (rule === 'value-type' || rule === 'value-required');
  if (!problems.some(isOfCell)) return [...problems];
  const tables = new Map(allTables(edition).map((held) => [held.table.file, held]));
  const ids = idsByName(edition);
  return problems.map((problem) => {
    const held = isOfCell(problem) ? tables.get(problem.file) : undefined;
    const field = held && fieldOf(held, problem);
    if (held === undefined || field === undefined) return problem;
    const hint = hintOf(edition, ids, field, problem, held.day);
    return hint === undefined ? problem : { ...problem, hint };
  });
}

function hintOf(
  edition: Edition,
  ids: IdsByName,
  { type, reference, isList }: FieldMeta,
  { rule, value = '', hint }: Problem,
  day: string,
): string | undefined {
  if (rule === 'value-required') {
    const [first] = edition.sources?.entries ?? [];
    const example = first?.cells['id'];
    if (type !== 'source' || value !== '' || example === undefined) return undefined;
    return hint.replace('里的编号', `里的编号，如${example}`);
  }
  if (type === 'division' && !/\d/.test(value)) {
    const meant = placeMeant(edition, value, day);
    return meant === undefined ? undefined : `改写为${meant.code}（${meant.name}）`;
  }
  const names = reference === undefined ? undefined : ids.get(reference);
  const items = isList === true ? value.split(/[；;、，,]/) : [value];
  const meant = items.map((item) => names?.get(item.trim()));
  return meant.includes(undefined) ? undefined : `改写为${meant.join('；')}（${value}）`;
}

function fieldOf({ table, schema }: HeldTable, { column }: Problem): FieldMeta | undefined {
  const held = Object.entries(schema.columns).find(
    ([key]) => column !== undefined && letterOf(table.columns, key) === column,
  );
  return held?.[1].field;
}
