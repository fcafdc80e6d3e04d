import { formatPeriod } from '../../text/dates.ts';
import { ComponentError } from '../components/held-table.ts';

/**
 * Refuses periods of which a line has two values, one list a line.
 * @throws ComponentError, for the editor.
 */
export function refuseDoubles(periodLists: readonly (readonly string[])[]): void {
  for (const periods of periodLists) {
    const double = periods.find((period, index) => periods.indexOf(period) !== index);
    if (double === undefined) continue;
    throw new ComponentError({
      message: `同一条线在${formatPeriod(double)}有两个数，画不出来`,
      hint: '用where选定一个地区和一个指标，或用series把不同的线分开',
    });
  }
}

/** Years between the first and the last are all shown, so that a missing one leaves a hole. */
export function allPeriods(held: readonly string[]): string[] {
  if (held.length === 0 || !held.every((period) => /^\d{4}$/.test(period))) return [...held];
  const [first, last] = [Number(held[0]), Number(held.at(-1))];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}
