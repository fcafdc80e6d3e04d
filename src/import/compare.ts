import type { Known } from './known.ts';
import type { ChangedCell, Compared } from './result.ts';
import { nameOf } from './row-name.ts';

const OUTLIER_FACTOR = 5;
const OUTLIER_LEAST = 10;

/** The table against the version before: ids new and gone, names and cells that differ. */
export function compareRows(
  rows: readonly ReadonlyMap<string, string>[],
  { last, schema }: Known,
): Compared {
  if (last === undefined) return { with: null, added: [], removed: [], renamed: [], changed: [] };
  const before = new Map(last.rows.map((row) => [row['id'] ?? '', row]));
  const ids = new Set(rows.map((row) => row.get('id') ?? ''));
  const renamed: Compared['renamed'][number][] = [];
  const changed: ChangedCell[] = [];
  for (const row of rows) {
    const id = row.get('id') ?? '';
    const old = before.get(id);
    if (old === undefined) continue;
    const [from, to] = [nameOf(old), nameOf(Object.fromEntries(row))];
    if (row.has('name') && from !== to) renamed.push({ id, from, to });
    for (const [key, value] of row) {
      const former = old[key];
      if (key === 'id' || key === 'name' || former === undefined || former === value) continue;
      const { field } = schema.columns[key] ?? {};
      if (field === undefined) continue;
      const isNumber = field.type === 'number' || field.type === 'integer';
      if (isNumber && value !== '' && former !== '' && Number(value) === Number(former)) continue;
      const isOutlier = isNumber && isFarFrom(former, value);
      const about = { id, field: field.title, from: former, to: value };
      changed.push(isOutlier ? { ...about, outlier: true } : about);
    }
  }
  return {
    with: last.asOf,
    added: [...ids].filter((id) => !before.has(id)),
    removed: [...before.keys()].filter((id) => !ids.has(id)),
    renamed,
    changed,
  };
}

function isFarFrom(from: string, to: string): boolean {
  const [a, b] = [Number(from), Number(to)];
  if (from === '' || to === '' || !Number.isFinite(a) || !Number.isFinite(b)) return false;
  const [low, high] = a < b ? [a, b] : [b, a];
  return high - low >= OUTLIER_LEAST && high >= low * OUTLIER_FACTOR;
}
