import { describe, expect, it } from 'vitest';
import type { Edition } from '../../data/edition.ts';
import { readTable } from '../../data/table.ts';
import { grades } from '../../schemas/evaluation-tables.ts';
import { method as methodSchema, type Method } from '../../schemas/documents/method.ts';
import { consecutiveUnits } from './consecutive.ts';
import { evaluateRound } from './evaluate.ts';
import { computedRoundFixture } from './report-fixture.ts';
import { indicatorFixture, methodFixture, roundFixture } from './round-fixture.ts';
import { computeAgain } from './second-computation-fixture.ts';

/**
 * Two rules as provinces write them, each with one unit worked by hand below and all units by a second
 * computation that shares nothing with the program.
 */
const R1: Method = methodFixture({
  title: '2026年度众创空间绩效考核',
  series: '绩效考核',
  indicators: [
    indicatorFixture('teams', 0.45, { scoring: { from: 50, base: 5, per: 0.1, cap: 10 } }),
    indicatorFixture('firms', 0.3),
    indicatorFixture('occupancy', 0.2, { unit: '%', measure: 'rate' }),
    indicatorFixture('experts', 0.2, { unit: '分', source: '专家评审', scored: { full: 20 } }),
    indicatorFixture('events', 0.1),
  ],
  // 100·0.75 over a cap of 60 and 100·0.5 over a cap of 40: both can cut.
  groups: [
    { id: 'results', title: '成效', indicators: ['teams', 'firms'], cap: 60 },
    { id: 'service', title: '服务', indicators: ['occupancy', 'experts', 'events'], cap: 40 },
  ],
  bonus: { perItem: 1, cap: 5, deductionCap: 10 },
  bands: [
    { grade: '优良', share: 0.2, minScore: 80 },
    { grade: '合格', share: 0.8, minScore: 60 },
    { grade: '不合格', share: 0 },
  ],
  consecutive: { grade: '不合格', times: 2, consequence: '撤销' },
  zeroRange: 'zero',
});

// Of each unit and year: teams, firms, occupancy, experts, events.
const R1_YEARS: Readonly<Record<string, Readonly<Record<number, readonly number[]>>>> = {
  a: { 2025: [40, 6, 80, 15, 9], 2026: [60, 10, 92, 18, 12] },
  b: { 2025: [55, 9, 95, 12, 4], 2026: [20, 4, 90, 16, 6] },
  c: { 2025: [10, 1, 40, 8, 2], 2026: [12, 2, 38, 7, 1] },
  d: { 2026: [49, 3, 60, 20, 3] },
  e: { 2025: [90, 20, 99, 20, 20], 2026: [95, 22, 99, 20, 20] },
};
const valuesOf = (years: typeof R1_YEARS, ids: readonly string[]) =>
  Object.entries(years).flatMap(([space, byYear]) =>
    Object.entries(byYear).flatMap(([year, row]) =>
      row.map((value, index) => [space, ids[index] ?? '', Number(year), value] as const),
    ),
  );
const R1_VALUES = valuesOf(
  R1_YEARS,
  R1.indicators.map(({ id }) => id),
);
const R1_PARTS = {
  special: [{ spaceId: 'e', situation: '一票否决' as const, grade: null }],
  bonus: [
    { spaceId: 'a', accepted: '是' as const, points: 3 },
    { spaceId: 'a', accepted: '是' as const, points: -0.5 },
    { spaceId: 'b', accepted: '是' as const, points: -7 },
    { spaceId: 'b', accepted: '是' as const, points: -6 },
    { spaceId: 'c', accepted: '否' as const, points: -9 },
    { spaceId: 'd', accepted: '是' as const },
  ],
};

/** The program and the second computation, side by side. */
function both(method: Method, values: typeof R1_VALUES, parts: Parameters<typeof roundFixture>[2]) {
  expect(methodSchema.safeParse(method).error?.issues ?? []).toEqual([]);
  const input = roundFixture(method, values, parts);
  const [here, again] = [evaluateRound(input), computeAgain(input)];
  expect(here.excluded).toEqual(again.excluded);
  for (const other of again.ranked) {
    const unit = here.units.find(({ spaceId }) => spaceId === other.id);
    for (const [is, should] of [
      [unit?.total, other.T],
      [unit?.increment, other.I],
      [unit?.bonus, other.B],
      [unit?.score, other.S],
    ]) {
      expect(Math.abs((is ?? NaN) - (should ?? NaN))).toBeLessThan(1e-9);
    }
    expect(unit).toMatchObject({ rank: other.rank, grade: other.grade });
  }
  return { here, unit: (id: string) => here.units.find(({ spaceId }) => spaceId === id) };
}

describe('R1: groups, a count by its own scale, a rate, experts, deductions, grades, a veto', () => {
  const { here, unit } = both(R1, R1_VALUES, R1_PARTS);

  it('works out one unit as by hand', () => {
    // e is vetoed before anything is normalized. teams of a: c = 100, 5 + 0.1·50 = 10 of 10 → 100;
    // d = 60, 5 + 0.1·10 = 6 of 10 → 60. firms: c = 16 of 3…16 → 100; d = 10 of 2…10 → 100.
    // occupancy: c = 92 of 38…92 → 100; d = 92 − 80 = 12 of −5, −2, 12, 60 → 100·17/65 (d is new: 60).
    // experts: 18 of 20 → 90 in both. events: c = 21 of 3…21 → 100; d = 12 of 1…12 → 100.
    // T: 45 + 30 = 75 → 60; 20 + 18 + 10 = 48 → 40. I: 27 + 30 = 57; 0.2·100·17/65 + 18 + 10 = 33.23…
    const increment = 57 + (0.2 * 100 * 17) / 65 + 28;
    expect(unit('a')?.total).toBeCloseTo(100, 9);
    expect(unit('a')?.increment).toBeCloseTo(increment, 9);
    expect(unit('a')?.bonus).toBeCloseTo(2.5, 9);
    expect(unit('a')?.score).toBeCloseTo(50 + increment / 2 + 2.5, 9);
    expect(unit('a')).toMatchObject({ rank: 1, grade: '优良' });
  });

  it('cuts deductions at their cap, counts accepted ones alone, and fails who lacks the points', () => {
    expect(unit('b')?.bonus).toBe(-10);
    expect(unit('c')).toMatchObject({ bonus: 0, grade: '不合格' });
    expect(unit('d')?.bonus).toBe(1);
    expect(here.excluded).toEqual([{ spaceId: 'e', reason: 'veto' }]);
  });

  it('names who fails two years running, over given rounds of the series too', () => {
    const folder = computedRoundFixture({ id: 'r2026', method: R1, values: R1_VALUES });
    const given = (grade: string, series = '绩效考核') => ({
      kind: 'given',
      id: 'r2025',
      round: { year: 2025, series },
      grades: readTable('grades.csv', `名称,空间编号,等次\n丙,c,${grade}\n`, grades),
    });
    const found = (before: unknown) =>
      consecutiveUnits(
        { rounds: [before, folder], datasets: new Map() } as unknown as Edition,
        folder,
      );
    expect(found(given('不合格'))).toEqual([{ spaceId: 'c', years: [2025, 2026] }]);
    expect(found(given('合格'))).toEqual([]);
    expect(found(given('不合格', '别的考核'))).toEqual([]);
  });
});

describe('R2: 综合 and 专业 in one series, each with its own indicators, weights and places', () => {
  const selection = methodFixture().selection;
  const general = methodFixture({
    series: '众创空间评价',
    indicators: [
      indicatorFixture('newcomers', 0.4),
      indicatorFixture('residents', 0.35, { measure: 'stock' }),
      indicatorFixture('funds', 0.25, { measure: 'flow' }),
    ],
    increment: 'change',
    selection: { ...selection, count: 8 },
  });
  const special = methodFixture({
    series: '众创空间评价',
    indicators: [
      indicatorFixture('patents', 0.7),
      indicatorFixture('residents', 0.3, { measure: 'stock' }),
    ],
    normalization: 'percentile',
    selection: { ...selection, count: 4 },
  });
  const units = Array.from({ length: 11 }, (_, index) => index);
  const made = (ids: readonly string[], prefix: string) =>
    units.flatMap((unit) =>
      [2024, 2025, 2026].flatMap((year) =>
        ids.map((id, place) => {
          const value = (7 * unit + 3 * place + 5 * (year - 2024) * (unit % 4)) % 23;
          return [`${prefix}${unit}`, id, year, value] as const;
        }),
      ),
    );

  it('never adds stocks up over years, and takes their change whatever `increment` says', () => {
    const { unit } = both(general, made(['newcomers', 'residents', 'funds'], 'g'), {});
    // g5, 5 % 4 = 1: newcomers 12 17 22, residents 15 20 2, funds 18 0 5.
    expect(
      unit('g5')?.indicators.map(({ total, increment }) => [total.raw, increment.raw]),
    ).toEqual([
      [51, 5],
      [2, -18],
      [23, 5],
    ]);
    const other = both(special, made(['patents', 'residents'], 's'), {}).unit('s5');
    expect(other?.indicators.map(({ total, increment }) => [total.raw, increment.raw])).toEqual([
      [51, 22],
      [2, -18],
    ]);
  });

  it('gives each round its own places', () => {
    const first = both(general, made(['newcomers', 'residents', 'funds'], 'g'), {}).here;
    const second = both(special, made(['patents', 'residents'], 's'), {}).here;
    const chosen = (all: typeof first) => all.units.filter(({ isSelected }) => isSelected).length;
    expect([chosen(first), chosen(second)]).toEqual([8, 4]);
  });
});
