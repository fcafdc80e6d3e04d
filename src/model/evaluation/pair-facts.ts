import { type RoundFolder, roundDocument } from '../../data/rounds.ts';
import { formatDate } from '../../text/dates.ts';
import { printedDifference, roundHalfUp } from '../../text/numbers.ts';
import type { SiteData } from '../site/site-data.ts';
import { gradeGroups, roundLine } from './evaluation-list.ts';
import { median } from './indicator-spread.ts';
import { disclosureOf, NOT_PUBLISHED } from './kept-back.ts';
import { comparisonWith } from './round-comparison.ts';
import type { RoundPair } from './round-pairs.ts';
import { type RoundReport, roundReport } from './round-report.ts';

/** One thing that both rounds tell of themselves. */
export interface PairFact {
  readonly title: string;
  readonly before: string;
  readonly now: string;
  /** 「+8家」; '' where there is no difference to tell. */
  readonly change: string;
}

/** A fact of one round: a number with its unit, or words alone. */
interface Told {
  readonly words: string;
  readonly number?: number;
  readonly unit?: string;
  /** Of a number that is made of scores: so many decimals. */
  readonly decimals?: number;
}

/**
 * Two rounds side by side, each as far as its own page tells it: units, those selected, by grade,
 * the cut, the middle score. Scores of two methods have no difference.
 */
export function pairFacts(site: SiteData, { before, now }: RoundPair): PairFact[] {
  const [then, today] = [factsOf(site, before), factsOf(site, now)];
  const areScoresComparable =
    now.kind === 'computed' &&
    before.kind === 'computed' &&
    comparisonWith(site, roundReport(site, now), before).kind === 'same-method';
  return [...new Set([...then.keys(), ...today.keys()])].map((title) => {
    const [from, to] = [then.get(title), today.get(title)];
    return {
      title,
      before: from?.words ?? '没有这一项',
      now: to?.words ?? '没有这一项',
      change: changeOf(from, to, areScoresComparable),
    };
  });
}

function factsOf(site: SiteData, round: RoundFolder): Map<string, Told> {
  const { evaluator } = roundLine(site, round);
  const said: [string, Told][] = [['评定', { words: evaluator ?? '没有写' }]];
  if (round.kind === 'given') {
    const groups = gradeGroups(site, round);
    const total = groups.reduce((sum, { units }) => sum + units.length, 0);
    return new Map([
      ...said,
      ['名单', counted(total)],
      ...groups.map(({ grade, units }): [string, Told] => [
        gradeTitle(grade),
        counted(units.length),
      ]),
    ]);
  }
  return new Map([...said, ...computedFacts(roundReport(site, round))]);
}

function computedFacts(report: RoundReport): [string, Told][] {
  const { method, units, excluded, cut, notices } = report;
  const { hasRobustness } = disclosureOf(method);
  const { selection } = method;
  return [
    ['数据冻结', { words: formatDate(method.frozenOn) }],
    ['参评', counted(units.length)],
    ['没有参评', counted(excluded.length)],
    ...method.bands.map(({ grade }): [string, Told] => [
      gradeTitle(grade),
      counted(units.filter((unit) => unit.grade === grade).length),
    ]),
    ['名额', counted(selection.count)],
    ['入选', counted(cut.selected.length)],
    [
      '公布时授予',
      notices.decision === undefined
        ? { words: '还没有公布' }
        : counted(units.filter(({ result }) => result === '已授予').length),
    ],
    ['已有称号的', counted(units.filter(({ isHolder }) => isHolder).length)],
    ['靠近名额线（临界）', hasRobustness ? counted(cut.near.length) : { words: NOT_PUBLISHED }],
    ...pointFacts(report),
  ];
}

/** Where the cut lies and where the middle, as far as ranks and scores are published. */
function pointFacts({ method, units, cut }: RoundReport): [string, Told][] {
  const { hasRanks, hasScores } = disclosureOf(method);
  const { decimals } = method;
  const kept: Told = { words: NOT_PUBLISHED };
  const none: Told = { words: '没有入选的' };
  const points = (score: number): Told => ({
    ...{ words: `${roundHalfUp(score, decimals)}分`, number: score, unit: '分', decimals },
  });
  const { lastIn } = cut;
  return [
    [
      '最后一个入选的名次',
      !hasRanks ? kept : lastIn === undefined ? none : { words: `第${lastIn.rank}名` },
    ],
    ['入选的最低得分', !hasScores ? kept : lastIn === undefined ? none : points(lastIn.score)],
    ['得分的中位数', hasScores ? points(median(units.map(({ score }) => score))) : kept],
  ];
}

function changeOf(from: Told | undefined, to: Told | undefined, areScoresComparable: boolean) {
  if (from?.number === undefined || to?.number === undefined) return '';
  const { decimals, unit = '' } = to;
  if (decimals !== undefined && !areScoresComparable) return '方法不同，不能比';
  const text = printedDifference(printed(to.number, decimals), printed(from.number, from.decimals));
  if (Number(text) === 0) return '不变';
  return `${Number(text) > 0 ? '+' : '−'}${text.replace(/^-/, '')}${unit}`;
}

function printed(value: number, decimals: number | undefined): string {
  return decimals === undefined ? String(value) : roundHalfUp(value, decimals);
}

function counted(count: number): Told {
  return { words: `${count}家`, number: count, unit: '家' };
}

function gradeTitle(grade: string): string {
  return `等次${grade}`;
}

/** 「2025年度」 */
export function yearOf(round: RoundFolder): string {
  return `${roundDocument(round).year}年度`;
}
