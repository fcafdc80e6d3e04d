import { describe, expect, it } from 'vitest';
import type { ComputedRound, GivenRound } from '../../data/rounds.ts';
import type { Method } from '../../schemas/documents/method.ts';
import { evaluateRound } from './evaluate.ts';
import { indicatorFixture, methodFixture, roundFixture } from './round-fixture.ts';
import { methodDifferences, previousRound, yearOnYear } from './year-on-year.ts';

describe('two methods', () => {
  const base = methodFixture();

  it('are the same when only names, days, order, publication or the selection differ', () => {
    const other = methodFixture({
      title: '2025年度评价',
      year: 2025,
      frozenOn: '2026-03-01',
      publish: 'scores',
      decimals: 0,
      indicators: base.indicators.toReversed().map((each) => ({ ...each, clause: 'zj-09' })),
      shares: { increment: 0.5, total: 0.5 },
      selection: { ...base.selection, count: 20 },
      sensitivity: { draws: 1, seed: 1, weightSpread: 0 },
    });
    expect(methodDifferences(base, other)).toEqual([]);
  });

  it('differ by every key that scores or ranks depend on', () => {
    const different: Partial<Method>[] = [
      { indicators: [indicatorFixture('teams', 0.6), indicatorFixture('firms', 0.4)] },
      { indicators: [indicatorFixture('teams', 0.5), indicatorFixture('patents', 0.5)] },
      { normalization: 'percentile' },
      { increment: 'change' },
      { incrementFloor: 0 },
      { firstYear: 'exclude' },
      { missing: 'exclude' },
      { zeroRange: 'zero' },
      { shares: { total: 0.4, increment: 0.6 } },
      { bonus: { perItem: 1, cap: 4 } },
      { ties: ['total', 'increment'] },
    ];
    for (const parts of different) {
      expect(methodDifferences(base, methodFixture(parts))).toEqual(Object.keys(parts));
    }
  });
});

describe('the previous round', () => {
  const computed = (id: string, parts: Partial<Method>) =>
    ({ kind: 'computed', id, method: methodFixture(parts) }) as ComputedRound;
  const now = computed('2026', {});

  it('is the newest earlier one of the same authority', () => {
    const rounds = [
      now,
      computed('2024', { year: 2024 }),
      computed('2025', { year: 2025 }),
      computed('province-2025', { year: 2025, authority: 'province' }),
      { kind: 'given', id: 'given-2025', round: { year: 2025 } } as GivenRound,
      computed('2026-b', {}),
    ];
    expect(previousRound(rounds, now)?.id).toBe('2025');
    expect(previousRound([now], now)).toBeUndefined();
  });

  it('of one year is rather the one that grants the same title', () => {
    const selection = { ...methodFixture().selection, title: '优秀孵化器' };
    const rounds = [
      computed('spaces', { year: 2025 }),
      computed('zz-incubators', { year: 2025, selection }),
    ];
    expect(previousRound(rounds, now)?.id).toBe('spaces');
  });
});

describe('year on year', () => {
  const before = evaluateRound(
    roundFixture(methodFixture({ year: 2025 }), [
      ['a', 'teams', 2025, 1],
      ['b', 'teams', 2025, 9],
      ['gone', 'teams', 2025, 5],
    ]),
  );
  const values = [
    ['a', 'teams', 2026, 9],
    ['b', 'teams', 2026, 1],
    ['new', 'teams', 2026, 4],
  ] as const;

  it('puts the units of two rounds side by side', () => {
    const now = evaluateRound(roundFixture(methodFixture(), values));
    const found = yearOnYear(before, now);
    expect(found?.units.map((unit) => [unit.spaceId, unit.before?.rank, unit.now.rank])).toEqual([
      ['a', 3, 1],
      ['new', undefined, 2],
      ['b', 1, 3],
    ]);
    expect(found?.gone).toEqual(['gone']);
  });

  it('breaks where the method changed', () => {
    const now = evaluateRound(roundFixture(methodFixture({ normalization: 'z-score' }), values));
    expect(yearOnYear(before, now)).toBeUndefined();
  });
});
