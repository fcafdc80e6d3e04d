import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { type IsoDate, addDays, weekday } from '../../text/dates.ts';

const HOLIDAYS: Readonly<Record<string, string>> = calendar.holidays;
const MAKEUP_DAYS: Readonly<Record<string, string>> = calendar.workdays;

/** `makeup`: a Saturday or Sunday that is worked in exchange for a holiday (调休上班). */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeup';

/** The first year met for which no calendar is held: nothing is guessed. */
interface MissingCalendar {
  readonly ok: false;
  readonly missingYear: number;
}

export type WorkingDays = { readonly ok: true; readonly days: number } | MissingCalendar;
export type WorkingDate = { readonly ok: true; readonly date: IsoDate } | MissingCalendar;

/**
 * True when the State Council's arrangement of holidays for the year is held. The National Day is
 * in each of them, while a day around New Year may come from a neighbouring year's arrangement.
 */
export function hasCalendar(year: number): boolean {
  return `${year}-10-01` in HOLIDAYS;
}

/** What kind of day it is; undefined in a year without calendar. */
export function dayKind(date: IsoDate): DayKind | undefined {
  const name = weekday(date);
  if (!hasCalendar(yearOf(date))) return undefined;
  if (date in MAKEUP_DAYS) return 'makeup';
  if (date in HOLIDAYS) return 'holiday';
  return name === '周六' || name === '周日' ? 'weekend' : 'workday';
}

/** True for a working day incl. make-up days; undefined in a year without calendar. */
export function isWorkingDay(date: IsoDate): boolean | undefined {
  const kind = dayKind(date);
  return kind === undefined ? undefined : kind === 'workday' || kind === 'makeup';
}

/** The festival (春节) that a holiday belongs to or a make-up day makes up for, if it is one. */
export function holidayName(date: IsoDate): string | undefined {
  return (HOLIDAYS[date] ?? MAKEUP_DAYS[date])?.split(',')[1];
}

/** Working days from the first to the last day, both counted; 0 when the last is the earlier. */
export function workingDaysInclusive(from: IsoDate, to: IsoDate): WorkingDays {
  let days = 0;
  for (let date = from; date <= to; date = knownDay(date).next) {
    const { isWorking } = knownDay(date);
    if (isWorking === undefined) return { ok: false, missingYear: yearOf(date) };
    if (isWorking) days += 1;
  }
  return { ok: true, days };
}

interface KnownDay {
  readonly isWorking: boolean | undefined;
  readonly next: IsoDate;
}

const knownDays = new Map<IsoDate, KnownDay>();

/** The same days are counted again and again: each is looked up once. */
function knownDay(date: IsoDate): KnownDay {
  const known = knownDays.get(date) ?? { isWorking: isWorkingDay(date), next: addDays(date, 1) };
  knownDays.set(date, known);
  return known;
}

/**
 * The n-th working day after `start`, which is not counted (民法典 第二百零一条); `start` itself
 * for 0. Throws RangeError when n is negative or not whole.
 */
export function workingDaysAfter(start: IsoDate, n: number): WorkingDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`「${n}」不是工作日数`);
  let date = start;
  for (let left = n; left > 0;) {
    date = addDays(date, 1);
    const isWorking = isWorkingDay(date);
    if (isWorking === undefined) return { ok: false, missingYear: yearOf(date) };
    if (isWorking) left -= 1;
  }
  return { ok: true, date };
}

function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}
