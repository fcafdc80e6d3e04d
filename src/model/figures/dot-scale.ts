import type { CurrentEntry } from '../../data/as-of.ts';
import type { HeldTable } from '../components/held-table.ts';
import { keyNamed, mixedUnits, numberIn, unitOf } from './columns.ts';

/** The scale of one panel of dots: its unit, and where a row stands on it. */
export interface DotScale {
  readonly unit: string;
  readonly notes: readonly string[];
  /** The number of a cell on the scale. */
  valueIn(entry: CurrentEntry, key: string): number | undefined;
  /** The unit to print at the value, where it is not that of the scale. */
  ownUnit(entry: CurrentEntry): string;
}

const MONTHS: Readonly<Record<string, number>> = { 年: 12, 个月: 1 };

/**
 * The scale of a panel. Rows in 年 and 个月 share one in months and keep their own words; of rows
 * that otherwise differ in unit a note says that they cannot be compared.
 */
export function dotScale(
  table: HeldTable,
  entries: readonly CurrentEntry[],
  valueKey: string,
  prop: string | undefined,
): DotScale {
  const key = keyNamed(table, '单位');
  const unitIn = (entry: CurrentEntry) => (key === undefined ? '' : (entry.cells[key] ?? ''));
  const notes = mixedUnits(table, entries, valueKey, prop);
  const isTime = notes.length > 0 && entries.every((entry) => unitIn(entry) in MONTHS);
  if (!isTime) {
    return {
      unit: unitOf(table, entries, valueKey, prop),
      notes,
      valueIn: numberIn,
      ownUnit: (entry) => (notes.length > 0 ? unitIn(entry) : ''),
    };
  }
  return {
    unit: '个月',
    notes: ['一年按12个月折算'],
    valueIn: (entry, column) => {
      const value = numberIn(entry, column);
      return value === undefined ? undefined : value * (MONTHS[unitIn(entry)] ?? 1);
    },
    ownUnit: unitIn,
  };
}
