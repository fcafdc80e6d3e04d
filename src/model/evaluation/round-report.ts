import { heldFor } from '../../data/held.ts';
import type { ComputedRound } from '../../data/rounds.ts';
import type { Method } from '../../schemas/documents/method.ts';
import type { SiteData } from '../site/site-data.ts';
import { type CutLine, cutLine } from './cut-line.ts';
import { type EvaluatedRound, type RoundUnit, evaluatedRound } from './evaluated-rounds.ts';
import { disclosureOf } from './kept-back.ts';
import { rewardedBefore } from './rewarded-before.ts';
import { type RoundNotices, listedSpaces, roundNotices } from './round-notices.ts';
import { type RoundSpace, roundSpaces } from './round-spaces.ts';
import { compare } from '../../text/compare.ts';

/** A unit of a round with everything that its row on a page says. */
export interface ReportUnit extends RoundUnit {
  readonly space: RoundSpace;
  /** 拟授予, 已授予, 已获称号，不重复奖励, 未入选 … */
  readonly result: string;
  /** The year in which it was granted the reward before, whether it holds the title today or not. */
  readonly rewardedIn: string | undefined;
}

/** A computed round as its pages tell of it (综合评价报告, 浙江办法 第十一条). */
export interface RoundReport {
  readonly folder: ComputedRound;
  readonly method: Method;
  readonly round: EvaluatedRound;
  /** By rank, then spaceId. */
  readonly units: readonly ReportUnit[];
  readonly excluded: readonly { readonly space: RoundSpace; readonly reason: string }[];
  /** Units with a grade and no rank (直接认定). */
  readonly direct: readonly { readonly space: RoundSpace; readonly grade: string }[];
  readonly cut: CutLine;
  readonly notices: RoundNotices;
}

/** The report of a round; made once an edition. */
export function roundReport(site: SiteData, folder: ComputedRound): RoundReport {
  return heldFor(site.edition, `report ${folder.id}`, () => makeReport(site, folder));
}

/** The reports of all rounds that are computed here. */
export function computedReports(site: SiteData): RoundReport[] {
  return site.edition.rounds.flatMap((folder) =>
    folder.kind === 'computed' ? [roundReport(site, folder)] : [],
  );
}

/**
 * The units in the order in which a page may list them: by rank only where the method publishes
 * ranks; else by grade (`bands`) and place, or by place alone (`scores`).
 */
export function listedUnits({ units, method }: RoundReport): readonly ReportUnit[] {
  const { form, hasRanks } = disclosureOf(method);
  if (hasRanks) return units;
  const grades = form === 'bands' ? method.bands.map(({ grade }) => grade) : [];
  return [...units].sort(
    (a, b) =>
      grades.indexOf(a.grade ?? '') - grades.indexOf(b.grade ?? '') ||
      compare(a.space.division ?? '~', b.space.division ?? '~') ||
      compare(a.spaceId, b.spaceId),
  );
}

/**
 * The day on which a round is published, wherever it is said: that of its 公布, before it of its
 * 公示; undefined while it has neither.
 */
export function roundPublishedOn(site: SiteData, folder: ComputedRound): string | undefined {
  const { decision, proposal } = roundReport(site, folder).notices;
  return (decision ?? proposal)?.notice.publishedAt.slice(0, 10);
}

/** Why a space does not take part, in words. */
const REASONS = {
  veto: '一票否决',
  'not-taking-part': '不参评',
  'no-value': '当年一项数据也没有报',
  'missing-indicator': '当年缺一项以上指标的数据',
  'first-year': '第一年有数据，按方法这一年不参评',
} as const;

function makeReport(site: SiteData, folder: ComputedRound): RoundReport {
  const { method } = folder;
  const round = evaluatedRound(site, folder);
  const spaceOf = roundSpaces(site, method.frozenOn);
  const notices = roundNotices(site, round);
  const rewardedIn = rewardedBefore(site, folder);
  const granted = notices.decision && listedSpaces(notices.decision);
  return {
    folder,
    method,
    round,
    units: round.units.map((unit) => ({
      ...unit,
      space: spaceOf(unit.spaceId),
      result: resultOf(unit, granted),
      rewardedIn: rewardedIn(unit.spaceId),
    })),
    excluded: round.excluded.map(({ spaceId, reason }) => ({
      space: spaceOf(spaceId),
      reason: REASONS[reason],
    })),
    direct: round.direct.map(({ spaceId, grade }) => ({ space: spaceOf(spaceId), grade })),
    cut: cutLine(round.units, method.selection),
    notices,
  };
}

function resultOf(
  { spaceId, isSelected, isHolder }: RoundUnit,
  granted: ReadonlySet<string> | undefined,
): string {
  if (isHolder) return '已获称号，不重复奖励';
  if (!isSelected) return '未入选';
  if (granted === undefined) return '拟授予';
  return granted.has(spaceId) ? '已授予' : '入选，公布时未授予';
}
