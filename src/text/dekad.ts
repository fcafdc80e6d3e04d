import { type IsoDate, addDays, isIsoDate } from './dates.ts';

const DEKAD_NAMES = { 1: '上旬', 2: '中旬', 3: '下旬' } as const;

/** A third of a month (旬): days 1–10, 11–20, 21 to the end. */
export interface Dekad {
  readonly year: number;
  readonly month: number;
  readonly dekad: 1 | 2 | 3;
}

/** The dekad that a day lies in. Throws RangeError when the text is no day. */
export function dekadOf(date: IsoDate): Dekad {
  if (!isIsoDate(date)) throw new RangeError(`「${date}」不是日期，应为YYYY-MM-DD`);
  const day = Number(date.slice(8));
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    dekad: day <= 10 ? 1 : day <= 20 ? 2 : 3,
  };
}

/** The first and the last day of a dekad. */
export function dekadRange({ year, month, dekad }: Dekad): { from: IsoDate; to: IsoDate } {
  if (dekad === 3) {
    const next = month === 12 ? isoDay(year + 1, 1, 1) : isoDay(year, month + 1, 1);
    return { from: isoDay(year, month, 21), to: addDays(next, -1) };
  }
  const first = dekad === 1 ? 1 : 11;
  return { from: isoDay(year, month, first), to: isoDay(year, month, first + 9) };
}

/** `2016年3月下旬`. */
export function formatDekad({ year, month, dekad }: Dekad): string {
  return `${year}年${month}月${DEKAD_NAMES[dekad]}`;
}

/** The dekads that a period touches: `2016年3月下旬`, `2016年2月上旬至3月中旬`. */
export function formatDekads(from: IsoDate, to: IsoDate): string {
  const [first, last] = [dekadOf(from), dekadOf(to)];
  const [begin, end] = [formatDekad(first), formatDekad(last)];
  if (begin === end) return begin;
  return `${begin}至${first.year === last.year ? end.slice(end.indexOf('年') + 1) : end}`;
}

function isoDay(year: number, month: number, day: number): IsoDate {
  const [y, m, d] = [String(year).padStart(4, '0'), pad(month), pad(day)];
  return `${y}-${m}-${d}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
