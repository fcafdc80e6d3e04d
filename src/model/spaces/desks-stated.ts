import { sumDecimal } from '../../text/numbers.ts';
import type { RowsOf } from '../site/site-data.ts';

/** What some spaces say of their desks. */
export interface DesksStated {
  /** The sum of those that say; undefined when none does. */
  readonly sum: string | undefined;
  /** How many say. */
  readonly stated: number;
  /** How many do not. */
  readonly without: number;
}

/** The desks, or free desks, of some spaces: those that do not say add nothing, and are counted. */
export function desksStated(rows: RowsOf<'spaces'>, key: 'desks' | 'freeDesks'): DesksStated {
  const held = rows.flatMap(({ row }) => (typeof row[key] === 'number' ? [row[key]] : []));
  return {
    sum: held.length === 0 ? undefined : sumDecimal(held),
    stated: held.length,
    without: rows.length - held.length,
  };
}
