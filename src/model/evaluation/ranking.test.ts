import { describe, expect, it } from 'vitest';
import { type Contender, ranksOf, roundedForTies, slotsOf, tieAcrossCut } from './ranking.ts';
import { methodFixture } from './round-fixture.ts';

const contender = (score: number, parts: Partial<Contender> = {}): Contender => ({
  score,
  total: 0,
  increment: 0,
  rawTotals: [0, 0],
  order: undefined,
  ...parts,
});

const ranks = (ties: string[], ...contenders: Contender[]) =>
  ranksOf(contenders, methodFixture({ ties }));

describe('ranks', () => {
  it('are 1, 2, 2, 4 from the highest score downwards', () => {
    expect(ranks([], ...[7, 9, 7, 3].map((score) => contender(score)))).toEqual([2, 1, 2, 4]);
    expect(ranks([], ...[5, 5, 5].map((score) => contender(score)))).toEqual([1, 1, 1]);
    expect(ranks([])).toEqual([]);
  });

  it('compare after rounding to 9 decimals', () => {
    expect(ranks([], contender(0.1 + 0.2), contender(0.3))).toEqual([1, 1]);
    expect(ranks([], contender(1.0000000004), contender(1))).toEqual([1, 1]);
    expect(ranks([], contender(1.000000001), contender(1))).toEqual([1, 2]);
  });

  it('ask the tie keys in their order: I, T, the raw total of an indicator', () => {
    const one = contender(5, { increment: 1, total: 9, rawTotals: [4, 8] });
    const other = contender(5, { increment: 2, total: 8, rawTotals: [6, 7] });
    expect(ranks(['increment', 'total'], one, other)).toEqual([2, 1]);
    expect(ranks(['total', 'increment'], one, other)).toEqual([1, 2]);
    expect(ranks(['teams'], one, other)).toEqual([2, 1]);
    expect(ranks(['firms'], one, other)).toEqual([1, 2]);
  });

  it('round the tie keys too', () => {
    const one = contender(5, { increment: 1.0000000001, total: 1 });
    const other = contender(5, { increment: 1, total: 2 });
    expect(ranks(['increment', 'total'], one, other)).toEqual([2, 1]);
  });

  it('ask 次序 last, smaller first; units without one stand behind, still equal', () => {
    const orders = [undefined, 2, 1, undefined].map((order) => contender(5, { order }));
    expect(ranks(['total'], ...orders)).toEqual([3, 2, 1, 3]);
    expect(ranks([], contender(5, { order: 1 }), contender(6, { order: 9 }))).toEqual([2, 1]);
    expect(ranks([], contender(5, { order: 3 }), contender(5, { order: 3 }))).toEqual([1, 1]);
  });
});

it('leaves large and negative numbers as they are when it rounds', () => {
  expect(roundedForTies(123456789012345.67)).toBe(123456789012345.67);
  expect(roundedForTies(-1.23456789012)).toBe(-1.23456789);
  expect(roundedForTies(9000000.1234567)).toBe(9000000.1234567);
});

/** Units by rank; `h` after the rank marks a holder. */
const ranked = (...units: string[]) =>
  units.map((unit) => ({ rank: Number.parseInt(unit, 10), isHolder: unit.endsWith('h') }));

describe('slots of new-only', () => {
  const selection = (count: number) => ({ count, slots: 'new-only' as const });

  it('pass over holders and fill up behind them', () => {
    expect(slotsOf(ranked('1', '2h', '3', '4', '5h'), selection(2))).toEqual([1, 0, 1, 0, 0]);
  });

  it('go to all when there are fewer than slots, to none when there is none', () => {
    expect(slotsOf(ranked('1', '2h', '3'), selection(5))).toEqual([1, 0, 1]);
    expect(slotsOf(ranked('1', '2'), selection(0))).toEqual([0, 0]);
    expect(slotsOf([], selection(3))).toEqual([]);
  });

  it('are shared by those who tie across the cut', () => {
    expect(slotsOf(ranked('1', '2', '2', '2h', '5'), selection(2))).toEqual([1, 0.5, 0.5, 0, 0]);
    expect(slotsOf(ranked('1', '2', '2', '4'), selection(3))).toEqual([1, 1, 1, 0]);
  });
});

it('gives slots of top-n to the units of rank up to the count that are no holder', () => {
  const selection = { count: 3, slots: 'top-n' as const };
  expect(slotsOf(ranked('1', '2h', '3', '4'), selection)).toEqual([1, 0, 1, 0]);
  expect(slotsOf(ranked('1h', '1h', '1h', '4'), selection)).toEqual([0, 0, 0, 0]);
});

describe('a tie across the cut', () => {
  const tie = (slots: 'new-only' | 'top-n', count: number, ...units: string[]) =>
    tieAcrossCut(ranked(...units), { slots, count });

  it('is found where not all equal units get a slot, three ways too', () => {
    expect(tie('new-only', 2, '1', '2', '2')).toEqual([1, 2]);
    expect(tie('new-only', 2, '1', '2', '2', '2')).toEqual([1, 2, 3]);
    expect(tie('top-n', 3, '1', '2', '2', '2')).toEqual([1, 2, 3]);
    expect(tie('new-only', 1, '1', '1')).toEqual([0, 1]);
  });

  it('is none where all equal units are on one side', () => {
    expect(tie('new-only', 3, '1', '2', '2')).toEqual([]);
    expect(tie('new-only', 1, '1', '2', '2')).toEqual([]);
    expect(tie('top-n', 3, '1', '2', '2', '4')).toEqual([]);
    expect(tie('top-n', 0, '1', '1')).toEqual([]);
    expect(tie('new-only', 0, '1', '1')).toEqual([]);
    expect(tie('new-only', 9, '1', '1')).toEqual([]);
  });

  it('does not count holders among those who tie', () => {
    expect(tie('new-only', 2, '1', '2', '2h', '4')).toEqual([]);
    expect(tie('top-n', 2, '1', '2', '2h', '4')).toEqual([]);
    // Two behind a holder: the slots left are two, and both get one.
    expect(tie('new-only', 2, '1h', '2', '2')).toEqual([]);
    expect(tie('new-only', 2, '1', '2h', '2', '2', '5')).toEqual([2, 3]);
  });

  it('under top-n counts the place that a holder takes up', () => {
    expect(tie('top-n', 2, '1h', '2', '2')).toEqual([1, 2]);
    expect(tie('top-n', 3, '1', '2h', '2', '2', '5')).toEqual([2, 3]);
  });
});
