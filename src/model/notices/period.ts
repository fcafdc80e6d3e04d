import type { Notice } from '../../schemas/documents/notice.ts';
import { LAST_DAY, addDays, daysBetween, isIsoDate } from '../../text/dates.ts';
import { dayKind, hasCalendar, isWorkingDay, workingDaysAfter } from '../calendar/workdays.ts';

export type NoticePeriod = NonNullable<Notice['period']>;

/** Which key of a notice is at fault, and in which words. */
export interface PeriodFault {
  readonly path: readonly string[];
  readonly message: string;
  readonly hint: string;
  /** The calendar of a year is not held: the days could not be counted. */
  readonly isUnheld?: true;
}

/** A notice may be published at the end of a year for a period that begins in the next. */
const NEW_YEAR_DAYS = 31;

/** All faults of a period, against the calendar and the day of publication: `notice-period`. */
export function periodFaults(notice: Pick<Notice, 'period' | 'publishedAt'>): PeriodFault[] {
  const { period } = notice;
  if (!period || !isIsoDate(period.from) || !isIsoDate(period.to)) return [];
  const published = notice.publishedAt.slice(0, 10);
  const order = orderFaults(period, published);
  const years = [period.from, period.to].map((day) => Number(day.slice(0, 4)));
  const unheld = period.unit === '日' ? undefined : years.find((year) => !hasCalendar(year));
  if (unheld !== undefined) return [...order, noCalendar(period, unheld)];
  const first = firstDayFaults(period);
  return [
    ...order,
    ...yearFaults(period, published),
    ...(first.length > 0 || period.to < period.from ? first : lastDayFaults(period)),
  ];
}

function orderFaults({ from, to }: NoticePeriod, published: string): PeriodFault[] {
  const faults: PeriodFault[] = [];
  if (from < published) {
    faults.push({
      path: ['period', 'from'],
      message: `公示期从${from}开始，早于发布的${published}`,
      hint: '核对年份和日期，公示期不应早于发布',
    });
  }
  if (to < from) {
    faults.push({
      path: ['period', 'to'],
      message: `公示期到${to}为止，早于开始的${from}`,
      hint: '核对起止两个日期',
    });
  }
  return faults;
}

function yearFaults({ from, to }: NoticePeriod, published: string): PeriodFault[] {
  const [year, publishedYear] = [from.slice(0, 4), published.slice(0, 4)];
  if (year === publishedYear || to.slice(0, 4) !== year) return [];
  const isOverNewYear = from > published && daysBetween(published, from) <= NEW_YEAR_DAYS;
  if (isOverNewYear) return [];
  return [
    {
      path: ['period', 'from'],
      message: `公示期写在${year}年，发布在${publishedYear}年，又不是跨元旦`,
      hint: '核对年份，常见的是把年份印错',
    },
  ];
}

/** A first day that is none, told with the working day that it must be. */
function firstDayFaults(period: NoticePeriod): PeriodFault[] {
  const { from, unit, startDayCounted } = period;
  if (unit === '日' || !startDayCounted || isWorkingDay(from) !== false) return [];
  const next = workingDaysAfter(from, 1);
  const end = next.ok ? lastDay({ ...period, from: next.date }) : undefined;
  return [
    {
      path: ['period', 'from'],
      message: `按工作日计算的公示，第一天${from}不是工作日`,
      hint: next.ok ? `起日改成${next.date}，止日改成${end ?? '照此重算的一天'}` : '改成工作日',
    },
  ];
}

/** A period that ends on another day than its length says: which day that is, and why. */
function lastDayFaults(period: NoticePeriod): PeriodFault[] {
  const { from, to, length, unit, startDayCounted } = period;
  const due = lastDay(period);
  if (due === to) return [];
  if (due === undefined) return isCount(length) ? [tooLong(period)] : [];
  const start = startDayCounted ? '含首日' : '不含首日';
  const rest = unit === '日' ? '' : holidaysWithin(from, due > to ? due : to);
  return [
    {
      path: ['period', 'to'],
      message: `从${shortDate(from)}起${length}${unit === '日' ? '天' : `个${unit}`}（${start}${rest}）应到${shortDate(due)}，写的是${shortDate(to)}`,
      hint: due === LAST_DAY ? '核对天数' : `止日改成${due}`,
    },
  ];
}

/** False for what the check of the document reports. */
function isCount(length: number): boolean {
  return Number.isInteger(length) && length >= 1;
}

/** A length that leads into a year without calendar although the last day is not in one. */
function tooLong({ from, to, length }: NoticePeriod): PeriodFault {
  return {
    path: ['period', 'length'],
    message: `从${shortDate(from)}起${length}个工作日数到了没有放假安排的年份，写的止日是${shortDate(to)}`,
    hint: '核对天数和起止两个日期',
  };
}

/** The day on which a period of its length ends; undefined in a year without calendar. */
function lastDay({ from, length, unit, startDayCounted }: NoticePeriod): string | undefined {
  if (!isCount(length)) return undefined;
  const before = startDayCounted ? addDays(from, -1) : from;
  if (unit === '日') return addDays(before, length);
  const end = workingDaysAfter(before, length);
  return end.ok ? end.date : undefined;
}

/** 「，10月1日至7日放假」 for the holidays between two days; empty when there are none. */
function holidaysWithin(from: string, to: string): string {
  const runs: { first: string; last: string }[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (dayKind(day) !== 'holiday') continue;
    const run = runs.at(-1);
    if (run !== undefined && addDays(run.last, 1) === day) run.last = day;
    else runs.push({ first: day, last: day });
  }
  const words = runs.map(({ first, last }) => {
    if (first === last) return shortDate(first);
    const end =
      first.slice(0, 7) === last.slice(0, 7) ? `${Number(last.slice(8))}日` : shortDate(last);
    return `${shortDate(first)}至${end}`;
  });
  return words.length === 0 ? '' : `，${words.join('、')}放假`;
}

function shortDate(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}

function noCalendar({ from }: NoticePeriod, year: number): PeriodFault {
  return {
    path: ['period', Number(from.slice(0, 4)) === year ? 'from' : 'to'],
    message: `没有${year}年的放假和调休安排，数不出工作日`,
    hint: '等国务院办公厅公布当年安排、程序更新后再发；或改按日计算',
    isUnheld: true,
  };
}
