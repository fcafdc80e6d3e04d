import { expect, test } from 'vitest';
import { formatTick, periodTicks, valueAxis } from './axis.ts';

test('a value axis holds zero and ends on a round number', () => {
  const { scale, ticks } = valueAxis([4298, 8507], [100, 0]);
  expect(scale.domain()).toEqual([0, 10000]);
  expect(ticks).toEqual([0, 2000, 4000, 6000, 8000, 10000]);
});

test('no values, only zeros and values that are not finite give an axis of zero', () => {
  for (const values of [[], [0, 0], [Number.NaN]]) {
    expect(valueAxis(values, [100, 0]).ticks).toEqual([0]);
    expect(valueAxis(values, [100, 0]).scale(0)).toBe(100);
  }
});

test('counts have no ticks between whole numbers', () => {
  expect(valueAxis([0, 1], [0, 100]).ticks).toEqual([0, 1]);
  expect(valueAxis([0.4, 0.9], [0, 100]).ticks).toContain(0.2);
});

test('negative values are kept on the scale', () => {
  expect(valueAxis([-35, 20], [0, 100]).scale.domain()[0]).toBeLessThanOrEqual(-35);
});

test('large ticks are written in 万 and 亿', () => {
  expect([0, 12000, 200000, 1.5e6, 2e9].map(formatTick)).toEqual([
    '0',
    '12000',
    '20万',
    '150万',
    '20亿',
  ]);
});

test('years one apart follow each other, a year left out breaks the line', () => {
  const ticks = periodTicks(['2018', '2016', '2017', '2020', '2016']);
  expect(ticks.map(({ period }) => period)).toEqual(['2016', '2017', '2018', '2020']);
  expect(ticks.map(({ followsPrevious }) => followsPrevious)).toEqual([false, true, true, false]);
  expect((ticks[3]?.at ?? 0) - (ticks[2]?.at ?? 0)).toBe(2);
});

test('quarters and months follow each other across the turn of the year', () => {
  for (const periods of [
    ['2024Q4', '2025Q1'],
    ['2024-12', '2025-01'],
  ]) {
    expect(periodTicks(periods)[1]?.followsPrevious).toBe(true);
  }
  expect(periodTicks(['2024Q4', '2025Q2'])[1]?.followsPrevious).toBe(false);
});

test('days lie where the calendar puts them and follow the day before them in the list', () => {
  const ticks = periodTicks(['2024-12-31', '2025-03-31', '2025-12-31']);
  expect(ticks.map(({ at }) => at - (ticks[0]?.at ?? 0))).toEqual([0, 90, 365]);
  expect(ticks[2]).toMatchObject({ followsPrevious: true, label: '12月31日', year: '2025年' });
});

test('texts that are no periods keep their order', () => {
  expect(periodTicks(['首批', '二批']).map(({ at }) => at)).toEqual([0, 1]);
});
