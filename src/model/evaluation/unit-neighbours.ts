import { disclosureOf } from './kept-back.ts';
import { lastInOf } from './last-in.ts';
import { roundedForTies } from './ranking.ts';
import type { ReportUnit, RoundReport } from './round-report.ts';
import { unitPlace } from './unit-place.ts';
import { pointsApart } from './round-words.ts';

/**
 * What parts a unit from the ranks before and behind it, and one that is selected from the last that
 * is: 「比第13名少0.658分，比第15名多1.0分，比最后入选的第27名多7.8分。」; '' where ranks or scores are
 * not published. The gap of one without a place to the last that has one is `gapToPlace`.
 */
export function neighboursInWords(report: RoundReport, unit: ReportUnit): string {
  const { units, method } = report;
  const { form, hasRanks } = disclosureOf(method);
  if (form !== 'complete' || !hasRanks || units.length < 2) return '';
  const { before, tied, behind } = around(report, unit);
  const last = lastInOf(report);
  const isLast = (other: ReportUnit | undefined) => last !== undefined && other?.rank === last.rank;
  const competes = !unit.isSelected && !unit.isHolder;
  const parts = [
    tied > 1 && `和另外${tied - 1}家并列第${unit.rank}名`,
    before && !(competes && isLast(before)) && besides(unit, before, method.decimals),
    behind && !isLast(behind) && besides(unit, behind, method.decimals),
    unit.isSelected && last && !isLast(unit) && besides(unit, last, method.decimals, '最后入选的'),
    unit.isSelected && isLast(unit) && tied === 1 && '是最后一个入选的',
  ].filter(Boolean);
  return parts.length === 0 ? '' : `${parts.join('，')}。`;
}

/** The last unit before the rank of this one, how many share it, and the first behind it. */
function around(report: RoundReport, unit: ReportUnit) {
  const { units } = report;
  let [first, end] = [unitPlace(report, unit), unitPlace(report, unit) + 1];
  while (units[first - 1]?.rank === unit.rank) first -= 1;
  while (units[end]?.rank === unit.rank) end += 1;
  return { before: units[first - 1], tied: end - first, behind: units[end] };
}

function besides(unit: ReportUnit, other: ReportUnit, decimals: number, as = ''): string {
  const whom = `${as}第${other.rank}名`;
  if (roundedForTies(unit.score) === roundedForTies(other.score)) {
    return `和${whom}得分相同，先后按同分的规定`;
  }
  const isMore = unit.score > other.score;
  const [higher, lower] = isMore ? [unit.score, other.score] : [other.score, unit.score];
  return `比${whom}${isMore ? '多' : '少'}${pointsApart(higher, lower, decimals)}`;
}
