import type { Evaluation } from './evaluate.ts';

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
 * of an indicator is weight·(shares.total·norm(c) + shares.increment·norm(d)). The shares with the
 * bonus sum to 1; one that runs against the others is negative.
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
      effective: shareOf(units.map(({ indicators }) => partOf(indicators[index], weight, method))),
    })),
    bonus: shareOf(units.map(({ bonus }) => bonus)),
  };
}

function partOf(
  indicator: Evaluation['units'][number]['indicators'][number] | undefined,
  weight: number,
  { shares }: Evaluation['method'],
): number {
  if (indicator === undefined) return 0;
  const { total, increment } = indicator;
  return weight * (shares.total * total.normalized + shares.increment * increment.normalized);
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
