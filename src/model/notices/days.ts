import { addDays, weekday } from '../../text/dates.ts';
import { type DayKind, dayKind } from '../calendar/workdays.ts';
import type { NoticePeriod } from './period.ts';

/** One day of a notice's period, with its number among the days that count. */
export interface NoticeDay {
  readonly date: string;
  readonly weekday: string;
  readonly kind: DayKind | undefined;
  /** 1, 2, 3 …; undefined for a day that does not count. */
  readonly number: number | undefined;
}

/** A longer period is told in words, not drawn day by day. */
const MOST_DAYS = 45;

/** The days of a period with their numbers; none when it is too long to draw. */
export function noticeDays(period: NoticePeriod): NoticeDay[] {
  const days: NoticeDay[] = [];
  let counted = 0;
  for (let date = period.from; date <= period.to; date = addDays(date, 1)) {
    if (days.length === MOST_DAYS) return [];
    const kind = dayKind(date);
    // Nothing is guessed about a year whose calendar is not held.
    if (kind === undefined && period.unit === '工作日') return [];
    const isWorking = kind === 'workday' || kind === 'makeup';
    const isCounted =
      (period.unit === '日' || isWorking) && (period.startDayCounted || date !== period.from);
    if (isCounted) counted += 1;
    days.push({ date, weekday: weekday(date), kind, number: isCounted ? counted : undefined });
  }
  return days;
}
