import type { NoticeFolder } from '../../data/notices.ts';
import { compare } from '../../text/compare.ts';
import { addDays } from '../../text/dates.ts';
import { saidByDay } from '../../text/said-by-day.ts';
import type { SaidOn } from '../../text/said-on.ts';
import type { SiteData } from '../site/site-data.ts';
import { isWithinPeriod, type NoticeLine, noticeLine } from './notices-list.ts';

/** The notices that are open on a day, the one that ends first on top. */
export function openNotices(site: SiteData, day = site.today): NoticeLine[] {
  return site.edition.notices
    .filter(({ notice }) => isWithinPeriod(notice, day))
    .map((folder) => noticeLine(site, folder, day))
    .filter(({ isOpen }) => isOpen)
    .sort((a, b) => compare(lastDay(a), lastDay(b)) || compare(a.id, b.id));
}

/**
 * A notice with the days on which objections to it may be raised; of one that is open on the site's today
 * without `from`, so that it is on a computer too whose clock has stopped.
 */
interface OpenDays {
  readonly line: NoticeLine;
  readonly from?: string;
  readonly until: string;
}

/** Those days of a notice, when they are not all past. */
export function openDays(site: SiteData, folder: NoticeFolder): OpenDays | undefined {
  const { period } = folder.notice;
  if (!period || period.to < site.today) return undefined;
  const isToCome = period.from > site.today;
  const line = noticeLine(site, folder, isToCome ? period.from : site.today);
  if (!line.isOpen) return undefined;
  return { line, ...(isToCome ? { from: period.from } : {}), until: period.to };
}

/** The notices that are open today or will be; the one that ends first on top. */
export function noticesToCome(site: SiteData): OpenDays[] {
  return site.edition.notices
    .flatMap((folder) => openDays(site, folder) ?? [])
    .sort((a, b) => compare(a.until, b.until) || compare(a.line.id, b.line.id));
}

/** The days on which what is said of notices changes: the first of each, and the one after its last. */
export function noticeTurns(notices: readonly Pick<NoticeFolder, 'notice'>[]): string[] {
  return notices.flatMap(({ notice: { period } }) =>
    period ? [period.from, addDays(period.to, 1)] : [],
  );
}

/** What is said of a notice on the site's today and on all later days. */
export function noticeByDay(
  site: SiteData,
  folder: NoticeFolder,
  saidOf: (line: NoticeLine) => string,
): SaidOn[] {
  return saidByDay(site.today, noticeTurns([folder]), (day) =>
    saidOf(noticeLine(site, folder, day)),
  );
}

/** The state of a notice in one word, by which readers narrow their list. */
export function stateWord({ state, folder }: NoticeLine, today: string): string {
  if (state === '公布') return '已公布';
  if (state === '正在公示') return '公示期内';
  const { outcome } = folder.notice;
  const isKnown = outcome != null && (outcome.on ?? '') <= today;
  if (state === '公示结束') return isKnown ? outcome.state : '公示期已满';
  return state;
}

function lastDay({ folder }: NoticeLine): string {
  return folder.notice.period?.to ?? '';
}
