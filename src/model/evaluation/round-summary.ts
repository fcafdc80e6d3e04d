import { heldFor } from '../../data/held.ts';
import { saidByDay } from '../../text/said-by-day.ts';
import type { SaidOn } from '../../text/said-on.ts';
import { noticeByDay, stateWord } from '../notices/notices-by-day.ts';
import type { SiteData } from '../site/site-data.ts';
import { type RoundLine, gradeGroups } from './evaluation-list.ts';
import { roundPublishedOn, roundReport } from './round-report.ts';
import { roundAnswer } from './round-words.ts';

/** What the list of rounds says of one. */
export interface RoundSummary {
  /** 「58家参评，拟授予10家“优秀众创空间”」 */
  readonly sentence: string;
  readonly units: number;
  /** The day of its 公布, before it of its 公示. */
  readonly publishedOn: string | undefined;
  /** How far its 公示 has come, by the day. */
  readonly state: readonly SaidOn[];
}

/** The summary of a round; made once an edition. */
export function roundSummary(site: SiteData, line: RoundLine): RoundSummary {
  return heldFor(site.edition, `summary ${line.id}`, () => summaryOf(site, line));
}

function summaryOf(site: SiteData, { folder, evaluator, authority }: RoundLine): RoundSummary {
  if (folder.kind === 'given') {
    const groups = gradeGroups(site, folder);
    const total = groups.reduce((sum, { units }) => sum + units.length, 0);
    const counts = groups.map(({ grade, units }) => `${grade}${units.length}家`).join('，');
    return {
      sentence: `${total}家：${counts}。由${evaluator ?? authority}评定，本站未复算`,
      units: total,
      publishedOn: undefined,
      state: [{ said: '已公布' }],
    };
  }
  const report = roundReport(site, folder);
  const { proposal, decision } = report.notices;
  const only = (said: string) => saidByDay(site.today, [], () => said);
  return {
    sentence: roundAnswer(report).split('。')[0] ?? '',
    units: report.units.length,
    publishedOn: roundPublishedOn(site, folder),
    state:
      decision !== undefined
        ? only('已公布')
        : proposal === undefined
          ? only('没有公示')
          : noticeByDay(site, proposal, (each) => stateWord(each, site.today)),
  };
}
