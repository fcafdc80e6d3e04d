import type { Notice } from '../../schemas/documents/notice.ts';
import { daysBetween } from '../../text/dates.ts';
import { workingDaysInclusive } from '../calendar/workdays.ts';

/** 期满 = the last day is over and no outcome is recorded. */
export type NoticeState = '未开始' | '公示中' | '期满' | '异议处理中' | '无异议' | '已撤回';

/**
 * The state of a 公示 on a day; undefined for a 公布. A recorded outcome counts from its day on;
 * one without a day, at once.
 */
export function noticeState(
  { kind, period, outcome }: Pick<Notice, 'kind' | 'period' | 'outcome'>,
  day: string,
): NoticeState | undefined {
  if (kind !== '公示') return undefined;
  if (outcome && (outcome.on ?? day) <= day) return outcome.state;
  if (!period) return undefined;
  if (day < period.from) return '未开始';
  return day <= period.to ? '公示中' : '期满';
}

/**
 * The days left on which objections can still be made, the day itself counted, in the period's own
 * unit; undefined when not open, or when the calendar of a year is not held.
 */
export function daysLeft(
  notice: Pick<Notice, 'kind' | 'period' | 'outcome'>,
  day: string,
): number | undefined {
  const { period } = notice;
  if (noticeState(notice, day) !== '公示中' || !period) return undefined;
  if (period.unit === '日') return daysBetween(day, period.to, { inclusive: true });
  const left = workingDaysInclusive(day, period.to);
  return left.ok ? left.days : undefined;
}
