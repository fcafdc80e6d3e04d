import { printedDifference, roundHalfUp } from '../../text/numbers.ts';
import { type DoubledPlace, doubledPlaces } from './doubled-weights.ts';
import { type PartOfScore, partsOfScore } from './indicator-points.ts';
import { disclosureOf } from './kept-back.ts';
import type { ReportUnit, RoundReport } from './round-report.ts';
import { roundedForTies } from './ranking.ts';
import { unitPlace } from './unit-place.ts';

/** A part of the score of a unit beside those of all. */
export interface Reason {
  readonly title: string;
  /** 0.15 for 15 %; undefined for the bonus. */
  readonly weight: number | undefined;
  /** In points of S, with one decimal. */
  readonly points: string;
  readonly median: string;
  /** The difference of the two as printed. */
  readonly gap: number;
  /** Its place among all by this part alone, the most first. */
  readonly place: number;
  /** Where it would stand if this weighed double; undefined where ranks are not published. */
  readonly doubled: DoubledPlace | undefined;
}

/** How many of the parts that raise a score, and of those that lower it, are named. */
const NAMED = 2;

/** Each part of the score of a unit against all; none where {@link partsOfScore} has none. */
export function unitReasons(report: RoundReport, unit: ReportUnit): Reason[] {
  const { hasRanks } = disclosureOf(report.method);
  const parts = partsOfScore(report);
  if (parts.length === 0) return [];
  const doubled = hasRanks ? doubledPlaces(report, unitPlace(report, unit)) : [];
  return parts.map((part, index) => reasonOf(part, unit, doubled[index]));
}

function reasonOf(part: PartOfScore, unit: ReportUnit, doubled: DoubledPlace | undefined): Reason {
  const { indicator } = part;
  const own = part.pointsOf(unit);
  // The last bit of a double is no half less.
  const printed = (value: number) => roundHalfUp(roundedForTies(value), 1);
  const [points, median] = [printed(own), printed(part.median)];
  return {
    title: indicator?.title ?? '特色服务加分',
    weight: indicator?.weight,
    ...{ points, median, gap: Number(printedDifference(points, median)) },
    place: part.moreThan(own) + 1,
    doubled,
  };
}

/**
 * What raises and what lowers a score most: 「与56家的中位数比，“毕业企业”多得2.1分；“导师辅导”少1.3分。」;
 * '' without parts.
 */
export function reasonsInWords(reasons: readonly Reason[], units: number): string {
  if (reasons.length === 0) return '';
  const named = (sign: 1 | -1, word: string) =>
    reasons
      .filter(({ gap }) => sign * gap > 0)
      .toSorted((a, b) => sign * (b.gap - a.gap))
      .slice(0, NAMED)
      .map(({ title, gap }) => `“${title}”${word}${roundHalfUp(Math.abs(gap), 1)}分`)
      .join('、');
  const [more, less] = [named(1, '多得'), named(-1, '少得')];
  const compared = `与${units}家的中位数比，`;
  if (more === '' && less === '') return `${compared}各项相差都不到0.1分。`;
  // A gap that is not told is less than the last decimal.
  if (less === '') return `${compared}${more}，没有一项少0.1分以上。`;
  if (more === '') return `${compared}${less}，没有一项多0.1分以上。`;
  return `${compared}${more}；${less}。`;
}

/** 「七项的权重分别加倍…」: between which ranks a unit would stand; '' without ranks. */
export function doubledInWords(reasons: readonly Reason[]): string {
  const ranks = reasons.flatMap(({ doubled }) => (doubled === undefined ? [] : [doubled.rank]));
  if (ranks.length === 0) return '';
  const [best, worst] = [Math.min(...ranks), Math.max(...ranks)];
  const where = best === worst ? `都在第${best}名` : `在第${best}至${worst}名之间`;
  return `把一项指标的权重加倍，各项再按比例折成100%，逐项试一遍，名次${where}。`;
}
