import { knownUnit, unitFactor } from '../schemas/units.ts';
import { NO_COLUMN } from './map-columns.ts';
import type { RawTable } from './read-table.ts';
import type { ImportResult } from './result.ts';

/** The fields that the columns of the sheets stand for, each way of writing one once. */
export function mappedOf(tables: readonly RawTable[]): ImportResult['mapped'] {
  return unique(
    tables.flatMap(({ map }) =>
      map.columns.map(({ header, field, unit }) => {
        const target = field.unit === undefined ? undefined : knownUnit(field.unit);
        const factor =
          unit === undefined || target === undefined ? undefined : unitFactor(unit, target);
        const about = { from: header, to: field.title };
        return factor === undefined || factor.eq(1)
          ? about
          : { ...about, factor: factor.toNumber() };
      }),
    ),
  );
}

/** The columns that are not taken, and why. */
export function droppedOf(tables: readonly RawTable[]): ImportResult['dropped'] {
  const all = tables.flatMap(({ map }) => map.dropped);
  return unique(
    all.map(({ column, reason, isBlank }) => ({
      column,
      reason: isBlank && reason === NO_COLUMN ? '整列是空的' : reason,
    })),
  );
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
