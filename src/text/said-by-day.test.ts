import { expect, test } from 'vitest';
import { saidByDay } from './said-by-day.ts';
import { daysOf } from './said-on.ts';

const TURNS = ['2026-11-27', '2026-11-20', '2026-12-01'];
const open = (day: string) =>
  day < '2026-11-20' ? '未开始' : day < '2026-11-27' ? '公示期内' : '公示期已满';

test('what is true today is said first, what will be later from its day on', () => {
  expect(saidByDay('2026-11-19', TURNS, open)).toEqual([
    { until: '2026-11-19', said: '未开始' },
    { from: '2026-11-20', until: '2026-11-26', said: '公示期内' },
    { from: '2026-11-27', said: '公示期已满' },
  ]);
});

test('what stays as it is has no days', () => {
  expect(saidByDay('2026-11-27', TURNS, open)).toEqual([{ said: '公示期已满' }]);
});

test('the days of a state are written with their open ends', () => {
  expect(saidByDay('2026-11-25', TURNS, open).map(daysOf)).toEqual([
    '..2026-11-26',
    '2026-11-27..',
  ]);
});
