import { bisectRight } from 'd3';
import { heldFor } from '../../data/held.ts';
import type { EvaluatedUnit } from './evaluate.ts';
import { median } from './indicator-spread.ts';
import { disclosureOf } from './kept-back.ts';
import type { RoundReport } from './round-report.ts';

/** A part of the score as the units of a round have it, in points of S. */
export interface PartOfScore {
  /** Undefined for the bonus. */
  readonly indicator: RoundReport['method']['indicators'][number] | undefined;
  readonly pointsOf: (unit: EvaluatedUnit) => number;
  readonly median: number;
  /** How many units have more points of it. */
  readonly moreThan: (points: number) => number;
}

/**
 * The parts that add up to S, the indicators in the order of the method and then the bonus, if any
 * unit has one; made once a report. None where not all of the round is published, or where caps of
 * groups keep the parts from adding up.
 */
export function partsOfScore(report: RoundReport): readonly PartOfScore[] {
  const { method, units } = report;
  if (method.groups?.length || disclosureOf(method).form !== 'complete') return [];
  return heldFor(report, 'parts of the score', () => {
    const { shares, indicators } = method;
    const parts = indicators.map((indicator, index) =>
      partOf(report, indicator, ({ indicators: held }) => {
        const { total, increment } = held[index] ?? {};
        const half = shares.total * (total?.normalized ?? 0);
        return indicator.weight * (half + shares.increment * (increment?.normalized ?? 0));
      }),
    );
    const hasBonus = units.some(({ bonus }) => bonus !== 0);
    return hasBonus ? [...parts, partOf(report, undefined, ({ bonus }) => bonus)] : parts;
  });
}

function partOf(
  { units }: RoundReport,
  indicator: PartOfScore['indicator'],
  pointsOf: PartOfScore['pointsOf'],
): PartOfScore {
  // Rounded, lest the last bit of a double put one before another.
  const ascending = units.map((unit) => rounded(pointsOf(unit))).sort((a, b) => a - b);
  return {
    indicator,
    pointsOf,
    median: median(ascending),
    moreThan: (points) => ascending.length - bisectRight(ascending, rounded(points)),
  };
}

function rounded(points: number): number {
  return Math.round(points * 1e9) / 1e9;
}
