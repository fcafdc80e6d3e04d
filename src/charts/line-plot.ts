import { line } from 'd3';
import { formatTick, periodTicks, type PeriodTick, valueAxis } from './axis.ts';
import { labelWidth, widestLabel, wrapLabel } from './label-width.ts';
import type { Confidence } from './marks.ts';
import { sizes } from './theme.ts';

export interface LinePoint {
  readonly period: string;
  readonly value: number;
  /** Printed at the mark instead of the value. */
  readonly label?: string;
  readonly confidence: Confidence;
  /** 约, 近, 超过 … before the value; 余 after it. */
  readonly qualifier?: string;
}

export interface LineSeries {
  readonly name: string;
  readonly points: readonly LinePoint[];
}

export interface LineFacts {
  readonly unit: string;
  /** Every period that the axis shows, also those without a value: `2016`, `2016Q1`, … */
  readonly periods: readonly string[];
  readonly series: readonly LineSeries[];
  /** Periods without any number, and why. */
  readonly gaps: readonly { readonly period: string; readonly label: string }[];
}

export interface PlotPoint extends LinePoint {
  readonly x: number;
  readonly y: number;
}

export interface PlotSeries {
  readonly name: string;
  readonly className: string;
  readonly lineClass: string;
  readonly marks: readonly PlotPoint[];
  readonly runs: readonly (readonly PlotPoint[])[];
  readonly segments: readonly string[];
}

/** The geometry of a line chart, computed before anything is drawn. */
export interface Plot {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly axisBottom: number;
  readonly radius: number;
  readonly ticks: readonly (PeriodTick & { readonly x: number })[];
  readonly values: ReturnType<typeof valueAxis>;
  readonly series: readonly PlotSeries[];
}

/** Where everything lies: margins from the labels that stand in them, then scales, then marks. */
export function plotOf(data: LineFacts, shown: readonly LineSeries[], width: number): Plot {
  const values = shown.flatMap(({ points }) => points.map(({ value }) => value));
  const ticks = periodTicks([
    ...data.periods,
    ...data.gaps.map(({ period }) => period),
    ...shown.flatMap(({ points }) => points.map(({ period }) => period)),
  ]);
  const last = ticks.at(-1)?.period;
  const ending = shown.filter(({ points }) => points.some(({ period }) => period === last));
  const nameLines = ending.flatMap(({ name }) => wrapLabel(name, nameWidth(width), sizes.label));
  // More than one line may have to move away from its mark, and a leader needs room too.
  const nameRoom = widestLabel(nameLines, sizes.label) + (nameLines.length > 1 ? 19 : 12);
  const top = 30;
  const bottom = width === 680 ? 280 : 236;
  const axis = valueAxis(values, [bottom, top], { count: width === 680 ? 4 : 3 });
  const tickRoom = widestLabel([data.unit, ...axis.ticks.map(formatTick)], sizes.small);
  const lastWidth = labelWidth(ticks.at(-1)?.label ?? '', sizes.small) / 2;
  const left = tickRoom + 26;
  const right = width - Math.max(22, lastWidth + 2, nameRoom);
  const first = ticks[0]?.at ?? 0;
  const span = (ticks.at(-1)?.at ?? 0) - first;
  const place = ({ at }: PeriodTick): number =>
    span === 0 ? (left + right) / 2 : left + ((at - first) / span) * (right - left);
  const placed = ticks.map((tick) => ({ ...tick, x: place(tick) }));
  const hasYears = placed.some(({ year }) => year !== '');
  const step = placed.length < 2 ? width : (right - left) / (placed.length - 1);
  return {
    width,
    left,
    right,
    top,
    bottom,
    axisBottom: bottom + (hasYears ? 40 : 24),
    radius: step < 14 ? 2.6 : 4,
    ticks: placed,
    values: axis,
    series: shown.map((series, index) => plotSeries(series, index, placed, axis)),
  };
}

/** Room for the name of a series at the end of its line. */
export function nameWidth(width: number): number {
  return width === 680 ? 132 : 66;
}

function plotSeries(
  series: LineSeries,
  index: number,
  ticks: Plot['ticks'],
  { scale }: Plot['values'],
): PlotSeries {
  const byPeriod = new Map(series.points.map((point) => [point.period, point]));
  const runs: PlotPoint[][] = [];
  let isOpen = false;
  for (const tick of ticks) {
    const point = byPeriod.get(tick.period);
    if (point !== undefined) {
      const mark = { ...point, x: tick.x, y: scale(point.value) };
      if (isOpen && tick.followsPrevious) runs.at(-1)?.push(mark);
      else runs.push([mark]);
    }
    isOpen = point !== undefined;
  }
  const path = line<PlotPoint>(
    ({ x }) => x,
    ({ y }) => y,
  ).digits(2);
  return {
    name: series.name,
    className: `chart-series-${(index % 4) + 1}`,
    lineClass: index < 4 ? 'chart-line' : 'chart-line chart-line-dashed',
    marks: runs.flat(),
    runs,
    segments: runs.filter((run) => run.length > 1).map((run) => path(run) ?? ''),
  };
}
