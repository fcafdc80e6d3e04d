import type { Method } from '../../schemas/documents/method.ts';
import type { RoundInput } from './input.ts';
import { type Normalization, normalizedColumn } from './normalize.ts';
import type { IncrementReading, RawUnit } from './raw-values.ts';

/** Normalized numbers of a round: by indicator in the order of the method, then by unit. */
export interface NormalizedColumns {
  readonly totals: readonly (readonly number[])[];
  readonly increments: readonly (readonly number[])[];
}

/** The points of one unit. */
export interface Score {
  /** T = Σ weight·norm(c) */
  readonly total: number;
  /** I = Σ weight·norm(d) */
  readonly increment: number;
  /** S = shares.total·T + shares.increment·I + B */
  readonly score: number;
}

/** All indicators of all units, normalized over these units. */
export function normalizedColumns(
  units: readonly RawUnit[],
  method: Pick<Method, 'indicators' | 'zeroRange'>,
  normalization: Normalization,
  reading: IncrementReading,
): NormalizedColumns {
  const columns = (part: 'total' | 'increment', of: (unit: RawUnit) => readonly number[]) =>
    method.indicators.map(({ id }, index) => {
      const raw = units.map((unit) => of(unit)[index] ?? 0);
      return normalizedColumn(raw, normalization, { id, part }, method.zeroRange);
    });
  return {
    totals: columns('total', ({ totals }) => totals),
    increments: columns('increment', ({ increments }) => increments[reading]),
  };
}

/** T, I and S of each unit; `bonuses` holds B, `weights` one weight an indicator. */
export function scoresOf(
  columns: NormalizedColumns,
  weights: readonly number[],
  bonuses: readonly number[],
  shares: Method['shares'],
): Score[] {
  return bonuses.map((bonus, unit) => {
    const total = weightedSum(columns.totals, weights, unit);
    const increment = weightedSum(columns.increments, weights, unit);
    return {
      total,
      increment,
      score: shares.total * total + shares.increment * increment + bonus,
    };
  });
}

/** Items with 认定 是, by space. */
export function acceptedItems(bonus: RoundInput['bonus']): ReadonlyMap<string, number> {
  const items = new Map<string, number>();
  for (const { spaceId, accepted } of bonus) {
    if (accepted === '是') items.set(spaceId, (items.get(spaceId) ?? 0) + 1);
  }
  return items;
}

/** B = min(cap, perItem·items) */
export function bonusPoints(items: number, { perItem, cap }: Method['bonus']): number {
  return Math.min(cap, perItem * items);
}

function weightedSum(
  columns: readonly (readonly number[])[],
  weights: readonly number[],
  unit: number,
): number {
  let sum = 0;
  for (let index = 0; index < columns.length; index += 1) {
    sum += (weights[index] ?? 0) * (columns[index]?.[unit] ?? 0);
  }
  return sum;
}
