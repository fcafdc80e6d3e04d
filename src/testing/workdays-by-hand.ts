/** Public holidays within the notice periods of the reference edition (State Council notices). */
const HOLIDAYS = new Set([
  '2020-01-01',
  '2021-01-01',
  '2021-01-02',
  '2021-01-03',
  '2023-01-01',
  '2023-01-02',
]);

/**
 * Days and working days of a period, both ends counted, without the calendar library: weekdays less
 * the holidays above. Periods of the reference edition hold no make-up day.
 */
export function workdaysByHand(from: string, to: string): { days: number; workdays: number } {
  let [days, workdays] = [0, 0];
  const end = Date.parse(`${to}T00:00:00Z`);
  for (let day = Date.parse(`${from}T00:00:00Z`); day <= end; day += 86_400_000) {
    const date = new Date(day);
    days += 1;
    const isWeekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    if (!isWeekend && !HOLIDAYS.has(date.toISOString().slice(0, 10))) workdays += 1;
  }
  return { days, workdays };
}
