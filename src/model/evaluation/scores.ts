import type { Method } from '../../schemas/documents/method.ts';
import type { RoundInput } from './input.ts';
import { type Normalization, normalizedColumn } from './normalize.ts';
import { ownScale } from './own-scale.ts';
import type { IncrementReading, RawUnit } from './raw-values.ts';

/** Normalized numbers of a round: by indicator in the order of the method, then by unit. */
export interface NormalizedColumns {
  readonly totals: readonly (readonly number[])[];
  readonly increments: readonly (readonly number[])[];
}

/** The points of one unit. */
export interface Score {
  /** T = Σ weight·norm(c), groups cut to their caps */
  readonly total: number;
  /** I = Σ weight·norm(d), groups cut to their caps */
  readonly increment: number;
  /** S = shares.total·T + shares.increment·I + B */
  readonly score: number;
}

/** All indicators of all units, normalized over these units or on a scale of their own. */
export function normalizedColumns(
  units: readonly RawUnit[],
  method: Pick<Method, 'indicators' | 'zeroRange'>,
  normalization: Normalization,
  reading: IncrementReading,
): NormalizedColumns {
  const columns = (part: 'total' | 'increment', of: (unit: RawUnit) => readonly number[]) =>
    method.indicators.map((indicator, index) => {
      const raw = units.map((unit) => of(unit)[index] ?? 0);
      const scale = ownScale(indicator);
      if (scale !== undefined) return raw.map(scale);
      return normalizedColumn(raw, normalization, { id: indicator.id, part }, method.zeroRange);
    });
  return {
    totals: columns('total', ({ totals }) => totals),
    increments: columns('increment', ({ increments }) => increments[reading]),
  };
}

/**
 * T, I and S of each unit; `bonuses` holds B, `weights` one weight an indicator. The sum of a group
 * is cut to its cap, in T and in I.
 */
export function scoresOf(
  columns: NormalizedColumns,
  weights: readonly number[],
  bonuses: readonly number[],
  { shares, ...method }: Pick<Method, 'shares' | 'indicators' | 'groups'>,
): Score[] {
  const groups = groupPlaces(method);
  return bonuses.map((bonus, unit) => {
    const total = weightedSum(columns.totals, weights, unit, groups);
    const increment = weightedSum(columns.increments, weights, unit, groups);
    return {
      total,
      increment,
      score: shares.total * total + shares.increment * increment + bonus,
    };
  });
}

/**
 * B of each space with accepted items: min(cap, Σ positive points) − min(deductionCap, Σ |negative
 * points|); an item without 分值 counts `perItem`.
 */
export function bonusesOf(
  bonus: RoundInput['bonus'],
  { perItem, cap, deductionCap }: Method['bonus'],
): ReadonlyMap<string, number> {
  const accepted = bonus.filter((item) => item.accepted === '是');
  return new Map(
    [...Map.groupBy(accepted, ({ spaceId }) => spaceId)].map(([spaceId, items]) => {
      const given = items.flatMap(({ points }) => (typeof points === 'number' ? [points] : []));
      const sum = (sign: 1 | -1) =>
        given.reduce((total, points) => total + Math.max(0, sign * points), 0);
      const added = perItem * (items.length - given.length) + sum(1);
      return [spaceId, Math.min(cap, added) - Math.min(deductionCap ?? Infinity, sum(-1))];
    }),
  );
}

/**
 * Weights that were changed, divided so that they sum to what those of the method sum to: to 1, or
 * with groups to what was declared. Undefined when nothing has weight.
 */
export function rescaledWeights(
  weights: readonly number[],
  { indicators, groups }: Pick<Method, 'indicators' | 'groups'>,
): number[] | undefined {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (!(sum > 0)) return undefined;
  if (!groups?.length) return weights.map((weight) => weight / sum);
  const declared = indicators.reduce((total, { weight }) => total + weight, 0);
  return weights.map((weight) => (weight / sum) * declared);
}

/** Groups of indicators: their caps, and of each indicator the place of its group or −1. */
export interface GroupPlaces {
  readonly caps: readonly number[];
  readonly placeOf: readonly number[];
}

/** The groups of a method as numbers; no caps without groups. */
export function groupPlaces({
  indicators,
  groups,
}: Pick<Method, 'indicators' | 'groups'>): GroupPlaces {
  const held = groups ?? [];
  return {
    caps: held.map(({ cap }) => cap),
    placeOf: indicators.map(({ id }) => held.findIndex((group) => group.indicators.includes(id))),
  };
}

/** What the cap of each group takes away from one unit, in points of T or of I; 0 or more. */
export function groupCuts(
  normalized: readonly number[],
  method: Pick<Method, 'indicators' | 'groups'>,
): number[] {
  const { caps, placeOf } = groupPlaces(method);
  return caps.map((cap, place) => {
    const sum = method.indicators.reduce(
      (total, { weight }, index) =>
        placeOf[index] === place ? total + weight * (normalized[index] ?? 0) : total,
      0,
    );
    return Math.max(0, sum - cap);
  });
}

function weightedSum(
  columns: readonly (readonly number[])[],
  weights: readonly number[],
  unit: number,
  { caps, placeOf }: GroupPlaces,
): number {
  let sum = 0;
  // Without groups, as most rounds are, this runs for each unit of each draw.
  if (caps.length === 0) {
    for (let index = 0; index < columns.length; index += 1) {
      sum += (weights[index] ?? 0) * (columns[index]?.[unit] ?? 0);
    }
    return sum;
  }
  const inGroups = caps.map(() => 0);
  for (let index = 0; index < columns.length; index += 1) {
    const points = (weights[index] ?? 0) * (columns[index]?.[unit] ?? 0);
    const place = placeOf[index] ?? -1;
    if (place < 0) sum += points;
    else inGroups[place] = (inGroups[place] ?? 0) + points;
  }
  for (const [place, cap] of caps.entries()) sum += Math.min(cap, inGroups[place] ?? 0);
  return sum;
}
