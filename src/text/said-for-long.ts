import { saidByDay } from './said-by-day.ts';
import type { SaidOn } from './said-on.ts';

/** So many changes a page carries; about a year of those of a city, months of a nation's. */
const MOST_TURNS = 60;

/**
 * What is said by the day where very many days change it: of the next changes each, and from the day on
 * that no page can carry any more `afterwards`, which is true on any day.
 */
export function saidForLong(
  today: string,
  turns: readonly string[],
  saidOn: (day: string) => string,
  afterwards: string,
): SaidOn[] {
  const later = [...new Set(turns)].filter((day) => day > today).sort();
  const end = later[MOST_TURNS] ?? '9999-12-31';
  return saidByDay(today, later.slice(0, MOST_TURNS + 1), (day) =>
    day < end ? saidOn(day) : afterwards,
  );
}
