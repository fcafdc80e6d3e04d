import { expect, test } from 'vitest';
import { addDays } from './dates.ts';
import { saidForLong } from './said-for-long.ts';

const daily = (days: number) => Array.from({ length: days }, (_, at) => addDays('2026-11-25', at));

test('what changes a few times is said for each of its days and has no end', () => {
  const said = saidForLong('2026-11-25', daily(3), (day) => `${day.slice(8)}日的`, '不算了');
  expect(said).toEqual([
    { until: '2026-11-25', said: '25日的' },
    { from: '2026-11-26', until: '2026-11-26', said: '26日的' },
    { from: '2026-11-27', said: '27日的' },
  ]);
});

test('what changes daily for years is said for sixty changes, then what is true on any day', () => {
  const said = saidForLong('2026-11-25', daily(900), (day) => day, '按2026年11月25日算');
  expect(said).toHaveLength(62);
  expect(said.at(-2)).toMatchObject({ said: '2027-01-24', until: '2027-01-24' });
  expect(said.at(-1)).toEqual({ from: '2027-01-25', said: '按2026年11月25日算' });
});
