import { roundHalfUp } from '../text/numbers.ts';
import { formatTick, valueAxis } from './axis.ts';
import { type ChartOptions, baselineShift, chartFrame, emptyChart, textLines } from './frame.ts';
import { labelWidth, wrapLabel } from './label-width.ts';
import { keyRows } from './marks.ts';
import { sizes } from './theme.ts';
import { type Svg, svg } from './svg.ts';

interface CompositionRow {
  readonly label: string;
  /** One number a part, in the order of `parts`; a part below zero reaches to the left of zero. */
  readonly values: readonly number[];
  /** The sum as printed. */
  readonly sum: string;
}

export interface CompositionData {
  /** What the scores are made of, at most four. */
  readonly parts: readonly string[];
  readonly rows: readonly CompositionRow[];
}

/** One bar a row, its parts side by side on one scale that starts at zero. */
export function scoreComposition(data: CompositionData, options: ChartOptions): Svg {
  if (data.rows.length === 0) return emptyChart(options);
  const isWide = options.width === 680;
  const left = isWide ? 226 : 0;
  const ends = data.rows.flatMap(({ values }) => [
    values.filter((value) => value > 0).reduce((a, b) => a + b, 0),
    values.filter((value) => value < 0).reduce((a, b) => a + b, 0),
  ]);
  const sums = Math.max(...data.rows.map(({ sum }) => labelWidth(sum, sizes.small)));
  const { scale, ticks } = valueAxis(ends, [left, options.width - sums - 10], { count: 5 });
  const key = keyRows([data.parts.map((label, index) => keyItem(label, index))], options.width);
  const top = key.height + 26;
  let y = top;
  const bars = data.parts.map((): string[] => []);
  const rows = data.rows.map((row) => {
    const lines = wrapLabel(row.label, isWide ? 210 : options.width - 20, sizes.label);
    const own = isWide ? Math.max(24, lines.length * sizes.line + 6) : lines.length * 17 + 24;
    const middle = isWide ? y + own / 2 : y + own - 12;
    const first = isWide
      ? middle + baselineShift(sizes.label) - ((lines.length - 1) * sizes.line) / 2
      : y + 14;
    y += own;
    for (const { from, to, index } of endsOf(row.values)) {
      const bar = barPath(scale(from), scale(to), middle);
      if (bar !== undefined) bars[index]?.push(bar);
    }
    const end = Math.max(scale(0), ...endsOf(row.values).map(({ to }) => scale(to)));
    return svg`${[
      textLines(lines, 0, first, { className: 'chart-label chart-halo', size: sizes.label }),
      textLines([row.sum], end + 6, middle + baselineShift(sizes.small)),
    ]}`;
  });
  // One path a part, however many rows: a page has few elements to spare.
  const parts = bars.map(
    (drawn, index) =>
      drawn.length > 0 && svg`<path class="chart-part-${tintOf(index)}" d="${drawn.join('')}"/>`,
  );
  const axis = ticks.map((tick) => {
    const x = Math.round(scale(tick)) + 0.5;
    return [
      svg`<path class="${tick === 0 ? 'chart-baseline' : 'chart-axis'}" d="M${x} ${top - 6}V${y}"/>`,
      textLines([formatTick(tick)], x, top - 11, { anchor: x < 16 ? 'start' : 'middle' }),
    ];
  });
  return chartFrame(options, y + 2, [key.draw(-12), axis, parts, rows]);
}

/** A bar of a part; undefined of a part that is 0. */
function barPath(from: number, to: number, middle: number): string | undefined {
  const width = Math.abs(to - from);
  if (width === 0) return undefined;
  const [x, drawn] = [Math.min(from, to), Math.max(0.75, width - 0.75)].map((each) =>
    roundHalfUp(each, 2),
  );
  return `M${x} ${middle - 7}h${drawn}v14h-${drawn}z`;
}

function endsOf(values: readonly number[]) {
  let [above, below] = [0, 0];
  return values.map((value, index) => {
    const from = value < 0 ? below : above;
    const to = from + value;
    if (value < 0) below = to;
    else above = to;
    return { from, to, index };
  });
}

function keyItem(label: string, index: number) {
  return {
    label,
    mark: (x: number, y: number) =>
      svg`<rect class="chart-part-${tintOf(index)}" x="${x - 7}" y="${y - 5}" width="14" height="10"/>`,
  };
}

/** Three parts take the tints that differ most. */
function tintOf(index: number): number {
  return [1, 3, 2, 4][index] ?? 4;
}
