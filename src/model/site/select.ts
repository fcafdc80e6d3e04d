import type { CurrentEntry } from '../../data/as-of.ts';
import { fieldKey } from '../../data/field-key.ts';
import type { TableSchema } from '../../schemas/dataset.ts';
import type { Condition } from '../../schemas/where.ts';

/**
 * The rows for which every condition holds (`where` of docs/zh/components.md). A list cell satisfies a
 * condition when one of its items does. When a condition names several ids, rows come in that order.
 */
export function selectEntries<R>(
  dataset: { readonly schema: TableSchema },
  entries: readonly CurrentEntry<R>[],
  conditions: readonly Condition[],
): CurrentEntry<R>[] {
  const keyed = conditions.map((condition) => ({
    values: condition.values,
    key: fieldKey(dataset, condition.column) ?? condition.column,
  }));
  const selected = entries.filter((entry) =>
    keyed.every(({ key, values }) => holds(entry.cells[key] ?? '', values)),
  );
  const ordered = keyed.find(
    ({ key, values }) => key === dataset.schema.key[0] && values.length > 1,
  );
  if (ordered === undefined) return selected;
  const place = new Map(ordered.values.map((value, index) => [value, index]));
  const placeOf = (entry: CurrentEntry<R>) => place.get(entry.cells[ordered.key] ?? '') ?? 0;
  return selected.sort((a, b) => placeOf(a) - placeOf(b));
}

function holds(cell: string, values: readonly string[]): boolean {
  if (values.includes(cell)) return true;
  return cell.includes('；') && cell.split('；').some((item) => values.includes(item));
}
