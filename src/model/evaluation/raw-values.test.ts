import { describe, expect, it } from 'vitest';
import type { Method } from '../../schemas/documents/method.ts';
import { rawRound } from './raw-values.ts';
import { methodFixture, roundFixture } from './round-fixture.ts';

type Values = Parameters<typeof roundFixture>[1];

const raw = (parts: Partial<Method>, values: Values) =>
  rawRound(roundFixture(methodFixture(parts), values));

const GROWING: Values = [
  ['a', 'teams', 2024, 4],
  ['a', 'teams', 2025, 10],
  ['a', 'teams', 2026, 7],
  ['a', 'firms', 2025, 1],
  ['a', 'firms', 2026, 3],
];

describe('raw numbers', () => {
  it('sum all years up to the year of the round, and leave later years alone', () => {
    const { units } = raw({}, [...GROWING, ['a', 'teams', 2027, 1000]]);
    expect(units.map(({ totals }) => totals)).toEqual([[21, 4]]);
  });

  it("take as increment the year's value, or its change against the year before", () => {
    const [unit] = raw({}, GROWING).units;
    expect(unit?.increments).toEqual({ flow: [7, 3], change: [-3, 2] });
  });

  it('keep increments at or above the floor, a floor of 0 too', () => {
    expect(raw({ incrementFloor: 0 }, GROWING).units[0]?.increments.change).toEqual([0, 2]);
    expect(raw({ incrementFloor: -1 }, GROWING).units[0]?.increments.change).toEqual([-1, 2]);
    expect(raw({ incrementFloor: 5 }, GROWING).units[0]?.increments.flow).toEqual([7, 5]);
  });

  it('count a verified value instead of the value, 0 too, in every year', () => {
    const { units } = raw({}, [
      ['a', 'teams', 2025, 10, 6],
      ['a', 'teams', 2026, 7, 0],
      ['a', 'firms', 2026, 3],
    ]);
    expect(units[0]?.totals).toEqual([6, 3]);
    expect(units[0]?.increments.change).toEqual([-6, 3]);
  });

  it('do not count a word in place of a verified value', () => {
    const input = roundFixture(methodFixture(), [['a', 'teams', 2026, 7]]);
    const values = input.values.map((value) => ({ ...value, verifiedValue: '不适用' as const }));
    expect(rawRound({ ...input, values }).units[0]?.totals).toEqual([7, 0]);
  });

  it('do not depend on the order of the rows', () => {
    expect(raw({}, GROWING.toReversed())).toEqual(raw({}, GROWING));
  });
});

describe('a unit of the first year', () => {
  const values: Values = [
    ['new', 'teams', 2026, 5],
    ['new', 'firms', 2026, 2],
    ['half', 'firms', 2025, 9],
    ['half', 'teams', 2026, 5],
    ['half', 'firms', 2026, 2],
  ];

  it('takes its whole value as increment when declared full', () => {
    const { units } = raw({}, values);
    expect(
      units.map(({ spaceId, isFirstYear, increments }) => [
        spaceId,
        isFirstYear,
        increments.change,
      ]),
    ).toEqual([
      // Not of the first year: it has a value of another indicator before; 5 - 0 and 2 - 9.
      ['half', false, [5, -7]],
      ['new', true, [5, 2]],
    ]);
  });

  it('is left out when declared so', () => {
    const { units, excluded } = raw({ firstYear: 'exclude' }, values);
    expect(units.map(({ spaceId }) => spaceId)).toEqual(['half']);
    expect(excluded).toEqual([{ spaceId: 'new', reason: 'first-year' }]);
  });

  it('is one that has values long ago, not only last year, is not', () => {
    const { units } = raw({ firstYear: 'exclude' }, [
      ['old', 'teams', 2019, 1],
      ['old', 'teams', 2026, 4],
    ]);
    // Nothing in 2025 counts as 0: 4 - 0.
    expect(units[0]).toMatchObject({ isFirstYear: false, totals: [5, 0] });
    expect(units[0]?.increments.change).toEqual([4, 0]);
  });
});

describe('who takes part', () => {
  const values: Values = [
    ['full', 'teams', 2026, 1],
    ['full', 'firms', 2026, 1],
    ['full', 'firms', 2025, 1],
    ['part', 'teams', 2025, 1],
    ['part', 'teams', 2026, 0],
    ['gone', 'teams', 2025, 8],
    ['gone', 'firms', 2027, 8],
    ['other', 'visitors', 2026, 8],
    ['new-part', 'firms', 2026, 1],
  ];

  it('is every space with a value in the year, 0 too; a missing one counts as 0', () => {
    const { units, excluded } = raw({ missing: 'zero' }, values);
    expect(units.map(({ spaceId, totals }) => [spaceId, ...totals])).toEqual([
      ['full', 1, 2],
      ['new-part', 0, 1],
      ['part', 1, 0],
    ]);
    expect(excluded).toEqual([
      { spaceId: 'gone', reason: 'no-value' },
      { spaceId: 'other', reason: 'no-value' },
    ]);
  });

  it('is no space that lacks an indicator, when declared so; the first year is asked later', () => {
    const { units, excluded } = raw({ missing: 'exclude', firstYear: 'exclude' }, values);
    expect(units.map(({ spaceId }) => spaceId)).toEqual(['full']);
    expect(excluded).toEqual([
      { spaceId: 'gone', reason: 'no-value' },
      { spaceId: 'new-part', reason: 'missing-indicator' },
      { spaceId: 'other', reason: 'no-value' },
      { spaceId: 'part', reason: 'missing-indicator' },
    ]);
  });

  it('lists a space that only bonus.csv names', () => {
    const bonus = [{ spaceId: 'b', accepted: '是' as const }];
    const input = roundFixture(methodFixture(), [['a', 'teams', 2026, 1]], { bonus });
    expect(rawRound(input).excluded).toEqual([{ spaceId: 'b', reason: 'no-value' }]);
  });
});
