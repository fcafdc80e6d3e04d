import { addDays, formatDate } from '../../text/dates.ts';
import { compare } from '../../text/compare.ts';
import { EXPIRING_DAYS } from '../../text/days-left.ts';
import { saidForLong } from '../../text/said-for-long.ts';
import type { SaidOn } from '../../text/said-on.ts';
import type { SiteData } from '../site/site-data.ts';
import { titleState, titleTurns } from './title-validity.ts';
import { type TitleLine, titlesList } from './titles-list.ts';

/** How many titles are in force on a day, and of them how many end soon. */
interface TitleCounts {
  /** Spaces that have one in force. */
  readonly spaces: number;
  readonly inForce: number;
  readonly expiring: number;
  readonly revoked: number;
  readonly expired: number;
  readonly all: number;
}

/** The titles counted as of a day. */
export function titleCounts(lines: readonly TitleLine[], day: string): TitleCounts {
  const states = lines.map(({ entry: { row } }) => ({ row, state: titleState(row, day) }));
  const count = (wanted: string) => states.filter(({ state }) => state === wanted).length;
  const inForce = states.filter(({ state }) => state === 'valid' || state === 'expiring');
  return {
    spaces: new Set(inForce.map(({ row }) => row.spaceId)).size,
    inForce: inForce.length,
    expiring: count('expiring'),
    revoked: count('revoked'),
    expired: count('expired'),
    all: lines.length,
  };
}

/** What is said of those numbers on the site's today and on later days. */
export function titleCountsByDay(
  site: SiteData,
  saidOf: (counts: TitleCounts) => string,
  afterwards: string,
): SaidOn[] {
  const lines = titlesList(site);
  const turns = lines.flatMap(({ entry }) => titleTurns(entry.row));
  return saidForLong(site.today, turns, (day) => saidOf(titleCounts(lines, day)), afterwards);
}

/** 「20家空间有21个有效的称号，其中5个在90天内到期；另有3个已到期、1个已撤销，合计25个」 */
export function titlesInWords(counts: TitleCounts): string {
  const { spaces, inForce, expiring, revoked, expired, all } = counts;
  const soon = expiring > 0 ? `，其中${expiring}个在${EXPIRING_DAYS}天内到期` : '';
  const notYet = all - inForce - expired - revoked;
  const others = [
    ...(notYet > 0 ? [`${notYet}个未到授予日`] : []),
    ...(expired > 0 ? [`${expired}个已到期`] : []),
    ...(revoked > 0 ? [`${revoked}个已撤销`] : []),
  ];
  const rest = others.length === 0 ? '' : `；另有${others.join('、')}，合计${all}个`;
  return `${spaces}家空间有${inForce}个有效的称号${soon}${rest}。`;
}

/** A title with the days on which it is among the next to end, the first without `from` when today is one. */
interface EndingTitle {
  readonly line: TitleLine;
  readonly endsOn: string;
  readonly from?: string;
  readonly until: string;
}

const [MOST_ENDING, MOST_HELD] = [5, 25];

/** The titles that end within 90 days, on each day the next five, for a list that outlives its day. */
export function endingTitles(site: SiteData): EndingTitle[] {
  const ending = titlesList(site)
    .flatMap((line) => {
      const { endsOn, revokedOn } = line;
      const isToEnd = endsOn !== undefined && endsOn >= site.today;
      return isToEnd && (revokedOn === undefined || revokedOn > endsOn) ? [{ line, endsOn }] : [];
    })
    .sort((a, b) => compare(a.endsOn, b.endsOn));
  return ending.slice(0, MOST_HELD).map(({ line, endsOn }, at) => {
    const before = ending[at - MOST_ENDING]?.endsOn;
    const days = [
      line.entry.row.grantedOn,
      addDays(endsOn, -EXPIRING_DAYS),
      ...(before === undefined ? [] : [addDays(before, 1)]),
    ];
    const from = days.sort().at(-1) ?? '';
    return { line, endsOn, ...(from > site.today ? { from } : {}), until: endsOn };
  });
}

/** What a page says that outlives the changes which it can carry. */
export function countedOn({ today }: Pick<SiteData, 'today'>): string {
  return `按${formatDate(today)}算`;
}
