import { addDays, formatMonthDay } from '../../text/dates.ts';
import { saidByDay } from '../../text/said-by-day.ts';
import type { SaidOn } from '../../text/said-on.ts';
import type { SiteUpdate } from './updates.ts';

/** Whether objections to a 公示 may be raised, on the site's today and on later days; none of another update. */
export function openInWords(
  { openFrom = '', openUntil }: Pick<SiteUpdate, 'openFrom' | 'openUntil'>,
  today: string,
): SaidOn[] {
  if (openUntil === undefined) return [];
  return saidByDay(today, [openFrom, addDays(openUntil, 1)], (day) => {
    if (day < openFrom) return `${formatMonthDay(openFrom)}起可以提出异议。`;
    return day <= openUntil ? '可以提出异议。' : '公示期已满。';
  });
}
