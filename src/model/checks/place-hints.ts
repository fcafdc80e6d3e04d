import type { Edition } from '../../data/edition.ts';
import type { Problem } from '../../data/problem.ts';
import { letterOf } from '../../data/table.ts';
import { nearestDivision } from '../../schemas/division.ts';
import type { DivisionSuggestion } from '../../schemas/division.ts';
import { allTables } from './check.ts';
import type { HeldTable } from './check.ts';

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
 * The problems, with the code of the place in the hint wherever a division cell holds its name:
 * reading one file, nobody knew the names of the edition, nor the province that it is of.
 */
export function withPlaceHints(edition: Edition, problems: readonly Problem[]): Problem[] {
  const isNamed = ({ rule, value = '' }: Problem) => rule === 'value-type' && !/\d/.test(value);
  if (!problems.some(isNamed)) return [...problems];
  const tables = new Map(allTables(edition).map((held) => [held.table.file, held]));
  return problems.map((problem) => {
    const held = tables.get(problem.file);
    if (held === undefined || !isNamed(problem) || !isDivisionCell(held, problem)) return problem;
    const meant = placeMeant(edition, problem.value ?? '', held.day);
    return meant === undefined
      ? problem
      : { ...problem, hint: `改写为${meant.code}（${meant.name}）` };
  });
}

function isDivisionCell({ table, schema }: HeldTable, { column }: Problem): boolean {
  return Object.entries(schema.columns).some(
    ([key, { field }]) =>
      field.type === 'division' && column !== undefined && letterOf(table.columns, key) === column,
  );
}
