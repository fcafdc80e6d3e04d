import type { Evaluation } from './evaluate.ts';
import { groupCuts, groupPlaces } from './scores.ts';

/** How much an indicator decides, beside what the method says it should. */
interface EffectiveWeight {
  /** The id of the indicator; `bonus` stands in a field of its own. */
  readonly id: string;
  readonly nominal: number;
  /** Share of the variance of S, 0.2 = 20 %; undefined when all scores are equal. */
  readonly effective: number | undefined;
}

export interface EffectiveWeights {
  /** In the order of the method. */
  readonly indicators: readonly EffectiveWeight[];
  /** The share of the bonus, which has no nominal weight. */
  readonly bonus: number | undefined;
}

/**
 * The share of each part in the variance of S over the units: cov(part, S)/var(S), where the part
 * of an indicator is weight·(shares.total·norm(c) + shares.increment·norm(d)); what the cap of a group
 * takes away is taken from its indicators in proportion. The shares with the bonus sum to 1; one
 * that runs against the others is negative.
 */
export function effectiveWeights({ method, units }: Evaluation): EffectiveWeights {
  const scores = deviations(units.map(({ score }) => score));
  const variance = dot(scores, scores);
  const shareOf = (part: readonly number[]) =>
    variance === 0 ? undefined : dot(deviations(part), scores) / variance;
  return {
    indicators: method.indicators.map(({ id, weight }, index) => ({
      id,
      nominal: weight,
      effective: shareOf(units.map((unit) => partOf(unit, index, method))),
    })),
    bonus: shareOf(units.map(({ bonus }) => bonus)),
  };
}

function partOf(
  { indicators }: Evaluation['units'][number],
  index: number,
  method: Evaluation['method'],
): number {
  const { total, increment } = method.shares;
  const half = (part: 'total' | 'increment') => {
    const normalized = indicators.map((each) => each[part].normalized);
    const points = (method.indicators[index]?.weight ?? 0) * (normalized[index] ?? 0);
    return points * keptShare(normalized, index, method);
  };
  return total * half('total') + increment * half('increment');
}

/** How much of the points of an indicator the cap of its group leaves, 0 to 1. */
function keptShare(
  normalized: readonly number[],
  index: number,
  method: Evaluation['method'],
): number {
  const { caps, placeOf } = groupPlaces(method);
  const place = placeOf[index] ?? -1;
  const cut = groupCuts(normalized, method)[place] ?? 0;
  const cap = caps[place] ?? 0;
  return cut === 0 ? 1 : cap / (cap + cut);
}

function deviations(values: readonly number[]): number[] {
  // Equal doubles may have a mean that differs from them.
  if (values.every((value) => value === values[0])) return values.map(() => 0);
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return values.map((value) => value - mean);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
