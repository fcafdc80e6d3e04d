import type { ScaleLinear } from 'd3';
import { formatNumber } from '../text/numbers.ts';
import { textLines } from './frame.ts';
import { fitsBetween, type Interval, spreadApart } from './label-place.ts';
import { joinLabels, labelWidth, wrapLabel } from './label-width.ts';
import { type Confidence, dotMark } from './marks.ts';
import { sizes } from './theme.ts';
import { type SvgPart, svg } from './svg.ts';

interface Dot {
  readonly value: number;
  /** What the dot is (国家级, 约); stands before the value. May be empty. */
  readonly label: string;
  readonly confidence: Confidence;
  /** Printed instead of the value: `36个月`. */
  readonly valueLabel?: string;
}

export interface DotRow {
  readonly label: string;
  readonly sublabel?: string;
  readonly dots: readonly Dot[];
  /** A value that is given as from … to, drawn as a bar. */
  readonly range?: readonly [number, number];
  /** What was not found, in words: 市级未查到. */
  readonly missing?: string;
}

export interface DotRowPlace {
  /** Left edge of the row, of its scale, and right edge of both. */
  readonly left: number;
  readonly from: number;
  readonly to: number;
  /** Width of the column of labels; 0 = labels stand above the row. */
  readonly labelRoom: number;
  readonly scale: ScaleLinear<number, number>;
  readonly ticks: readonly number[];
}

/** Height that `drawDotRow` needs. */
export function dotRowHeight(row: DotRow, place: DotRowPlace): number {
  const words = rowWords(row, place);
  if (place.labelRoom === 0 && isEmpty(row)) return words.length * sizes.line + 12;
  const above = place.labelRoom === 0 ? words.length * sizes.line + 4 : 0;
  const beside = place.labelRoom === 0 ? 0 : words.length * sizes.line + 14;
  return above + Math.max(beside, stripHeight(row, place)) + 8;
}

/** One row: its words, the hairline, the range, the dots and their labels. */
export function drawDotRow(row: DotRow, top: number, place: DotRowPlace): SvgPart {
  const words = rowWords(row, place);
  const height = dotRowHeight(row, place) - 8;
  const isAbove = place.labelRoom === 0;
  const lift = labelsOf(row, place).lift;
  const stripTop = isAbove ? top + words.length * sizes.line + 4 : top;
  const wished = isAbove ? stripTop + 24 + lift : top + Math.max(26 + lift, height / 2 + 6);
  const middle = Math.round(wished) + 0.5;
  const isWordsOnly = isAbove && isEmpty(row);
  const wordsTop = isAbove ? top + 14 : middle + 4.5 - ((words.length - 1) * sizes.line) / 2;
  // Labels above a row must not be crossed by the scale.
  const gridTop = isAbove ? middle - 5 : top;
  const gridBottom = isAbove ? middle + 5 : top + height + 8;
  const grid = isWordsOnly
    ? null
    : [
        place.ticks.map((tick) =>
          tickLine(tick, Math.round(place.scale(tick)) + 0.5, gridTop, gridBottom),
        ),
        svg`<path class="chart-axis" d="M${place.from} ${middle}H${place.to}"/>`,
      ];
  return svg`${isEmpty(row) && !isAbove ? grid?.slice(0, 1) : grid}
${words.map(({ text, className, size }, index) =>
  textLines([text], place.left, wordsTop + index * sizes.line, { className, size }),
)}
${rangeBar(row, middle, place)}
${dotsAndLabels(row, middle, place)}
${
  !isAbove && isEmpty(row)
    ? textLines([row.missing ?? ''], place.from + 8, middle + 4.5, {
        className: 'chart-muted chart-halo',
      })
    : null
}`;
}

/** A hairline of the scale; the one at zero is darker. */
export function tickLine(tick: number, x: number, top: number, bottom: number): SvgPart {
  const name = tick === 0 ? 'chart-baseline' : 'chart-axis';
  return svg`<path class="${name}" d="M${x} ${top}V${bottom}"/>`;
}

function isEmpty({ dots, range }: DotRow): boolean {
  return dots.length === 0 && range === undefined;
}

interface RowWord {
  readonly text: string;
  readonly className: string;
  readonly size: number;
}

function rowWords(row: DotRow, place: DotRowPlace): RowWord[] {
  const { labelRoom, left, to } = place;
  const room = labelRoom === 0 ? to - left : labelRoom - 12;
  const isWordedInStrip = labelRoom !== 0 && isEmpty(row);
  const muted = [row.sublabel ?? '', isWordedInStrip ? '' : (row.missing ?? '')].filter(
    (text) => text !== '',
  );
  const label = wrapLabel(row.label, room, sizes.label);
  const words: RowWord[] = label.map((text) => ({
    text,
    className: 'chart-label chart-halo',
    size: sizes.label,
  }));
  const lines = joinLabels([...muted, ...labelsOf(row, place).listed], room, sizes.small);
  return [
    ...words,
    ...lines.map((text) => ({ text, className: 'chart-muted chart-halo', size: sizes.small })),
  ];
}

/** Room for labels above the dots, and below where one line does not hold them all. */
function stripHeight(row: DotRow, place: DotRowPlace): number {
  const { below, lift } = labelsOf(row, place);
  return (below.length > 0 ? 50 : 34) + lift * (below.length > 0 ? 2 : 1);
}

/** A label that stands this far from its dot gets a line to it. */
const MOVED = 12;

interface DotLabels {
  readonly above: readonly DotLabel[];
  readonly below: readonly DotLabel[];
  /** Room for lines from dots to labels that had to move. */
  readonly lift: number;
  /** Labels that fit nowhere at their dots and stand with the words of the row. */
  readonly listed: readonly string[];
}

interface DotLabel extends Interval {
  readonly text: string;
  readonly x: number;
}

function labelsOf(row: DotRow, { scale, from, to }: DotRowPlace): DotLabels {
  const byPlace = new Map<number, Dot[]>();
  for (const dot of row.dots) byPlace.set(dot.value, [...(byPlace.get(dot.value) ?? []), dot]);
  const all = [...byPlace].map(([value, dots]) => ({
    text: dotText(dots, value),
    x: scale(value),
  }));
  if (row.range !== undefined && row.dots.length === 0) {
    const [low, high] = row.range;
    all.push({ text: `${formatNumber(low)}–${formatNumber(high)}`, x: scale((low + high) / 2) });
  }
  const labels = all
    .map((label) => ({ ...label, middle: label.x, length: labelWidth(label.text, sizes.small) }))
    .sort((a, b) => a.x - b.x);
  const fits = (line: readonly Interval[]): boolean => fitsBetween(line, to - from + 8, 10);
  const lines = fits(labels)
    ? [labels, []]
    : [0, 1].map((side) => labels.filter((_, index) => index % 2 === side));
  if (!lines.every(fits)) {
    return { above: [], below: [], lift: 0, listed: labels.map(({ text }) => text) };
  }
  const [above = [], below = []] = lines.map((line) => {
    const middles = spreadApart(line, from - 8, to, 10);
    return line.map((label, index) => ({ ...label, middle: middles[index] ?? label.x }));
  });
  const isMoved = [...above, ...below].some(({ x, middle }) => Math.abs(x - middle) > MOVED);
  return { above, below, lift: isMoved ? 8 : 0, listed: [] };
}

function dotText(dots: readonly Dot[], value: number): string {
  const names = [...new Set(dots.map(({ label }) => label).filter((label) => label !== ''))];
  const shown = dots.find(({ valueLabel }) => valueLabel !== undefined)?.valueLabel;
  return [names.join('、'), shown ?? formatNumber(value)].filter((text) => text !== '').join(' ');
}

function rangeBar({ range }: DotRow, middle: number, { scale }: DotRowPlace): SvgPart | null {
  if (range === undefined) return null;
  const [low, high] = [scale(Math.min(...range)), scale(Math.max(...range))];
  return svg`<path class="chart-range" stroke-width="7" d="M${low} ${middle}H${high}"/>`;
}

function dotsAndLabels(row: DotRow, middle: number, place: DotRowPlace): SvgPart {
  const { above, below, lift } = labelsOf(row, place);
  const values = row.dots.map(({ value }) => place.scale(value));
  const span =
    values.length > 1
      ? svg`<path class="chart-range" stroke-width="2" d="M${Math.min(...values)} ${
          middle
        }H${Math.max(...values)}"/>`
      : null;
  return svg`${span}
<g class="chart-series-1">
${row.dots.map(({ value, confidence }) => dotMark(place.scale(value), middle, confidence, 5))}
</g>
${labelLine(above, middle - 11 - lift, lift > 0 ? [middle - 6, middle - 7 - lift] : undefined)}
${labelLine(below, middle + 21 + lift, lift > 0 ? [middle + 6, middle + 8 + lift] : undefined)}`;
}

/** Labels on one line; `leader` = where lines to them begin and end. */
function labelLine(
  labels: readonly DotLabel[],
  baseline: number,
  leader: readonly [number, number] | undefined,
): SvgPart {
  return svg`${labels.map(({ text, x, middle }) => [
    textLines([text], middle, baseline, {
      anchor: 'middle',
      className: 'chart-label chart-halo',
    }),
    leader !== undefined &&
      svg`<path class="chart-leader" d="M${x} ${leader[0]}L${middle} ${leader[1]}"/>`,
  ])}`;
}
