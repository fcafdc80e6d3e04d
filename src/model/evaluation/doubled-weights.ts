import { heldFor } from '../../data/held.ts';
import { ranksOf, slotsOf } from './ranking.ts';
import type { RoundReport } from './round-report.ts';
import { rescaledWeights, scoresOf } from './scores.ts';

/** Where a unit would stand. */
export interface DoubledPlace {
  readonly rank: number;
  readonly isSelected: boolean;
}

/**
 * Where a unit would stand if one indicator weighed double and the others proportionally less, as
 * 自己算一遍 computes it; of the unit at `place` of the report, in the order of the indicators.
 */
export function doubledPlaces(report: RoundReport, place: number): DoubledPlace[] {
  return rankings(report).map(({ ranks, slots }) => ({
    rank: ranks[place] ?? 0,
    isSelected: slots[place] === 1,
  }));
}

/** One ranking an indicator, made once a report. */
function rankings(report: RoundReport) {
  return heldFor(report, 'doubled weights', () => {
    const { method, units } = report;
    const columns = {
      totals: method.indicators.map((_, index) =>
        units.map(({ indicators }) => indicators[index]?.total.normalized ?? 0),
      ),
      increments: method.indicators.map((_, index) =>
        units.map(({ indicators }) => indicators[index]?.increment.normalized ?? 0),
      ),
    };
    const bonuses = units.map(({ bonus }) => bonus);
    return method.indicators.map((_, doubled) => {
      const weights = method.indicators.map(({ weight }, index) =>
        index === doubled ? 2 * weight : weight,
      );
      const scores = scoresOf(columns, rescaledWeights(weights, method) ?? [], bonuses, method);
      const contenders = scores.map((score, index) => ({
        ...score,
        rawTotals: units[index]?.indicators.map(({ total }) => total.raw) ?? [],
        order: units[index]?.order,
      }));
      const ranks = ranksOf(contenders, method);
      const ranked = ranks.map((rank, index) => ({
        rank,
        isHolder: units[index]?.isHolder === true,
      }));
      return { ranks, slots: slotsOf(ranked, method.selection) };
    });
  });
}
