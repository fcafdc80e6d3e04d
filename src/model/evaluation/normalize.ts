import type { Method } from '../../schemas/documents/method.ts';

/** A normalization that needs nothing but the numbers themselves. */
export type FreeNormalization = 'min-max' | 'percentile' | 'z-score';
export type Normalization = Method['normalization'];

/**
 * One column of raw numbers put on a scale of 0 to 100, in the same order (docs/engineers/evaluation.md). z-score
 * may leave the scale on both sides. Without spread min-max and z-score give 100 (`full`) or 0
 * (`zero`) to all. Empty for no numbers.
 */
export function normalize(
  values: readonly number[],
  normalization: FreeNormalization,
  zeroRange: Method['zeroRange'],
): number[] {
  if (normalization === 'percentile') return percentiles(values);
  const min = values.reduce((a, b) => Math.min(a, b), Infinity);
  const max = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const withoutSpread = values.map(() => (zeroRange === 'full' ? 100 : 0));
  // Compared before any mean is taken: the mean of equal doubles may differ from them.
  if (max === min) return withoutSpread;
  if (normalization === 'min-max') return values.map((x) => (100 * (x - min)) / (max - min));
  const mean = sum(values) / values.length;
  const deviation = Math.sqrt(sum(values.map((x) => (x - mean) ** 2)) / values.length);
  if (deviation === 0) return withoutSpread;
  return values.map((x) => 50 + (10 * (x - mean)) / deviation);
}

/** min(100, 100·x/target): no lower bound, so a negative increment counts below 0. */
export function normalizeToTarget(values: readonly number[], target: number): number[] {
  return values.map((x) => Math.min(100, (100 * x) / target));
}

/**
 * One column of an indicator by the normalization of a method.
 * @throws RangeError when the method declares no target for the indicator.
 */
export function normalizedColumn(
  values: readonly number[],
  normalization: Normalization,
  indicator: { readonly id: string; readonly part: 'total' | 'increment' },
  zeroRange: Method['zeroRange'],
): number[] {
  if (typeof normalization === 'string') return normalize(values, normalization, zeroRange);
  const target = Object.hasOwn(normalization.target, indicator.id)
    ? normalization.target[indicator.id]
    : undefined;
  if (target === undefined) throw new RangeError(`没有写指标「${indicator.id}」的目标值`);
  return normalizeToTarget(values, target[indicator.part]);
}

/** 100·(r−1)/(n−1), r the average of the ascending ranks that equal numbers share. */
function percentiles(values: readonly number[]): number[] {
  if (values.length === 1) return [100];
  const sorted = [...values].sort((a, b) => a - b);
  const ranks = new Map<number, number>();
  for (let first = 0; first < sorted.length;) {
    const value = sorted[first] ?? 0;
    let next = first;
    while (sorted[next] === value) next += 1;
    // Equal numbers hold the ranks first + 1 … next.
    ranks.set(value, (first + 1 + next) / 2);
    first = next;
  }
  return values.map((x) => (100 * ((ranks.get(x) ?? 1) - 1)) / (values.length - 1));
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
