import { bin } from 'd3';
import { type SvgPart, svg } from './svg.ts';

/** The values of many on one scale of their own. */
export interface Spread {
  readonly values: readonly number[];
  readonly least: number;
  readonly most: number;
  readonly median: number;
}

/** A value that is told from the others. */
export interface SpreadMark {
  readonly value: number;
  /** `own`: the one that is spoken of; `last`: the last that was selected. */
  readonly kind: 'own' | 'last';
}

/** Of more values no single one can be seen: they are counted in bins. */
export const MOST_STROKES = 120;
const BINS = 24;

/** Where a value lies between the least and the most of a spread; in the middle where all are one. */
function placeIn(
  { least, most }: Pick<Spread, 'least' | 'most'>,
  [from, to]: readonly [number, number],
): (value: number) => number {
  return (value) =>
    most > least ? from + ((to - from) * (value - least)) / (most - least) : (from + to) / 2;
}

/**
 * The spread on its axis, without words: a stroke a value, or of very many a bar a bin, as high as
 * the bin is full; the median as a triangle above.
 */
export function spreadShape(
  spread: Spread,
  range: readonly [number, number],
  [top, base]: readonly [number, number],
): SvgPart {
  const place = placeIn(spread, range);
  const { values, median } = spread;
  const axis = svg`<path class="chart-axis" d="M${range[0]} ${base}H${range[1]}"/>`;
  if (values.length === 0) return axis;
  const x = place(median);
  const [foot, head] = [top - 1, top - 8];
  const triangle = `M${fixed(x)} ${foot}L${fixed(x - 4)} ${head}h8Z`;
  return svg`${axis}${
    values.length <= MOST_STROKES
      ? strokes(values.map(place), top, base)
      : bars(values.map(place), range, top, base)
  }<g class="chart-series-4"><path class="chart-dot" d="${triangle}"/></g>`;
}

/** The marks of a spread: a filled dot for the one spoken of, an open one for the last selected. */
export function spreadMarks(
  spread: Pick<Spread, 'least' | 'most'>,
  marks: readonly SpreadMark[],
  range: readonly [number, number],
  y: number,
): SvgPart {
  const place = placeIn(spread, range);
  const inOrder = [...marks].sort((a, b) => (a.kind < b.kind ? -1 : 1));
  return svg`<g class="chart-series-1">${inOrder.map(
    ({ value, kind }) =>
      svg`<circle class="${kind === 'own' ? 'chart-dot' : 'chart-dot-open'}" cx="${fixed(
        place(value),
      )}" cy="${y}" r="${kind === 'own' ? 3.6 : 4.6}"/>`,
  )}</g>`;
}

/** One path for all; equal values are one stroke. */
function strokes(xs: readonly number[], top: number, base: number): SvgPart {
  const places = [...new Set(xs.map((x) => x.toFixed(1)))];
  const d = places.map((x) => `M${x} ${top}V${base}`).join('');
  return svg`<path class="chart-leader" stroke-opacity="0.7" d="${d}"/>`;
}

function bars(xs: readonly number[], range: readonly [number, number], top: number, base: number) {
  const [from, to] = range;
  const step = (to - from) / BINS;
  const edges = Array.from({ length: BINS - 1 }, (_, index) => from + step * (index + 1));
  const bins = bin().domain([from, to]).thresholds(edges)([...xs]);
  const most = Math.max(...bins.map(({ length }) => length));
  const d = bins
    .flatMap(({ length, x0 = from }) => {
      // What is there is seen, however few.
      const height = Math.max(1, ((base - top) * length) / most);
      return length === 0
        ? []
        : [`M${fixed(x0 + 0.5)} ${base}v${fixed(-height)}h${fixed(step - 1)}V${base}Z`];
    })
    .join('');
  return svg`<path class="chart-part-3" d="${d}"/>`;
}

function fixed(place: number): number {
  return Number(place.toFixed(1));
}
