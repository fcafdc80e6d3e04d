import { type ChartOptions, baselineShift, chartFrame, emptyChart, textLines } from './frame.ts';
import { wrapLabel } from './label-width.ts';
import { keyRows } from './marks.ts';
import { sizes } from './theme.ts';
import { type Svg, type SvgPart, svg, toSvg } from './svg.ts';

/** The ranks of a unit: as published, and under 5 % to 95 % of the alternatives. */
export interface RankSpan {
  readonly rank: number;
  readonly p5: number;
  readonly p95: number;
  readonly isSelected: boolean;
}

export interface RankScale {
  /** The last rank of the scale; the first is 1. */
  readonly last: number;
  /** The rank after which nobody is selected; a line is drawn behind it. */
  readonly cut?: number | undefined;
}

export interface RankIntervalData extends RankScale {
  readonly rows: readonly (RankSpan & { readonly label: string })[];
}

/** Width of the strip of a row in user units; the style sheet scales it. */
const STRIP = 300;
const STRIP_HEIGHT = 18;

/**
 * The rank interval of one row of a ranking: the published rank as a dot (filled = selected), the
 * interval as a bar, the cut as a hairline from edge to edge, so that the rows of a table make one
 * line. The row says the same in words, so it is hidden from screen readers.
 */
export function rankStrip(span: RankSpan, scale: RankScale): Svg {
  const place = placeOn(scale, 6, STRIP - 6);
  return toSvg(svg`<svg class="rank-strip" viewBox="0 0 ${STRIP} ${STRIP_HEIGHT}"
 aria-hidden="true" focusable="false">${[
   cutPath(scale, place, 0, STRIP_HEIGHT),
   spanMark(span, place, STRIP_HEIGHT / 2, 4.5),
 ]}</svg>`);
}

/** The ranks above the strips of a table. */
export function rankStripAxis(scale: RankScale): Svg {
  const { last } = scale;
  const place = placeOn(scale, 6, STRIP - 6);
  const ends = [1, last];
  // The ends say what is counted, and leave no room for a number close by.
  const ticks = rankTicks(last).filter(
    (rank) => ends.includes(rank) || ends.every((end) => Math.abs(place(rank) - place(end)) > 60),
  );
  return toSvg(svg`<svg class="rank-strip" viewBox="0 0 ${STRIP} 16" aria-hidden="true"
 focusable="false">${ticks.map((rank) =>
   textLines([ends.includes(rank) ? `第${rank}名` : String(rank)], place(rank), 12, {
     ...{ anchor: anchorOf(rank, last), size: 14 },
   }),
 )}</svg>`);
}

/** The rank intervals of some units, one below the other on one scale. */
export function rankIntervalChart(data: RankIntervalData, options: ChartOptions): Svg {
  if (data.rows.length === 0) return emptyChart(options);
  const isWide = options.width === 680;
  const left = isWide ? 236 : 8;
  const place = placeOn(data, left, options.width - 10);
  const top = 24;
  let y = top;
  const rows = data.rows.map((row) => {
    const lines = wrapLabel(row.label, isWide ? 218 : options.width - 40, sizes.label);
    const own = isWide ? Math.max(28, lines.length * sizes.line + 10) : lines.length * 17 + 25;
    const middle = isWide ? y + own / 2 : y + own - 12;
    const first = isWide
      ? middle + baselineShift(sizes.label) - ((lines.length - 1) * sizes.line) / 2
      : y + 14;
    const part = svg`${[
      textLines(lines, 0, first, { className: 'chart-label chart-halo', size: sizes.label }),
      spanMark(row, place, middle, 5),
    ]}`;
    y += own;
    return part;
  });
  const bottom = y + 4;
  const axis = rankTicks(data.last).map((rank) => [
    svg`<path class="chart-axis" d="M${place(rank)} ${top - 4}V${bottom}"/>`,
    textLines([String(rank)], place(rank), top - 9, { anchor: anchorOf(rank, data.last) }),
  ]);
  const key = keyRows([keyItems(data)], options.width);
  return chartFrame(options, bottom + key.height + 2, [
    axis,
    cutPath(data, place, top - 4, bottom),
    rows,
    key.draw(bottom),
  ]);
}

/** 1 and up to six round ranks; the last one always. */
function rankTicks(last: number): number[] {
  if (last <= 1) return [1];
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
  const step = steps.find((each) => last / each <= 6) ?? last;
  const rounds = Array.from({ length: Math.floor(last / step) }, (_, index) => (index + 1) * step);
  // A round rank beside the first or the last would run into it.
  const between = rounds.filter((rank) => rank - 1 >= step / 2 && last - rank >= step / 2);
  return [1, ...between.filter((rank) => rank > 1 && rank < last), last];
}

function keyItems({ cut }: RankIntervalData) {
  const dot = (name: string) => (x: number, y: number) =>
    svg`<g class="chart-series-1"><circle class="${name}" cx="${x}" cy="${y}" r="4"/></g>`;
  const items = [
    { label: '入选', mark: dot('chart-dot') },
    { label: '未入选或已有称号', mark: dot('chart-dot-open') },
  ];
  const line = (x: number, y: number) =>
    svg`<path class="chart-baseline" d="M${x} ${y - 6}V${y + 6}"/>`;
  return cut === undefined ? items : [...items, { label: '名额到此', mark: line }];
}

function placeOn({ last }: RankScale, from: number, to: number): (rank: number) => number {
  return (rank) => (last <= 1 ? from : from + ((rank - 1) * (to - from)) / (last - 1));
}

function spanMark(span: RankSpan, place: (rank: number) => number, y: number, r: number): SvgPart {
  const { rank, p5, p95, isSelected } = span;
  // Without a group around it: a page may have hundreds.
  return svg`<path class="chart-range" stroke-width="4" d="M${place(p5) - 2} ${y}H${
    place(p95) + 2
  }"/><circle class="chart-series-1 ${isSelected ? 'chart-dot' : 'chart-dot-open'}" cx="${place(
    rank,
  )}" cy="${y}" r="${r - 0.875}"/>`;
}

function cutPath(
  { cut, last }: RankScale,
  place: (rank: number) => number,
  from: number,
  to: number,
): SvgPart | null {
  if (cut === undefined || cut >= last) return null;
  return svg`<path class="chart-baseline" d="M${place(cut + 0.5)} ${from}V${to}"/>`;
}

function anchorOf(rank: number, last: number): 'start' | 'middle' | 'end' {
  return rank === 1 && last > 1 ? 'start' : rank === last ? 'end' : 'middle';
}
