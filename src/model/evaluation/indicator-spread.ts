import { heldFor } from '../../data/held.ts';
import { formatNumber } from '../../text/numbers.ts';
import { keptBackIndicators } from './kept-back.ts';
import type { Evaluation } from './evaluate.ts';

/** How the totals of one indicator spread over the units. */
export interface IndicatorSpread {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** The place of the indicator in the method. */
  readonly index: number;
  /** From the least to the most. */
  readonly values: readonly number[];
  readonly least: number;
  readonly most: number;
  readonly median: number;
  /** The share of units that have nothing of it, 0 to 1. */
  readonly zeroShare: number;
}

/**
 * Every indicator of a round whose values may be published, in the order of the method; empty lists
 * for no units.
 */
export function indicatorSpreads(
  round: Pick<Evaluation, 'method' | 'units'>,
): readonly IndicatorSpread[] {
  return heldFor(round, 'spreads', () => spreadsOf(round));
}

/** 「195次」, without the traces of binary fractions. */
export function amountText(amount: number, unit: string): string {
  return `${formatNumber(Number(amount.toPrecision(12)))}${unit}`;
}

function spreadsOf({ method, units }: Pick<Evaluation, 'method' | 'units'>): IndicatorSpread[] {
  const keptBack = keptBackIndicators(method);
  return method.indicators.flatMap(({ id, title, unit }, index): IndicatorSpread[] => {
    if (keptBack.has(id)) return [];
    const values = units
      .map(({ indicators }) => indicators[index]?.total.raw ?? 0)
      .toSorted((a, b) => a - b);
    return [
      {
        ...{ id, title, unit, index, values },
        ...{ least: values[0] ?? 0, most: values.at(-1) ?? 0, median: median(values) },
        zeroShare: values.length === 0 ? 0 : values.filter((x) => x === 0).length / values.length,
      },
    ];
  });
}

/** The middle number, or the mean of the two in the middle; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
