import { bisectRight } from 'd3';
import type { DistributionFacts, DistributionRow } from '../../charts/distribution.ts';
import { heldFor } from '../../data/held.ts';
import { roundHalfUp } from '../../text/numbers.ts';
import { amountText, type IndicatorSpread, indicatorSpreads } from './indicator-spread.ts';
import { disclosureOf } from './kept-back.ts';
import { lastInOf } from './last-in.ts';
import type { ReportUnit, RoundReport } from './round-report.ts';
import { gapInPoints } from './round-words.ts';

/** Where the total of one indicator of a unit stands among all units. */
export interface Standing {
  readonly title: string;
  /** With its unit: 「195次」. */
  readonly own: string;
  readonly median: string;
  /** Of the unit that took the last place; undefined without one. */
  readonly lastIn: string | undefined;
  /** How many units have more. */
  readonly more: number;
  readonly row: DistributionRow;
}

/** The marks of the drawings on the page of a unit. */
export const STANDING_NAMES: DistributionFacts['names'] = { own: '这家', last: '最后入选的' };

/** Each indicator of a unit against all; none where not all of the round is published. */
export function unitStanding(report: RoundReport, unit: ReportUnit): Standing[] {
  if (disclosureOf(report.method).form !== 'complete') return [];
  return indicatorScales(report).map(({ spread, row, median, lastIn }) => {
    const value = totalOf(unit, spread);
    return {
      ...{ title: spread.title, median, lastIn, own: amountText(value, spread.unit) },
      more: spread.values.length - bisectRight(spread.values, value),
      row: { ...row, marks: [{ value, kind: 'own' }, ...row.marks] },
    };
  });
}

/** An indicator as a row of a drawing, with what is the same on the page of each unit. */
interface IndicatorScale {
  readonly spread: IndicatorSpread;
  /** The last selected is marked where it may be told. */
  readonly row: DistributionRow;
  readonly median: string;
  readonly lastIn: string | undefined;
}

/** The indicators of a round that may be published, each on its scale; made once a report. */
export function indicatorScales(report: RoundReport): readonly IndicatorScale[] {
  return heldFor(report, 'scales', () => {
    const last = lastInOf(report);
    return indicatorSpreads(report.round).map((spread): IndicatorScale => {
      const { title, unit, values, least, most, median } = spread;
      const value = last && totalOf(last, spread);
      return {
        spread,
        median: amountText(median, unit),
        lastIn: value === undefined ? undefined : amountText(value, unit),
        row: {
          ...{ label: title, values, least, most, median },
          ends: [amountText(least, unit), amountText(most, unit)],
          marks: value === undefined ? [] : [{ value, kind: 'last' }],
        },
      };
    });
  });
}

/** What a unit has of an indicator, over all years that count. */
export function totalOf({ indicators }: ReportUnit, { index }: Pick<IndicatorSpread, 'index'>) {
  return indicators[index]?.total.raw ?? 0;
}

/**
 * What parts a unit without a place from the last that has one, in points, and where it lags most;
 * undefined for others, and where caps of groups keep the parts from adding up to the gap.
 */
export function gapToPlace(report: RoundReport, unit: ReportUnit): string | undefined {
  const { method } = report;
  const last = lastInOf(report);
  const isSum = !method.groups?.length && disclosureOf(method).form === 'complete';
  if (last === undefined || !isSum || unit.isSelected || unit.isHolder) return undefined;
  const { shares, decimals, indicators } = method;
  const lags = indicators
    .map(({ title, weight }, index) => {
      const points = ({ indicators: held }: ReportUnit) =>
        weight *
        (shares.total * (held[index]?.total.normalized ?? 0) +
          shares.increment * (held[index]?.increment.normalized ?? 0));
      return { title, lag: points(last) - points(unit) };
    })
    .filter(({ lag }) => Number(roundHalfUp(lag, 1)) > 0)
    .toSorted((a, b) => b.lag - a.lag)
    .slice(0, 2);
  const words = lags.map(({ title, lag }) => `“${title}”（${roundHalfUp(lag, 1)}分）`);
  const most = words.length === 0 ? '' : `，主要少在${words.join('、')}`;
  return `和最后一个入选的${last.space.name}${gapInPoints(last.score, unit.score, decimals)}${most}。`;
}
