import { LAST_DAY, addDays } from '../../text/dates.ts';

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/**
 * The last day on which something published on `day` with this cadence (ISO 8601) is not overdue;
 * undefined for 不定期 or no cadence.
 */
export function dueDay(day: string, cadence: string | null | undefined): string | undefined {
  const match = DURATION.exec(cadence ?? '');
  if (match === null || cadence === 'P') return undefined;
  const [years, months, weeks, days] = match.slice(1).map((part) => Number(part ?? 0));
  const month = Number(day.slice(5, 7)) - 1 + (months ?? 0);
  const year = Number(day.slice(0, 4)) + (years ?? 0) + Math.floor(month / 12);
  if (year > 9999) return LAST_DAY;
  const first = `${String(year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  const lastOfMonth = Number(
    new Date(Date.UTC(year, (month % 12) + 1, 0)).toISOString().slice(8, 10),
  );
  const dayOfMonth = Math.min(Number(day.slice(8, 10)), lastOfMonth);
  return addDays(first, dayOfMonth - 1 + (weeks ?? 0) * 7 + (days ?? 0));
}
