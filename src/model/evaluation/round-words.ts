import { formatNumber, formatShare, roundHalfUp, sumDecimal } from '../../text/numbers.ts';
import { disclosureOf, keptBackIndicators } from './kept-back.ts';
import { valueKind } from './raw-values.ts';
import type { ReportUnit, RoundReport } from './round-report.ts';

/** What 临界 means, in the words that stand where it is first used. */
export const NEAR_CUT_WORDS = '换一种同样合理的算法，这家可能进，也可能不进';

/** The answer of a round's page: how many took part, who got what, how sure the cut is. */
export function roundAnswer(report: RoundReport): string {
  const { units, method, cut, notices } = report;
  const taken = `${units.length}家参评`;
  if (cut.selected.length === 0) {
    return `${taken}，没有一家入选“${method.selection.title}”。`;
  }
  const granted = units.filter(({ result }) => result === '已授予').length;
  const given =
    notices.decision === undefined
      ? `拟授予${cut.selected.length}家`
      : granted === cut.selected.length
        ? `授予${granted}家`
        : `入选${cut.selected.length}家，公布时授予${granted}家`;
  return `${taken}，${given}“${method.selection.title}”。${cutSentence(report)}${nearCutSentence(report)}`;
}

/** Why the slots end further down than there are slots; '' where they do not, or no ranks are published. */
function cutSentence({ units, method, cut }: RoundReport): string {
  const { lastRank } = cut;
  const above = units.filter(({ rank, isHolder }) => isHolder && rank <= (lastRank ?? 0)).length;
  const { hasRanks } = disclosureOf(method);
  if (lastRank === undefined || above === 0 || !hasRanks || method.selection.slots === 'top-n')
    return '';
  return `名额到第${lastRank}名为止：前面有${above}家已有称号，不占名额。`;
}

/** How sure the cut is, in one sentence; '' when nobody is selected or it is not published. */
export function nearCutSentence({ method, cut }: RoundReport): string {
  const { near, nearRanks, replaced, selected } = cut;
  const { draws } = method.sensitivity;
  const { hasRanks, hasRobustness } = disclosureOf(method);
  if (selected.length === 0 || !hasRobustness) return '';
  if (near.length === 0 || nearRanks === undefined) {
    return `没有临界的：换别的算法重算${draws}次，每一家的结果都至少有95%的次数不变。`;
  }
  const [first, last] = nearRanks;
  const where = !hasRanks
    ? `有${near.length}家靠近名额线`
    : first === last
      ? `第${first}名靠近名额线`
      : near.length === last - first + 1
        ? `第${first}至${last}名靠得很近`
        : `第${first}至${last}名里有${near.length}家靠得很近`;
  return (
    `${where}，标“临界”：${NEAR_CUT_WORDS}。` +
    `换着算法重算${draws}次，平均每次有${formatNumber(roundHalfUp(replaced, 1))}家和公布的名单不同。`
  );
}

/**
 * Where the slots end, and why that is further down than there are slots: 「10个名额到此；前面有17家已有
 * 称号，不占名额」.
 */
export function cutInWords({ units, method, cut }: RoundReport): string {
  const above = units.filter(({ rank, isHolder }) => isHolder && rank <= (cut.lastRank ?? 0));
  if (method.selection.slots === 'top-n') return `前${method.selection.count}名到此`;
  const holders = above.length === 0 ? '' : `；前面有${above.length}家已有称号，不占名额`;
  return `${cut.selected.length}个名额到此${holders}`;
}

/**
 * The cut in points: who is last in, who is next, by how much; undefined without either, or where
 * no scores are published.
 */
export function cutInPoints({ units, method, cut }: RoundReport): string | undefined {
  const [lastIn, firstOut] = [cut.lastIn, cut.firstOut].map((unit) =>
    units.find(({ spaceId }) => spaceId === unit?.spaceId),
  );
  const { hasScores, hasRanks } = disclosureOf(method);
  if (lastIn === undefined || firstOut === undefined || !hasScores) {
    return undefined;
  }
  const points = (score: number) => roundHalfUp(score, method.decimals);
  const named = ({ space, rank, score }: ReportUnit) =>
    `${space.name}${hasRanks ? `（第${rank}名）` : ''}，${points(score)}分`;
  return `最后一个名额是${named(lastIn)}；下一家是${named(firstOut)}，${gapInPoints(lastIn.score, firstOut.score, method.decimals)}。`;
}

/**
 * 「相差0.108分」: two scores subtracted first and rounded then. Where readers who subtract the
 * printed scores find another number, it says so.
 */
export function gapInPoints(higher: number, lower: number, decimals: number): string {
  const { gap, isAsPrinted } = gapOf(higher, lower, decimals);
  if (Number(gap) !== 0) return `相差${gap}分${isAsPrinted ? '' : SUBTRACTED_FIRST}`;
  return isAsPrinted ? '显示的得分相同' : `相差不到${roundHalfUp(10 ** -decimals, decimals)}分`;
}

/** 「7.8分」「0.66分」「0.024分」「不到0.001分」: how much two scores differ, the less the more exactly. */
export function pointsApart(higher: number, lower: number, decimals: number): string {
  const { exact, gap, isAsPrinted } = gapOf(higher, lower, decimals);
  if (Number(gap) >= 0.1) {
    return `${roundHalfUp(exact, Math.min(Number(gap) >= 1 ? 1 : 2, decimals))}分`;
  }
  if (Number(gap) === 0) return `不到${roundHalfUp(10 ** -decimals, decimals)}分`;
  return `${gap}分${isAsPrinted ? '' : SUBTRACTED_FIRST}`;
}

const SUBTRACTED_FIRST = '（先相减，后四舍五入）';

function gapOf(higher: number, lower: number, decimals: number) {
  const points = (value: number | string) => roundHalfUp(value, decimals);
  const exact = sumDecimal([higher, -lower]);
  const gap = points(exact);
  const printed = points(sumDecimal([points(higher), points(-lower)]));
  return { exact, gap, isAsPrinted: Number(gap) === 0 ? Number(printed) === 0 : gap === printed };
}

/** `入选频率 61.4%` of a unit, as printed. */
export function inclusionText({ inclusion }: Pick<ReportUnit, 'inclusion'>): string {
  return formatShare(inclusion, 1);
}

/**
 * Counts of which half of the units have fewer than five in a year: small numbers, great leaps.
 * Those that are kept back are not told of.
 */
export function smallIndicators({ units, method }: RoundReport): string[] {
  const keptBack = keptBackIndicators(method);
  return method.indicators.flatMap((indicator, index) => {
    const { id, title } = indicator;
    if (keptBack.has(id) || valueKind(indicator) !== 'flow') return [];
    const few = units.filter(({ indicators }) => (indicators[index]?.increment.raw ?? 0) < 5);
    return units.length > 0 && 2 * few.length > units.length ? [title] : [];
  });
}
