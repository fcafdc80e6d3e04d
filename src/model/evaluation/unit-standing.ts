import { heldFor } from '../../data/held.ts';
import { formatNumber, roundHalfUp } from '../../text/numbers.ts';
import { median } from './indicator-spread.ts';
import { disclosureOf } from './kept-back.ts';
import type { ReportUnit, RoundReport } from './round-report.ts';
import { gapInPoints } from './round-words.ts';

/** Where the total of one indicator of a unit stands among all units. */
export interface Standing {
  readonly id: string;
  readonly title: string;
  /** With its unit: 「195次」. */
  readonly own: string;
  readonly median: string;
  /** Of the unit that took the last place; undefined without one. */
  readonly lastIn: string | undefined;
  /** 0 = the least of the units, 100 = the most. */
  readonly places: {
    readonly own: number;
    readonly p10: number;
    readonly p90: number;
    readonly median: number;
  };
}

/** Each indicator of a unit against all; none where not all of the round is published. */
export function unitStanding(report: RoundReport, unit: ReportUnit): Standing[] {
  const { method } = report;
  if (disclosureOf(method).form !== 'complete') return [];
  const spreads = heldFor(report, 'spread of raw totals', () => spreadsOf(report));
  const last = lastInOf(report);
  const text = (raw: number, name: string) => `${formatNumber(Number(raw.toPrecision(12)))}${name}`;
  return method.indicators.map(({ id, title, unit: name }, index) => {
    const rawOf = (each: ReportUnit) => each.indicators[index]?.total.raw ?? 0;
    const { low, high, p10, middle, p90 } = spreads[index] ?? EMPTY;
    const place = (raw: number) => (high === low ? 50 : (100 * (raw - low)) / (high - low));
    const raw = rawOf(unit);
    return {
      id,
      title,
      own: text(raw, name),
      median: text(middle, name),
      lastIn: last && text(rawOf(last), name),
      places: { own: place(raw), p10: place(p10), p90: place(p90), median: place(middle) },
    };
  });
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
    .filter(({ lag }) => Number(roundHalfUp(lag, decimals)) > 0)
    .toSorted((a, b) => b.lag - a.lag)
    .slice(0, 2);
  const words = lags.map(({ title, lag }) => `“${title}”少${roundHalfUp(lag, decimals)}分`);
  const most = words.length === 0 ? '' : `；少得最多的是${words.join('，')}`;
  return `和最后一个入选的${last.space.name}${gapInPoints(last.score, unit.score, decimals)}${most}。`;
}

function lastInOf(report: RoundReport): ReportUnit | undefined {
  const { units, cut } = report;
  return heldFor(report, 'last that took a place', () =>
    units.find(({ spaceId }) => spaceId === cut.lastIn?.spaceId),
  );
}

const EMPTY = { low: 0, high: 0, p10: 0, middle: 0, p90: 0 };

function spreadsOf({ units, method }: RoundReport): (typeof EMPTY)[] {
  return method.indicators.map((_, index) => {
    const raw = units
      .map(({ indicators }) => indicators[index]?.total.raw ?? 0)
      .toSorted((a, b) => a - b);
    const at = (share: number) => raw[Math.round(share * (raw.length - 1))] ?? 0;
    return { low: at(0), high: at(1), p10: at(0.1), middle: median(raw), p90: at(0.9) };
  });
}
