import { type ChartOptions, baselineShift, chartFrame, emptyChart, textLines } from './frame.ts';
import { wrapLabel } from './label-width.ts';
import { keyRows } from './marks.ts';
import { sizes } from './theme.ts';
import { type Svg, svg } from './svg.ts';

export interface StripRow {
  readonly label: string;
  /** Places from 0 (the least of all) to 100 (the most). */
  readonly values: readonly number[];
  readonly median: number;
}

const MOST_STROKES = 500;

/** One strip a row: a stroke for each value on a scale of 0 to 100, the median as a dot. */
export function indicatorStrip(
  { rows, ends }: { readonly rows: readonly StripRow[]; readonly ends: readonly [string, string] },
  options: ChartOptions,
): Svg {
  if (rows.length === 0) return emptyChart(options);
  const isWide = options.width === 680;
  const left = isWide ? 196 : 6;
  const right = options.width - 8;
  const place = (value: number) => left + ((right - left) * value) / 100;
  let y = 22;
  const drawn = rows.map(({ label, values, median }) => {
    const lines = wrapLabel(label, isWide ? 178 : options.width, sizes.label);
    const own = isWide ? Math.max(34, lines.length * sizes.line + 8) : lines.length * 17 + 32;
    const middle = isWide ? y + own / 2 : y + own - 14;
    const first = isWide
      ? middle + baselineShift(sizes.label) - ((lines.length - 1) * sizes.line) / 2
      : y + 16;
    y += own;
    // One path for all: a round may have hundreds of units.
    // Of very many one stroke a pixel: more cannot be seen.
    const isCrowded = values.length > MOST_STROKES;
    const places = values.map((value) => place(value).toFixed(isCrowded ? 0 : 1));
    const shown = isCrowded ? [...new Set(places)] : places;
    const strokes = shown.map((x) => `M${x} ${middle - 8}v16`).join('');
    return svg`${[
      textLines(lines, 0, first, { className: 'chart-label chart-halo', size: sizes.label }),
      svg`<path class="chart-axis" d="M${left} ${middle}H${right}"/>`,
      values.length > 0 && svg`<path class="chart-leader" stroke-opacity="0.7" d="${strokes}"/>`,
      values.length > 0 &&
        svg`<g class="chart-series-1"><circle class="chart-dot" cx="${place(median)}" cy="${middle}" r="4"/></g>`,
    ]}`;
  });
  const key = keyRows(
    [
      [
        {
          label: '一家',
          mark: (x, at) => svg`<path class="chart-leader" d="M${x} ${at - 7}v14"/>`,
        },
        {
          label: '中位数',
          mark: (x, at) =>
            svg`<g class="chart-series-1"><circle class="chart-dot" cx="${x}" cy="${at}" r="4"/></g>`,
        },
      ],
    ],
    options.width,
  );
  return chartFrame(options, y + key.height + 4, [
    textLines([ends[0]], left, 12),
    textLines([ends[1]], right, 12, { anchor: 'end' }),
    drawn,
    key.draw(y),
  ]);
}
