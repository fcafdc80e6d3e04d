import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize, normalizedColumn, normalizeToTarget } from './normalize.ts';

describe('min-max', () => {
  it('puts the least at 0 and the most at 100', () => {
    // (4 - 2) / (10 - 2) = 0.25
    expect(normalize([2, 4, 10], 'min-max', 'full')).toEqual([0, 25, 100]);
    expect(normalize([-5, 0, 5], 'min-max', 'full')).toEqual([0, 50, 100]);
  });

  it('without spread gives all of them 100 or 0, as declared', () => {
    expect(normalize([3, 3], 'min-max', 'full')).toEqual([100, 100]);
    expect(normalize([3, 3], 'min-max', 'zero')).toEqual([0, 0]);
    expect(normalize([0], 'min-max', 'full')).toEqual([100]);
    expect(normalize([0], 'min-max', 'zero')).toEqual([0]);
  });
});

describe('percentile', () => {
  it('takes the ascending rank, equal numbers the average of theirs', () => {
    // Ranks 1, 2.5, 2.5, 4 of four: 0, 100·1.5/3, 100·1.5/3, 100.
    expect(normalize([1, 5, 5, 9], 'percentile', 'zero')).toEqual([0, 50, 50, 100]);
    // Ranks 4, 1, 2, 3 of four.
    const [a, b, c, d] = normalize([9, 1, 5, 6], 'percentile', 'zero');
    expect([a, b, d]).toEqual([100, 0, 200 / 3]);
    expect(c).toBeCloseTo(33.3333333333, 9);
  });

  it('takes no notice of the rule for zero spread: equal numbers share the middle', () => {
    expect(normalize([7, 7, 7], 'percentile', 'full')).toEqual([50, 50, 50]);
    expect(normalize([7, 7, 7], 'percentile', 'zero')).toEqual([50, 50, 50]);
  });

  it('of one number is 100', () => {
    expect(normalize([7], 'percentile', 'zero')).toEqual([100]);
  });
});

describe('z-score', () => {
  it('counts standard deviations of the population, 10 points each, around 50', () => {
    // mean 5, deviations -3 -1 -1 -1 0 0 2 4, squares 9+1+1+1+0+0+4+16 = 32, sd = √(32/8) = 2
    expect(normalize([2, 4, 4, 4, 5, 5, 7, 9], 'z-score', 'full')).toEqual([
      35, 45, 45, 45, 50, 50, 60, 70,
    ]);
  });

  it('without spread gives all of them 100 or 0, also when the mean is not exact', () => {
    expect(normalize([0.1, 0.1, 0.1], 'z-score', 'full')).toEqual([100, 100, 100]);
    expect(normalize([0.1, 0.1, 0.1], 'z-score', 'zero')).toEqual([0, 0, 0]);
  });
});

describe('target', () => {
  it('is at most 100 and has no lower bound', () => {
    expect(normalizeToTarget([-10, 0, 5, 20, 30], 20)).toEqual([-50, 0, 25, 100, 100]);
  });

  it('is read for the part of the indicator', () => {
    const scale = { target: { teams: { total: 20, increment: 10 } } };
    const column = (part: 'total' | 'increment') =>
      normalizedColumn([5], scale, { id: 'teams', part }, 'full');
    expect(column('total')).toEqual([25]);
    expect(column('increment')).toEqual([50]);
  });

  it('that is missing is an error that names the indicator', () => {
    const part = 'total' as const;
    expect(() => normalizedColumn([5], { target: {} }, { id: 'toString', part }, 'full')).toThrow(
      '没有写指标「toString」的目标值',
    );
  });
});

it('gives nothing for nothing, and never what is no number', () => {
  const scales = ['min-max', 'percentile', 'z-score'] as const;
  for (const scale of scales) expect(normalize([], scale, 'full')).toEqual([]);
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true })),
      fc.constantFrom(...scales),
      (values, scale) => normalize(values, scale, 'zero').every(Number.isFinite),
    ),
  );
});
