import type { NoticeFolder } from '../../data/notices.ts';
import { addDays } from '../../text/dates.ts';
import { saidByDay } from '../../text/said-by-day.ts';
import type { SaidOn } from '../../text/said-on.ts';
import type { SiteData } from '../site/site-data.ts';
import { afterPeriod } from './after-period.ts';
import { dayInWords, noticeLine } from './notices-list.ts';

/** Whether objections to a 公示 may be raised, on the site's today and on all later days. */
export function objectionsByDay(site: SiteData, folder: NoticeFolder): SaidOn[] {
  const { kind, period } = folder.notice;
  if (kind !== '公示' || !period) return [];
  const { from, to } = period;
  const first = dayInWords(from);
  const last = dayInWords(to);
  if (noticeLine(site, folder).state === '已撤回') return [{ said: afterPeriod(site, folder) }];
  return saidByDay(site.today, [from, to, addDays(to, 1)], (day) => {
    if (day < from) return `公示期还没有开始，${first}起可以提出异议。`;
    if (day < to) return `可以提出异议，到${last}为止。`;
    if (day === to) return `${last}是提出异议的最后一天。`;
    return `公示期已于${last}结束。${afterPeriod(site, folder)}`;
  });
}

/** What became of a 公示: nothing before its period is over. */
export function outcomeByDay(site: SiteData, folder: NoticeFolder): SaidOn[] {
  const { period } = folder.notice;
  const after = afterPeriod(site, folder);
  if (!period || noticeLine(site, folder).state === '已撤回') return [{ said: after }];
  return saidByDay(site.today, [period.from, addDays(period.to, 1)], (day) => {
    if (day < period.from) return '公示期还没有开始。';
    return day <= period.to ? '公示期还没有结束。' : after;
  });
}
