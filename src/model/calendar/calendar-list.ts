import { addDays, formatDate } from '../../text/dates.ts';
import { saidForLong } from '../../text/said-for-long.ts';
import type { SaidOn } from '../../text/said-on.ts';
import { compare } from '../../text/compare.ts';
import type { SiteData } from '../site/site-data.ts';
import type { CalendarLine } from './calendar-line.ts';
import { dueLines } from './due-lines.ts';
import { isAhead, plannedLines } from './planned-lines.ts';

/** A month, `YYYY-MM`, and what is in it; may be nothing. */
interface CalendarMonth {
  readonly month: string;
  readonly lines: readonly CalendarLine[];
}

/**
 * Twelve months from that of today with all that is published, ends or takes place in them; of what
 * lies before and after them the planned publications.
 */
export interface CalendarList {
  readonly months: readonly CalendarMonth[];
  readonly earlier: readonly CalendarLine[];
  readonly later: readonly CalendarLine[];
  /** The first planned publication of today or later that still stands. */
  readonly next: CalendarLine | undefined;
}

/** The calendar as of the site's today; each part by date, the earlier newest first. */
export function calendarList(site: SiteData): CalendarList {
  const planned = plannedLines(site).sort(byDay);
  const months = Array.from({ length: 12 }, (_, index) =>
    monthAfter(site.today.slice(0, 7), index),
  );
  const [first = '', last = ''] = [months[0], months.at(-1)];
  const inMonths = Map.groupBy([...planned, ...dueLines(site)].sort(byDay), monthOf);
  return {
    months: months.map((month) => ({ month, lines: inMonths.get(month) ?? [] })),
    earlier: planned.filter((line) => monthOf(line) < first).reverse(),
    later: planned.filter((line) => monthOf(line) > last),
    next: planned.find((line) => line.day >= site.today && isAhead(line)),
  };
}

/** What is next, on the site's today and on later days. */
export function nextByDay(site: SiteData, saidOf: (next: CalendarLine) => string): SaidOn[] {
  const ahead = plannedLines(site).filter(isAhead).sort(byDay);
  const turns = ahead.map(({ day }) => addDays(day, 1));
  const saidOn = (day: string) => {
    const next = ahead.find((line) => line.day >= day);
    return missing(ahead, day) + (next === undefined ? '今后还没有排定的发布。' : saidOf(next));
  };
  return saidForLong(site.today, turns, saidOn, '');
}

/** What should be there by a day and is not said to be: 「应于2026年11月30日登出的旬报2026年第7期还没有登出。」 */
function missing(ahead: readonly CalendarLine[], day: string): string {
  const past = ahead.filter((line) => line.day < day);
  const last = past.at(-1);
  if (last === undefined) return '';
  const words = `应于${formatDate(last.day)}登出的${last.name}还没有登出`;
  return past.length === 1 ? `${words}。` : `${words}；另有${past.length - 1}项也过了日期。`;
}

const monthOf = ({ day }: CalendarLine) => day.slice(0, 7);
const byDay = (a: CalendarLine, b: CalendarLine) => compare(a.day, b.day);

function monthAfter(month: string, months: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
