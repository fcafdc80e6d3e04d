import { type ChartOptions, baselineShift, chartFrame, emptyChart, textLines } from './frame.ts';
import {
  MOST_STROKES,
  type Spread,
  type SpreadMark,
  spreadMarks,
  spreadShape,
} from './distribution-row.ts';
import { wrapLabel } from './label-width.ts';
import { type KeyItem, keyRows } from './marks.ts';
import { sizes } from './theme.ts';
import { type Svg, type SvgPart, svg, toSvg } from './svg.ts';

export interface DistributionRow extends Spread {
  readonly label: string;
  /** The least and the most with their unit, at the ends of the scale. */
  readonly ends: readonly [string, string];
  readonly marks: readonly SpreadMark[];
}

export interface DistributionFacts {
  readonly rows: readonly DistributionRow[];
  /** What the marks are called: 「这家」「最后入选的」. */
  readonly names: Readonly<Partial<Record<SpreadMark['kind'], string>>>;
}

/** How the values of each row spread, each on a scale of its own from its least to its most. */
export function distributionChart({ rows, names }: DistributionFacts, options: ChartOptions): Svg {
  if (rows.length === 0) return emptyChart(options);
  const isWide = options.width === 680;
  const range = [isWide ? 200 : 6, options.width - 10] as const;
  let y = 0;
  const drawn = rows.map((row) => {
    const lines = wrapLabel(row.label, isWide ? 184 : options.width, sizes.label);
    const head = isWide ? 10 : lines.length * sizes.line + 14;
    const [top, base] = [y + head, y + head + 18];
    const first = isWide
      ? (top + base) / 2 + baselineShift(sizes.label) - ((lines.length - 1) * sizes.line) / 2
      : y + 14;
    y = base + (isWide ? 32 : 36);
    return [
      textLines(lines, 0, first, { className: 'chart-label chart-halo', size: sizes.label }),
      spreadShape(row, range, [top, base]),
      spreadMarks(row, row.marks, range, base),
      textLines([row.ends[0]], range[0], base + 17),
      textLines([row.ends[1]], range[1], base + 17, { anchor: 'end' }),
    ];
  });
  const key = keyRows([distributionKey(rows, names)], options.width);
  return chartFrame(options, y + key.height, [drawn, key.draw(y - 10)]);
}

const [STRIP, STRIP_HEIGHT] = [240, 40];
const STRIP_RANGE = [6, STRIP - 6] as const;

/** What the strips of all units have in common, for whoever draws many. */
export function stripShape(row: DistributionRow): SvgPart {
  return spreadShape(row, STRIP_RANGE, [10, 21]);
}

/** One row for a cell of a table; the cells beside it say the same, so it is hidden from readers. */
export function distributionStrip(row: DistributionRow, shape = stripShape(row)): Svg {
  const range = STRIP_RANGE;
  return toSvg(svg`<svg class="standing-strip" viewBox="0 0 ${STRIP} ${STRIP_HEIGHT}"
 aria-hidden="true" focusable="false">${[
   shape,
   spreadMarks(row, row.marks, range, 21),
   textLines([row.ends[0]], range[0], STRIP_HEIGHT - 1),
   textLines([row.ends[1]], range[1], STRIP_HEIGHT - 1, { anchor: 'end' }),
 ]}</svg>`);
}

/** The key of such rows alone, to stand under the table of which they are cells. */
export function distributionKeyStrip({ rows, names }: DistributionFacts): Svg {
  const key = keyRows([distributionKey(rows, names)], 340);
  return toSvg(
    svg`<svg class="distribution-key" width="340" height="${key.height}" viewBox="0 0 340 ${
      key.height
    }" aria-hidden="true" focusable="false">${key.draw(-2)}</svg>`,
  );
}

function distributionKey(
  rows: DistributionFacts['rows'],
  names: DistributionFacts['names'],
): KeyItem[] {
  const isBinned = rows.some(({ values }) => values.length > MOST_STROKES);
  const mark = (kind: SpreadMark['kind']) => (x: number, y: number) =>
    spreadMarks({ least: 0, most: 0 }, [{ value: 0, kind }], [x, x], y);
  const stroke = (x: number, y: number): SvgPart =>
    svg`<path class="chart-leader" d="M${x} ${y - 7}v14"/>`;
  const bar = (x: number, y: number): SvgPart =>
    svg`<path class="chart-part-3" d="M${x - 4} ${y + 6}v-12h8v12Z"/>`;
  return [
    isBinned ? { label: '柱越高，家数越多', mark: bar } : { label: '一家', mark: stroke },
    {
      label: '中位数',
      mark: (x, y) =>
        svg`<g class="chart-series-4"><path class="chart-dot" d="M${x} ${y + 4}l-4 -7h8Z"/></g>`,
    },
    ...(['own', 'last'] as const).flatMap((kind): KeyItem[] => {
      const label = names[kind];
      return label === undefined ? [] : [{ label, mark: mark(kind) }];
    }),
  ];
}
