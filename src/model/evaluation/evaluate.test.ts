import { describe, expect, it } from 'vitest';
import type { Method } from '../../schemas/documents/method.ts';
import { type EvaluatedUnit, evaluateRound } from './evaluate.ts';
import { indicatorFixture, methodFixture, roundFixture, titleFixture } from './round-fixture.ts';

const INDICATORS = [indicatorFixture('teams', 0.6), indicatorFixture('firms', 0.4)];

// c began in 2026. Raw totals: teams 30 40 50, firms 5 1 5. Flow: teams 20 10 50, firms 3 1 5.
// Change: teams 10 -20 50, firms 1 1 5.
const VALUES: Parameters<typeof roundFixture>[1] = [
  ['a', 'teams', 2025, 10],
  ['a', 'teams', 2026, 20],
  ['a', 'firms', 2025, 2],
  ['a', 'firms', 2026, 3],
  ['b', 'teams', 2025, 30],
  ['b', 'teams', 2026, 10],
  ['b', 'firms', 2025, 0],
  ['b', 'firms', 2026, 1],
  ['c', 'teams', 2026, 50],
  ['c', 'firms', 2026, 5],
];

type Parts = Parameters<typeof roundFixture>[2];

function evaluate(method: Partial<Method> = {}, parts: Parts = {}, values = VALUES) {
  return evaluateRound(
    roundFixture(methodFixture({ indicators: INDICATORS, ...method }), values, parts),
  );
}

const unitOf = (units: readonly EvaluatedUnit[], id: string) =>
  units.find(({ spaceId }) => spaceId === id);

describe('scores by hand', () => {
  it('add weighted totals, increments and bonus', () => {
    const accepted = (spaceId: string, items: number) =>
      Array.from({ length: items }, () => ({ spaceId, accepted: '是' as const }));
    const bonus = [
      ...accepted('a', 2),
      { spaceId: 'a', accepted: '否' as const },
      ...accepted('b', 6),
    ];
    const { units } = evaluate({}, { bonus });
    expect(units.map(({ spaceId, rank }) => [spaceId, rank])).toEqual([
      ['c', 1],
      ['a', 2],
      ['b', 3],
    ]);
    // min-max of totals: teams 0 50 100, firms 100 0 100; of flow: teams 25 0 100, firms 50 0 100.
    // a: T = 0.4·100, I = 0.6·25 + 0.4·50, S = 20 + 17.5 + 2
    expect(unitOf(units, 'a')).toMatchObject({ total: 40, increment: 35, bonus: 2, score: 39.5 });
    // b: T = 0.6·50, I = 0, six items at a cap of 5, S = 15 + 5
    expect(unitOf(units, 'b')).toMatchObject({ total: 30, increment: 0, bonus: 5, score: 20 });
    expect(unitOf(units, 'c')).toMatchObject({ total: 100, increment: 100, bonus: 0, score: 100 });
    expect(unitOf(units, 'a')?.indicators).toEqual([
      {
        id: 'teams',
        total: { raw: 30, normalized: 0 },
        increment: { raw: 20, normalized: 25 },
      },
      { id: 'firms', total: { raw: 5, normalized: 100 }, increment: { raw: 3, normalized: 50 } },
    ]);
  });

  it('read the increment as change, with and without a floor', () => {
    // teams 10 -20 50: a (10 + 20)/70 of 100; firms 1 1 5: a 0. I = 0.6·42.857…
    const change = unitOf(evaluate({ increment: 'change' }).units, 'a');
    expect(change?.increment).toBeCloseTo(25.7142857142857, 12);
    // teams 10 0 50: a 10/50 of 100. I = 0.6·20
    const floored = evaluate({ increment: 'change', incrementFloor: 0 });
    expect(unitOf(floored.units, 'a')?.increment).toBe(12);
    expect(unitOf(floored.units, 'b')?.indicators[0]?.increment.raw).toBe(0);
  });

  it('leave out the first-year unit before anything is normalized', () => {
    const { units, excluded } = evaluate({ firstYear: 'exclude' });
    expect(excluded).toEqual([{ spaceId: 'c', reason: 'first-year' }]);
    // Of a and b alone: teams 30 40, firms 5 1; flow teams 20 10, firms 3 1.
    expect(unitOf(units, 'a')).toMatchObject({ total: 40, increment: 100, score: 70, rank: 1 });
    expect(unitOf(units, 'b')).toMatchObject({ total: 60, increment: 0, score: 30, rank: 2 });
  });

  it('let a negative increment count below 0 against a target', () => {
    const target = { total: 50, increment: 40 };
    const { units } = evaluate({
      increment: 'change',
      normalization: { target: { teams: target, firms: { total: 10, increment: 2 } } },
    });
    // b: 100·(-20)/40 = -50, 100·1/2 = 50; I = 0.6·(-50) + 0.4·50 = -10
    expect(unitOf(units, 'b')?.increment).toBeCloseTo(-10, 12);
    // c: 50/40 and 5/2 are over 100 and count as 100.
    expect(unitOf(units, 'c')?.increment).toBeCloseTo(100, 12);
  });

  it('weigh totals and increments by their shares', () => {
    const { units } = evaluate({ shares: { total: 0.8, increment: 0.2 } });
    expect(unitOf(units, 'a')?.score).toBeCloseTo(0.8 * 40 + 0.2 * 35, 12);
  });
});

describe('rounds at the edge', () => {
  it('with one unit has no spread', () => {
    const one = VALUES.slice(0, 4);
    const by = (parts: Partial<Method>) => evaluate(parts, {}, one).units[0]?.score;
    expect(by({ zeroRange: 'full' })).toBe(100);
    expect(by({ zeroRange: 'zero' })).toBe(0);
    expect(by({ zeroRange: 'zero', normalization: 'z-score' })).toBe(0);
    expect(by({ zeroRange: 'zero', normalization: 'percentile' })).toBe(100);
  });

  it('with none gives empty lists', () => {
    expect(evaluate({}, {}, [])).toMatchObject({ units: [], excluded: [], tieAtCut: [] });
  });

  const equal: Parameters<typeof roundFixture>[1] = [
    ['z', 'teams', 2026, 1],
    ['y', 'teams', 2026, 1],
    ['x', 'teams', 2026, 1],
  ];

  it('with all equal ranks all of them first, by id, and names the tie', () => {
    const { units, tieAtCut } = evaluate({}, {}, equal);
    expect(units.map(({ spaceId, rank, score }) => [spaceId, rank, score])).toEqual([
      ['x', 1, 100],
      ['y', 1, 100],
      ['z', 1, 100],
    ]);
    expect(tieAtCut).toEqual(['x', 'y', 'z']);
  });

  it('is settled by 次序, and by as much of it as the cut needs', () => {
    const decisions = [
      { spaceId: 'y', order: 1 },
      { spaceId: 'z', order: 2 },
    ];
    const { units, tieAtCut } = evaluate({}, { decisions }, equal);
    expect(units.map(({ spaceId, rank }) => [spaceId, rank])).toEqual([
      ['y', 1],
      ['z', 2],
      ['x', 3],
    ]);
    expect(tieAtCut).toEqual([]);
    expect(evaluate({}, { decisions: decisions.slice(0, 1) }, equal).tieAtCut).toEqual(['x', 'z']);
  });

  it('has no tie that matters when a holder is the other one', () => {
    const titles = [titleFixture('z', '2026-01-01', 3)];
    const { units, tieAtCut } = evaluate({}, { titles }, equal);
    expect(tieAtCut).toEqual([]);
    expect(units.map(({ isSelected }) => isSelected)).toEqual([true, true, false]);
  });
});

describe('holders and selection', () => {
  const selected = (method: Partial<Method>, titles: ReturnType<typeof titleFixture>[]) =>
    evaluate(method, { titles }).units.flatMap(({ spaceId, isSelected }) =>
      isSelected ? [spaceId] : [],
    );

  it('fill up behind a holder under new-only, and not under top-n', () => {
    const titles = [titleFixture('c', '2025-01-01', 3)];
    const selection = methodFixture().selection;
    expect(selected({}, titles)).toEqual(['a', 'b']);
    expect(selected({ selection: { ...selection, slots: 'top-n' } }, titles)).toEqual(['a']);
  });

  it('count a title that is valid on frozenOn, its first and last day included', () => {
    const isHolder = (title: ReturnType<typeof titleFixture>) =>
      unitOf(evaluate({ frozenOn: '2027-03-01' }, { titles: [title] }).units, 'c')?.isHolder;
    expect(isHolder(titleFixture('c', '2024-03-01', 3))).toBe(true);
    expect(isHolder(titleFixture('c', '2024-02-29', 3))).toBe(false);
    expect(isHolder(titleFixture('c', '2027-03-01', 3))).toBe(true);
    expect(isHolder(titleFixture('c', '2027-03-02', 3))).toBe(false);
    expect(isHolder(titleFixture('c', '2001-01-01', null))).toBe(true);
    expect(isHolder(titleFixture('c', '2025-01-01', 3, { revokedOn: '2027-03-01' }))).toBe(false);
    expect(isHolder(titleFixture('c', '2025-01-01', 3, { revokedOn: '2027-03-02' }))).toBe(true);
    expect(isHolder(titleFixture('c', '2025-01-01', 3, { title: '优秀孵化器' }))).toBe(false);
    expect(isHolder(titleFixture('a', '2025-01-01', 3))).toBe(false);
  });

  it('keep a holder when one of several titles holds', () => {
    const titles = [titleFixture('c', '2018-01-01', 3), titleFixture('c', '2025-01-01', 3)];
    expect(selected({}, titles)).toEqual(['a', 'b']);
  });
});
