import type { NoticeFolder } from '../../data/notices.ts';
import { formatDate } from '../../text/dates.ts';
import type { SiteData } from '../site/site-data.ts';
import { noticeLine } from './notices-list.ts';

/** What the record says of a 公示 whose period is over: its outcome, its 公布, or that there is neither. */
export function afterPeriod(site: SiteData, folder: NoticeFolder): string {
  const { outcome } = folder.notice;
  const known = outcome && (outcome.on ?? '') <= site.today ? outcome : undefined;
  const on = known?.on ? formatDate(known.on) : '';
  if (known?.state === '已撤回') return `这份公示${on}撤回。`;
  const decided = decidedOn(site, folder);
  if (known?.state === '异议处理中') {
    return `收到${known.objections ? `${known.objections}件` : ''}异议，还没有处理结果。`;
  }
  const parts = [
    ...(known === undefined ? [] : [`${on}确认无异议`]),
    ...(decided === undefined ? [] : [`${formatDate(decided)}公布了结果`]),
  ];
  // The page is as old as its site: what was published elsewhere since is not known to it.
  return parts.length === 0 ? '还没有登出结果。' : `${parts.join('，')}。`;
}

/** The day of the first 公布 that follows a notice, when it is out. */
function decidedOn(site: SiteData, folder: NoticeFolder): string | undefined {
  return noticeLine(site, folder)
    .followedBy.map(({ notice }) => notice.publishedAt.slice(0, 10))
    .filter((day) => day <= site.today)
    .sort()
    .at(0);
}
