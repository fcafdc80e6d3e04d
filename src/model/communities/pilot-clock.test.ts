import { expect, test } from 'vitest';
import { pilotClock } from './pilot-clock.ts';

const pilot = { pilotOn: '2024-05-10', status: '备案试点' as const };

test('a pilot has three years from its day, and says which runs and how long is left', () => {
  const clock = pilotClock(pilot, [{ year: '2024', conclusion: '通过' }], '2026-11-21');
  expect(clock?.years.map(({ from, to }) => [from, to])).toEqual([
    ['2024-05-10', '2025-05-09'],
    ['2025-05-10', '2026-05-09'],
    ['2026-05-10', '2027-05-09'],
  ]);
  expect(clock?.runningYear).toBe(3);
  expect(clock?.daysLeft).toBe(169);
  expect(clock?.years[0]?.review?.conclusion).toBe('通过');
});

test('a pilot that is over, or a community that left, has no running year', () => {
  expect(pilotClock(pilot, [], '2027-05-10')?.runningYear).toBeUndefined();
  expect(pilotClock({ ...pilot, status: '已退出' }, [], '2026-01-01')?.runningYear).toBeUndefined();
});

test('without a day there is no clock', () => {
  expect(pilotClock({ pilotOn: null, status: '备案试点' }, [], '2026-01-01')).toBeUndefined();
});

test('29 February ends the day before 28 February', () => {
  expect(pilotClock({ ...pilot, pilotOn: '2024-02-29' }, [], '2025-01-01')?.endsOn).toBe(
    '2027-02-27',
  );
});
