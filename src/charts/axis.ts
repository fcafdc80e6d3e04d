import { scaleLinear, type ScaleLinear } from 'd3';
import { formatNumber } from '../text/numbers.ts';
import { parsePeriod } from '../text/dates.ts';

export interface ValueAxis {
  readonly scale: ScaleLinear<number, number>;
  readonly ticks: readonly number[];
}

/**
 * A scale that always holds zero and ends on a round number, with few ticks. `range` as in d3:
 * where the lowest and the highest value lie. Values that are not finite are passed over.
 */
export function valueAxis(
  values: readonly number[],
  range: readonly [number, number],
  { count = 4, min = 0 }: { readonly count?: number; readonly min?: number } = {},
): ValueAxis {
  const finite = values.filter(Number.isFinite);
  const low = Math.min(min, ...finite);
  const high = Math.max(min, ...finite);
  const scaleOf = (wished: number): ScaleLinear<number, number> =>
    scaleLinear()
      .domain(low === high ? [low, low + 1] : [low, high])
      .range([...range])
      .nice(wished);
  // d3 takes the count as a hint and may give nearly twice as many.
  let wished = count;
  while (wished > 1 && scaleOf(wished).ticks(wished).length > count + 2) wished -= 1;
  const scale = scaleOf(wished);
  const ticks = low === high ? [low] : scale.ticks(wished);
  const isWhole = finite.every(Number.isInteger);
  return { scale, ticks: isWhole ? ticks.filter(Number.isInteger) : ticks };
}

/** Plain digits; from 10万 on in 万, and from 10亿 on in 亿. */
export function formatTick(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e9) return `${formatNumber(value / 1e8, { maxPlaces: 2 })}亿`;
  if (size >= 1e5) return `${formatNumber(value / 1e4, { maxPlaces: 2 })}万`;
  return formatNumber(value, { maxPlaces: 6 });
}

export interface PeriodTick {
  readonly period: string;
  /** Place in time; only differences mean something. */
  readonly at: number;
  /** True when the period before it in the list is the one before it in the calendar. */
  readonly followsPrevious: boolean;
  /** `2016` · `1季度` · `3月` · `3月31日`. */
  readonly label: string;
  /** The same where room is short: `1季`. */
  readonly shortLabel: string;
  /** The year under the label; empty for years themselves. */
  readonly year: string;
}

/**
 * Periods in the order of time, each once. Years, quarters and months lie one step apart and
 * follow each other only if none is left out between them; days, ranges and mixtures lie where
 * the calendar puts their last day and follow the one before them in the list. Texts that are no
 * periods keep their order, one step apart.
 */
export function periodTicks(periods: readonly string[]): PeriodTick[] {
  const unique = [...new Set(periods)];
  const placed = unique.map((period, index) => ({ ...placeOf(period), period, index }));
  const kinds = new Set(placed.map(({ kind }) => kind));
  const isRegular = kinds.size === 1 && !kinds.has('day') && !kinds.has('other');
  const isTimed = placed.every(({ day }) => Number.isFinite(day));
  const ticks = placed
    .map(({ period, step, day, index }) => ({
      period,
      at: isRegular ? step : isTimed ? day : index,
    }))
    .sort((a, b) => a.at - b.at);
  return ticks.map(({ period, at }, index) => {
    const before = ticks[index - 1];
    const followsPrevious = before !== undefined && (!isRegular || at - before.at === 1);
    return { period, at, followsPrevious, ...labelOfPeriod(period) };
  });
}

function placeOf(text: string): { kind: string; step: number; day: number } {
  const period = parsePeriod(text);
  if (period === undefined) return { kind: 'other', step: Number.NaN, day: Number.NaN };
  const year = Number(period.to.slice(0, 4));
  const month = Number(period.to.slice(5, 7));
  const day = Date.parse(`${period.to}T00:00:00Z`) / 86_400_000;
  if (period.kind === 'year') return { kind: 'year', step: year, day };
  if (period.kind === 'quarter') return { kind: 'quarter', step: year * 4 + month / 3, day };
  if (period.kind === 'month') return { kind: 'month', step: year * 12 + month, day };
  return { kind: 'day', step: day, day };
}

function labelOfPeriod(text: string): Pick<PeriodTick, 'label' | 'shortLabel' | 'year'> {
  const { label, year } = fullLabel(text);
  return { label, year, shortLabel: label.replace('季度', '季') };
}

function fullLabel(text: string): { label: string; year: string } {
  const period = parsePeriod(text);
  const year = `${text.slice(0, 4)}年`;
  const month = Number(text.slice(5, 7));
  if (period?.kind === 'quarter') return { label: `${text.slice(5)}季度`, year };
  if (period?.kind === 'month') return { label: `${month}月`, year };
  if (period?.kind === 'day') return { label: `${month}月${Number(text.slice(8))}日`, year };
  return { label: text, year: '' };
}
