import { addDays } from './dates.ts';
import type { SaidOn } from './said-on.ts';

/**
 * What is said on `today` and on all later days, which begin on `turns` to be spoken of otherwise: a page
 * outlives the day it was built, and its script shows what is true on the reader's.
 */
export function saidByDay(
  today: string,
  turns: readonly string[],
  saidOn: (day: string) => string,
): SaidOn[] {
  const days = [today, ...[...new Set(turns)].filter((day) => day > today).sort()];
  const changes = days
    .map((day) => ({ day, said: saidOn(day) }))
    .filter(({ said }, index, all) => index === 0 || said !== all[index - 1]?.said);
  return changes.map(({ day, said }, index) => {
    const next = changes[index + 1]?.day;
    return {
      ...(index === 0 ? {} : { from: day }),
      ...(next === undefined ? {} : { until: addDays(next, -1) }),
      said,
    };
  });
}
