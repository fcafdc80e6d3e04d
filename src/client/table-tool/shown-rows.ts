import { rowMatcher } from './row-matcher.ts';
import { facetValues, type ToolCell, type ToolSetting, type ToolTable } from './tool-table.ts';

/** The numbers of the rows that a setting leaves, in its order; rows that compare equal keep theirs. */
export function shownRows(table: ToolTable, setting: ToolSetting): number[] {
  const shown = matching(table, setting);
  const { sort } = setting;
  const column = table.columns.findIndex(({ key }) => key === sort?.key);
  if (sort === undefined || column === -1) return shown;
  const direction = sort.isDescending ? -1 : 1;
  const valueOf = (row: number) => table.rows[row]?.[column]?.value ?? null;
  return shown.sort((a, b) => compared(valueOf(a), valueOf(b), direction) || a - b);
}

/** How many rows each value of a facet would show beside all the other conditions of a setting. */
export function facetCounts(
  table: ToolTable,
  setting: ToolSetting,
  key: string,
): ReadonlyMap<string, number> {
  const at = table.columns.findIndex((column) => column.key === key);
  const column = table.columns[at];
  const counts = new Map<string, number>();
  if (column === undefined) return counts;
  // Values that the other conditions leave no row of are counted too: 0.
  for (const row of table.rows) for (const value of valuesOf(row)) counts.set(value, 0);
  for (const index of matching(table, setting, key)) {
    const row = table.rows[index] ?? [];
    for (const value of valuesOf(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;

  function valuesOf(row: readonly ToolCell[]): ReadonlySet<string> {
    const cell = row[at];
    return new Set(cell === undefined || column === undefined ? [] : facetValues(column, cell));
  }
}

function matching(table: ToolTable, setting: ToolSetting, except?: string): number[] {
  const isFound = rowMatcher(table, setting.query);
  const conditions = table.columns.flatMap((column, at) => {
    if (column.key === except) return [];
    const chosen = setting.chosen[column.key] ?? [];
    const { min = -Infinity, max = Infinity } = setting.ranges[column.key] ?? {};
    const isNarrowed = min !== -Infinity || max !== Infinity;
    return [
      ...(chosen.length === 0
        ? []
        : [(cell: ToolCell) => facetValues(column, cell).some((value) => chosen.includes(value))]),
      ...(isNarrowed
        ? [({ value }: ToolCell) => typeof value === 'number' && value >= min && value <= max]
        : []),
    ].map((holds) => ({ at, holds }));
  });
  const shown: number[] = [];
  table.rows.forEach((row, index) => {
    const holdsAll = conditions.every(({ at, holds }) => {
      const cell = row[at];
      return cell !== undefined && holds(cell);
    });
    if (holdsAll && isFound(index)) shown.push(index);
  });
  return shown;
}

/** Blank cells come last whichever way the others run. */
function compared(a: ToolCell['value'], b: ToolCell['value'], direction: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return direction * (a - b);
  return direction * String(a).localeCompare(String(b), 'zh-CN', { numeric: true });
}
