import { formatTick, valueAxis } from './axis.ts';
import { type ChartOptions, chartFrame, emptyChart, textLines } from './frame.ts';
import { keyRows } from './marks.ts';
import { short } from './slope-plot.ts';
import { type Svg, type SvgPart, svg } from './svg.ts';

type Kind = 'selected' | 'holder' | 'other';

interface TotalIncrementPoint {
  /** 总量得分 and 增量得分, 0 to 100 but for z-scores and targets. */
  readonly total: number;
  readonly increment: number;
  readonly kind: Kind;
  /** Shown by browsers when the pointer rests on the mark. */
  readonly name: string;
}

export interface TotalIncrementData {
  readonly points: readonly TotalIncrementPoint[];
  /** Scores on this line are equal to the cut without any bonus: shares and the score. */
  readonly line?: { readonly total: number; readonly increment: number; readonly score: number };
}

/** Total against increment, one mark a unit; above and right of the line is above the cut. */
export function totalIncrement(data: TotalIncrementData, options: ChartOptions): Svg {
  if (data.points.length === 0) return emptyChart(options);
  const [left, top, right] = [40, 26, options.width - 16];
  const height = options.width === 680 ? 420 : 300;
  const bottom = top + height;
  const x = valueAxis(
    data.points.map(({ total }) => total),
    [left, right],
    { count: 5 },
  );
  const y = valueAxis(
    data.points.map(({ increment }) => increment),
    [bottom, top],
    { count: 5 },
  );
  const axes = [
    ...x.ticks.map((tick) => [
      svg`<path class="${lineClass(tick)}" d="M${x.scale(tick)} ${top}V${bottom}"/>`,
      textLines([formatTick(tick)], x.scale(tick), bottom + 17, { anchor: 'middle' }),
    ]),
    ...y.ticks.map((tick) => [
      svg`<path class="${lineClass(tick)}" d="M${left} ${y.scale(tick)}H${right}"/>`,
      textLines([formatTick(tick)], left - 7, y.scale(tick) + 4, { anchor: 'end' }),
    ]),
    textLines(['增量得分'], 0, 12),
    textLines(['总量得分'], right, bottom + 36, { anchor: 'end' }),
  ];
  const order = { other: 0, holder: 1, selected: 2 } as const;
  const placed = [...data.points]
    .sort((a, b) => order[a.kind] - order[b.kind])
    .map(({ kind, name, total, increment }) => {
      return { kind, name, x: x.scale(total), y: y.scale(increment) };
    });
  const draw = placed.length > MOST_DOTS ? cells : dots;
  // No pointer rests on the drawing of a phone.
  const isNamed = placed.length <= MOST_NAMED && options.width === 680;
  const marks = [...Map.groupBy(placed, ({ kind }) => kind)].map(([kind, points]) =>
    series(kind, isNamed ? namedDots(kind, points) : draw(kind, points)),
  );
  const shown = (['selected', 'holder', 'other'] as const).filter((kind) =>
    data.points.some((point) => point.kind === kind),
  );
  const line = data.line && cutSegment(data.line, x.scale, y.scale);
  const key = keyRows(
    [
      [
        ...shown.map((kind) => ({
          label: NAMES[kind],
          mark: (a: number, b: number) => series(kind, draw(kind, [{ x: a, y: b }])),
        })),
        ...(line
          ? [
              {
                label: '不算加分的名额线',
                mark: (a: number, b: number) =>
                  svg`<path class="chart-leader" stroke-dasharray="4 3" d="M${a - 7} ${b}H${a + 7}"/>`,
              },
            ]
          : []),
      ],
    ],
    options.width,
  );
  return chartFrame(options, bottom + 36 + key.height + 4, [
    axes,
    line,
    marks,
    key.draw(bottom + 34),
  ]);
}

/** As many units have an element each, which tells its name; more are too much for a page. */
const MOST_NAMED = 120;
/** As many units have a mark each; more lie upon each other. */
export const MOST_DOTS = 400;
const CELL = 5;

interface Placed {
  readonly x: number;
  readonly y: number;
}

const NAMES = { selected: '入选', holder: '已有称号', other: '未入选' } as const;

/** Marks of one kind, in its colour. */
function series(kind: Kind, marks: SvgPart): SvgPart {
  return svg`<g class="chart-series-${kind === 'holder' ? 2 : 1}">${marks}</g>`;
}

function namedDots(kind: Kind, points: readonly (Placed & { readonly name: string })[]): SvgPart {
  return svg`${points.map(
    ({ x, y, name }) =>
      svg`<circle class="${dotClass(kind)}" cx="${x}" cy="${y}" r="${radiusOf(kind)}"><title>${name}</title></circle>`,
  )}`;
}

/** A circle each, all of them one element. */
function dots(kind: Kind, points: readonly Placed[]): SvgPart {
  const r = radiusOf(kind);
  const circle = `a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0`;
  const circles = points.map(({ x, y }) => `M${short(x - r)} ${short(y)}${circle}`);
  return svg`<path class="${dotClass(kind)}" d="${circles.join('')}"/>`;
}

/** The cells of a grid in which one or more lie. */
function cells(kind: Kind, points: readonly Placed[]): SvgPart {
  const at = (value: number) => Math.floor(value / CELL) * CELL;
  const drawn = new Set(points.map(({ x, y }) => `M${at(x)} ${at(y)}h4v4h-4z`));
  return svg`<path class="${dotClass(kind)}" d="${[...drawn].join('')}"/>`;
}

function radiusOf(kind: Kind): number {
  return kind === 'holder' ? 2.5 : 4;
}

function dotClass(kind: Kind): string {
  return kind === 'other' ? 'chart-dot-open' : 'chart-dot';
}

/** The part of shares.total·T + shares.increment·I = score that lies within the axes. */
function cutSegment(
  { total, increment, score }: NonNullable<TotalIncrementData['line']>,
  x: { (value: number): number; domain(): number[] },
  y: { (value: number): number; domain(): number[] },
): SvgPart | null {
  const [left = 0, right = 0] = x.domain();
  const [low = 0, high = 0] = y.domain();
  const ends: [number, number][] = [];
  const add = (a: number, b: number) => {
    if (a >= left && a <= right && b >= low && b <= high) ends.push([a, b]);
  };
  if (increment > 0) {
    for (const a of [left, right]) add(a, (score - total * a) / increment);
  }
  if (total > 0) {
    for (const b of [low, high]) add((score - increment * b) / total, b);
  }
  const sorted = ends.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return null;
  return svg`<path class="chart-leader" stroke-dasharray="4 3" d="M${x(first[0])} ${y(
    first[1],
  )}L${x(last[0])} ${y(last[1])}"/>`;
}

function lineClass(tick: number): string {
  return tick === 0 ? 'chart-baseline' : 'chart-axis';
}
