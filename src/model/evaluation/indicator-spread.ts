import { keptBackIndicators } from './kept-back.ts';
import { normalize } from './normalize.ts';
import type { Evaluation } from './evaluate.ts';

/** How the totals of one indicator spread over the units. */
export interface IndicatorSpread {
  readonly id: string;
  readonly title: string;
  /** 0 = the least of the units, 100 = the most; in the order of `units`. Tells no raw number. */
  readonly places: readonly number[];
  readonly median: number;
  /** The share of units that have nothing of it, 0 to 1. */
  readonly zeroShare: number;
}

/**
 * Every indicator of a round whose values may be published, in the order of the method; empty lists
 * for no units.
 */
export function indicatorSpreads({ method, units }: Pick<Evaluation, 'method' | 'units'>) {
  const keptBack = keptBackIndicators(method);
  return method.indicators.flatMap(({ id, title }, index): IndicatorSpread[] => {
    if (keptBack.has(id)) return [];
    const raw = units.map(({ indicators }) => indicators[index]?.total.raw ?? 0);
    const places = normalize(raw, 'min-max', 'zero');
    const zeroShare = raw.length === 0 ? 0 : raw.filter((x) => x === 0).length / raw.length;
    return [{ id, title, places, median: median(places), zeroShare }];
  });
}

/** The middle number, or the mean of the two in the middle; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
