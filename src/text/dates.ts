const MILLISECONDS_PER_DAY = 86_400_000;
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** A calendar day as `YYYY-MM-DD`. Two of them compare as strings. */
export type IsoDate = string;

/** The days between which all others lie: years have four digits. */
const FIRST_DAY: IsoDate = '0001-01-01';
export const LAST_DAY: IsoDate = '9999-12-31';

type PeriodKind = 'year' | 'quarter' | 'month' | 'day' | 'range';

/** A stretch of days, both ends included. */
export interface Period {
  readonly kind: PeriodKind;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** True for a day that exists in the calendar, written `YYYY-MM-DD` (GB/T 7408, ISO 8601). */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false;
  const day = Number(text.slice(8));
  return day > 0 && day <= daysOfMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/** 0 for a month that there is none. By hand: every date of every page is looked at. */
function daysOfMonth(year: number, month: number): number {
  if (month !== 2) return month < 1 || month > 12 ? 0 : SHORT_MONTHS.has(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

const SHORT_MONTHS = new Set([4, 6, 9, 11]);

/**
 * The days that a period of a table stands for: `2016`, `2016Q1`, `2016-03`, `2016-03-31` or
 * `A/B` from the first day of A to the last of B. Undefined when it is none of these or when it
 * ends before it starts (`isReversedPeriod` tells the two apart).
 */
export function parsePeriod(text: string): Period | undefined {
  const ends = periodEnds(text);
  if (ends === undefined) return undefined;
  const [first, last] = ends;
  if (last === undefined) return first;
  if (first.from > last.to) return undefined;
  return { kind: 'range', from: first.from, to: last.to };
}

/** True for `A/B` with two good periods of which the second is the earlier. */
export function isReversedPeriod(text: string): boolean {
  return periodEnds(text) !== undefined && parsePeriod(text) === undefined;
}

/**
 * The day `days` later, earlier when negative. No day is before `FIRST_DAY` or after `LAST_DAY`, which
 * registers write for 长期: what would lie beyond is that day, so a count of any size can be added,
 * and a loop must not wait for a day after `LAST_DAY`.
 */
export function addDays(date: IsoDate, days: number): IsoDate {
  const day = dayNumber(date) + days;
  if (day <= dayNumber(FIRST_DAY)) return FIRST_DAY;
  if (day >= dayNumber(LAST_DAY)) return LAST_DAY;
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/**
 * The same day `years` later; 29 February becomes 28 February where the year has none. Titles
 * granted on a day are valid to this day inclusive. Held within the years like `addDays`.
 */
export function addYearsCivil(date: IsoDate, years: number): IsoDate {
  const wanted = Number(date.slice(0, 4)) + years;
  if (wanted < 1) return FIRST_DAY;
  if (wanted > 9999) return LAST_DAY;
  const year = String(wanted).padStart(4, '0');
  const moved = `${year}${date.slice(4)}`;
  if (isIsoDate(moved)) return moved;
  const fallback = `${year}-02-28`;
  if (date.slice(5) === '02-29' && isIsoDate(fallback)) return fallback;
  throw new RangeError(`「${date}」加${years}年后不是日期`);
}

/**
 * Days from the first to the second: 0 for the same day, negative when the second is earlier.
 * With `inclusive` both ends count (1 for the same day), and a reversed pair holds 0 days.
 */
export function daysBetween(
  from: IsoDate,
  to: IsoDate,
  options: { readonly inclusive?: boolean } = {},
): number {
  const days = dayNumber(to) - dayNumber(from);
  return options.inclusive === true ? Math.max(0, days + 1) : days;
}

/** Monday is 周一. */
export function weekday(date: IsoDate): (typeof WEEKDAYS)[number] {
  // 1970-01-01, day 0, was a Thursday.
  const index = (((dayNumber(date) + 4) % 7) + 7) % 7;
  return WEEKDAYS[index] ?? '周日';
}

/** `2016年3月25日`; what is no day (未查到, a month) is given back as it stands. */
export function formatDate(date: string): string {
  return isIsoDate(date) ? `${Number(date.slice(0, 4))}年${monthDay(date)}` : date;
}

/** `3月25日`; what is no day is given back as it stands. */
export function formatMonthDay(date: string): string {
  return isIsoDate(date) ? monthDay(date) : date;
}

/** `10月15日` of 10-15, the day of every year; what is none is given back as it stands. */
export function formatYearlyDay(text: string): string {
  // A leap year has every day that a month may have.
  return /^\d\d-\d\d$/.test(text) && isIsoDate(`2000-${text}`) ? monthDay(`2000-${text}`) : text;
}

function monthDay(date: IsoDate): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}

/**
 * `2016年`, `2016年第1季度`, `2016年3月`, `2016年3月25日`, `2016年1月至3月`; what is no period is
 * given back as it stands.
 */
export function formatPeriod(text: string): string {
  if (parsePeriod(text) === undefined) return text;
  const [first = '', last] = text.split('/').map(formatSinglePeriod);
  if (last === undefined || last === first) return first;
  const year = first.slice(0, first.indexOf('年') + 1);
  const isSameYear = last.startsWith(year) && last !== year && first !== year;
  return `${first}至${isSameYear ? last.slice(year.length) : last}`;
}

function formatSinglePeriod(text: string): string {
  const year = Number(text.slice(0, 4));
  if (text.length === 4) return `${year}年`;
  if (text[4] === 'Q') return `${year}年第${text.slice(5)}季度`;
  return text.length === 7 ? `${year}年${Number(text.slice(5))}月` : formatDate(text);
}

function periodEnds(text: string): readonly [Period, Period?] | undefined {
  const parts = text.split('/');
  if (parts.length > 2) return undefined;
  const [first, last] = parts.map(parseSinglePeriod);
  if (first === undefined) return undefined;
  if (parts.length === 1) return [first];
  return last === undefined ? undefined : [first, last];
}

function parseSinglePeriod(text: string): Period | undefined {
  if (isIsoDate(text)) return { kind: 'day', from: text, to: text };
  const match = /^(?!0000)(\d{4})(?:Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(text);
  if (match === null) return undefined;
  const [, year = '', quarter, month] = match;
  if (quarter !== undefined) {
    const last = Number(quarter) * 3;
    return { kind: 'quarter', from: monthFrom(year, last - 2), to: monthTo(year, last) };
  }
  if (month !== undefined) {
    const number = Number(month);
    return { kind: 'month', from: monthFrom(year, number), to: monthTo(year, number) };
  }
  return { kind: 'year', from: `${year}-01-01`, to: `${year}-12-31` };
}

function monthFrom(year: string, month: number): IsoDate {
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

function monthTo(year: string, month: number): IsoDate {
  return month === 12 ? `${year}-12-31` : addDays(monthFrom(year, month + 1), -1);
}

// Days since 1970-01-01 in UTC, so that no time zone and no summer time can shift a day.
function dayNumber(date: IsoDate): number {
  if (!isIsoDate(date)) throw new RangeError(`「${date}」不是日期，应为YYYY-MM-DD`);
  return Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_PER_DAY;
}
