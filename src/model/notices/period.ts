import type { Notice } from '../../schemas/documents/notice.ts';
import { addDays, daysBetween, isIsoDate } from '../../text/dates.ts';
import { hasCalendar, isWorkingDay, workingDaysInclusive } from '../calendar/workdays.ts';

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

/**
 * The days that a period counts, in its own unit: from the first day, or the day after it, to the
 * last day inclusive (docs/engineers/procedures.md). Undefined when a year has no State Council calendar.
 */
export function countedDays(period: NoticePeriod): number | undefined {
  const first = period.startDayCounted ? period.from : addDays(period.from, 1);
  if (first > period.to) return 0;
  if (period.unit === '日') return daysBetween(first, period.to, { inclusive: true });
  const counted = workingDaysInclusive(first, period.to);
  return counted.ok ? counted.days : undefined;
}

/** All faults of a period, against the calendar and the day of publication: `notice-period`. */
export function periodFaults(notice: Pick<Notice, 'period' | 'publishedAt'>): PeriodFault[] {
  const { period } = notice;
  if (!period || !isIsoDate(period.from) || !isIsoDate(period.to)) return [];
  const published = notice.publishedAt.slice(0, 10);
  const order = orderFaults(period, published);
  const years = [period.from, period.to].map((day) => Number(day.slice(0, 4)));
  const unheld = period.unit === '日' ? undefined : years.find((year) => !hasCalendar(year));
  if (unheld !== undefined) return [...order, noCalendar(period, unheld)];
  return [
    ...order,
    ...yearFaults(period, published),
    ...restDayFaults(period),
    ...(period.to < period.from ? [] : lengthFaults(period)),
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

function restDayFaults({ from, to, unit }: NoticePeriod): PeriodFault[] {
  if (unit === '日') return [];
  return [
    { day: from, path: ['period', 'from'], word: '第一天' },
    { day: to, path: ['period', 'to'], word: '最后一天' },
  ]
    .filter(({ day }) => isWorkingDay(day) === false)
    .map(({ day, path, word }) => ({
      path,
      message: `按工作日计算的公示，${word}${day}不是工作日`,
      hint: '改为工作日，或改按日计算',
    }));
}

function lengthFaults(period: NoticePeriod): PeriodFault[] {
  const counted = countedDays(period);
  if (counted === undefined || counted === period.length) return [];
  const start = period.startDayCounted ? '含首日' : '不含首日';
  return [
    {
      path: ['period', 'length'],
      message: `写的是${period.length}个${period.unit}，从${period.from}到${period.to}（${start}）实为${counted}个${period.unit}`,
      hint: `改止日，或把天数改为${counted}`,
    },
  ];
}

function noCalendar({ from }: NoticePeriod, year: number): PeriodFault {
  return {
    path: ['period', Number(from.slice(0, 4)) === year ? 'from' : 'to'],
    message: `没有${year}年的放假和调休安排，数不出工作日`,
    hint: '等国务院办公厅公布当年安排、程序更新后再发；或改按日计算',
    isUnheld: true,
  };
}
