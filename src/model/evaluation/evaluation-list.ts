import { heldFor } from '../../data/held.ts';
import {
  type ComputedRound,
  type GivenRound,
  roundDocument,
  type RoundFolder,
} from '../../data/rounds.ts';
import type { Method } from '../../schemas/documents/method.ts';
import { type GradeCount, parseGradeCounts } from '../../schemas/evaluation-result.ts';
import type { Grade } from '../../schemas/evaluation-tables.ts';
import { compare } from '../../text/compare.ts';
import { formatDate } from '../../text/dates.ts';
import { formatYuan } from '../../text/numbers.ts';
import { hasLeastScores } from './grade-bands.ts';
import { groupWords } from './indicator-words.ts';
import type { ScoringKey } from './year-on-year.ts';
import { authorityName } from '../notices/notices-list.ts';
import { shortPlaceName } from '../spaces/places.ts';
import type { RowsOf, SiteData } from '../site/site-data.ts';

/** A round of data/evaluations as the list and its own page show it. */
export interface RoundLine {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  /** The name that the authority bore at the end of the year. */
  readonly authority: string;
  readonly evaluator: string | undefined;
  readonly basis: readonly string[];
  readonly isIllustrative: boolean;
  readonly folder: RoundFolder;
}

/** The rounds, the newest year first. */
export function roundsList(site: SiteData): readonly RoundLine[] {
  return heldFor(site, 'rounds', () =>
    site.edition.rounds
      .map((folder) => roundLine(site, folder))
      .sort((a, b) => b.year - a.year || (a.id < b.id ? 1 : -1)),
  );
}

/** Title, year and offices of a round, whichever its kind. */
export function roundLine(site: SiteData, folder: RoundFolder): RoundLine {
  const head = roundDocument(folder);
  return {
    id: folder.id,
    title: head.title,
    year: head.year,
    authority: authorityName(site, head.authority, `${head.year}-12-31`),
    evaluator: head.evaluator ?? undefined,
    basis: head.basis,
    isIllustrative: head.illustrative === true,
    folder,
  };
}

/** A published result with its grades read. */
export interface ResultLine {
  readonly entry: RowsOf<'evaluation-results'>[number];
  readonly grades: readonly GradeCount[];
}

/** The published results, the newest year first, within a year by division code. */
export function resultsList(site: SiteData): ResultLine[] {
  return [...site.rows('evaluation-results')]
    .sort((a, b) => compare(b.row.year, a.row.year) || compare(a.row.division, b.row.division))
    .map((entry) => ({ entry, grades: parseGradeCounts(entry.cells['grades'] ?? '') ?? [] }));
}

/** Units of one grade, by division code, as their list gives them. */
export interface GradeGroup {
  readonly grade: string;
  readonly units: readonly {
    readonly row: Grade;
    /** The cells as typed, further columns too. */
    readonly cells: Readonly<Record<string, string>>;
    readonly place: string;
    readonly line: number;
  }[];
}

/** The list of a round published as given: grades in their order of first appearance. */
export function gradeGroups(site: SiteData, { grades, round }: GivenRound): GradeGroup[] {
  const entries = grades?.entries ?? [];
  const day = `${round.year}-12-31`;
  return [...new Set(entries.map(({ row }) => row.grade))].map((grade) => ({
    grade,
    units: entries
      .filter(({ row }) => row.grade === grade)
      .map(({ row, cells, line }) => ({
        row,
        cells,
        line,
        place: row.division === null ? '' : shortPlaceName(site, row.division, day),
      }))
      .sort((a, b) => compare(a.row.division ?? '~', b.row.division ?? '~')),
  }));
}

/** What a method declares, as pairs of a question and its answer in words. */
export function methodInWords({ method }: Pick<ComputedRound, 'method'>): [string, string][] {
  const { selection } = method;
  const scoring = scoringAnswers(method);
  const { groups, consecutive } = method;
  return [
    ['数据截止', `${formatDate(method.frozenOn)}，以后不再改动`],
    ...(groups?.length ? [scoring.groups] : []),
    scoring.shares,
    scoring.increment,
    scoring.incrementFloor,
    scoring.normalization,
    scoring.zeroRange,
    scoring.firstYear,
    scoring.missing,
    scoring.bonus,
    scoring.ties,
    ...(hasLeastScores(method) ? [bandsAnswer(method)] : []),
    ...(consecutive == null ? [] : [consecutiveAnswer(consecutive)]),
    ['增选', `${selection.count}家，称号“${selection.title}”，${validity(selection.validYears)}`],
    ['已有称号的', selection.slots === 'new-only' ? '不占名额，往后补足' : '占名额，不往后补'],
    ['奖励', `每家${formatYuan(selection.reward, '万元')}`],
    ['公布到什么程度', PUBLISHED[method.publish]],
  ];
}

/** The answers on which scores and ranks depend, by their key in method.json. */
export function scoringAnswers(
  method: Method,
): Record<Exclude<ScoringKey, 'indicators'>, [string, string]> {
  const { shares, bonus } = method;
  const titles = new Map(method.indicators.map(({ id, title }) => [id, title]));
  const keys = method.ties.map((tie) => TIES[tie] ?? `${titles.get(tie) ?? tie}总量`);
  const floor = method.incrementFloor;
  return {
    groups: ['小组的上限', groupWords(method) || '不分小组'],
    shares: ['总量和增量', `总量占${percent(shares.total)}，增量占${percent(shares.increment)}`],
    increment: ['增量怎样算', method.increment === 'flow' ? '当年的数' : '当年的数减去上年的数'],
    incrementFloor: ['增量下限', floor === null ? '不设' : `最低按${floor}算`],
    normalization: ['折算为0—100分', scaleInWords(method.normalization)],
    zeroRange: ['各家相同时', method.zeroRange === 'full' ? '均计满分' : '均计0分'],
    firstYear: ['第一年参评', method.firstYear === 'full' ? '当年的数全算增量' : '不参评'],
    missing: ['缺一项指标', method.missing === 'zero' ? '这一项按0算' : '不参评'],
    bonus: ['特色服务加分', bonusWords(bonus)],
    ties: ['同分时', keys.length === 0 ? '没有写' : `依次比较${keys.join('、')}`],
  };
}

/** 「每项1分，最多5分；扣分最多10分」 */
function bonusWords({ perItem, cap, deductionCap }: Method['bonus']): string {
  return `每项${perItem}分，最多${cap}分${deductionCap == null ? '' : `；扣分最多${deductionCap}分`}`;
}

/** How grades are given; what stands in a list of answers only where a score matters to them. */
export function bandsAnswer(method: Pick<Method, 'bands'>): [string, string] {
  if (method.bands.length === 0) return ['等次', '不分等次'];
  const words = method.bands.map(({ grade, share, minScore }) => {
    const least = minScore == null ? '' : `，总分不低于${minScore}分`;
    return `${grade}${percent(share)}${least}`;
  });
  const falls = hasLeastScores(method) ? '。分数不够的落到后面的等次，空出的不递补' : '';
  return ['等次', `按名次从上往下分：${words.join('；')}${falls}`];
}

function consecutiveAnswer({
  grade,
  times,
  consequence,
}: NonNullable<Method['consecutive']>): [string, string] {
  return ['连续的', `同一系列连续${times}年${grade}的，${consequence}`];
}

const TIES: Readonly<Record<string, string>> = { increment: '增量得分', total: '总量得分' };

const PUBLISHED = { ranks: '名次', bands: '等次', scores: '得分' } as const;

const SCALES = {
  'min-max': '最少的得0，最多的得100，其余按比例',
  percentile: '按名次的百分位',
  'z-score': '按离平均数几个标准差，平均为50，一个标准差为10',
} as const;

function scaleInWords(scale: ComputedRound['method']['normalization']): string {
  return typeof scale === 'string' ? SCALES[scale] : '达到目标值得100，不到的按比例';
}

function validity(years: number | null): string {
  return years === null ? '未写有效期' : `有效${years}年`;
}

/** `0.3` → `30%`, without the traces of binary fractions. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(6))}%`;
}
