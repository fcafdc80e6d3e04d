import { addDays, daysBetween } from '../text/dates.ts';
import { type ChartOptions, chartFrame, emptyChart, textLines } from './frame.ts';
import { labelWidth, widestLabel, wrapLabel } from './label-width.ts';
import { type Box, overlaps } from './label-place.ts';
import { keyRows, kindMark } from './marks.ts';
import { sizes } from './theme.ts';
import { type Svg, type SvgPart, svg } from './svg.ts';

export interface EventMark {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly kind: 'open' | 'filled';
  /** What happened; shown by browsers that point at the mark. */
  readonly label: string;
}

interface EventRow {
  readonly label: string;
  readonly marks: readonly EventMark[];
}

export interface EventStripData {
  /** First and last day, `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  readonly shaded: readonly {
    readonly from: string;
    readonly to: string;
    readonly label: string;
  }[];
  readonly rows: readonly EventRow[];
  /** What the two marks mean; an empty text leaves the mark out of the key. */
  readonly kinds: { readonly open: string; readonly filled: string };
}

/**
 * Days from left to right, a row for each subject, a mark for each event; marks of one day stand
 * one above the other. Days are named at the top where something happened. Events outside the
 * days given are not drawn.
 */
export function eventStrip(data: EventStripData, options: ChartOptions): Svg {
  const count = daysBetween(data.from, data.to, { inclusive: true });
  if (data.rows.length === 0 || count === 0) return emptyChart(options);
  const plan = planOf(data, options.width, count);
  let bottom = plan.top;
  const strips: Strip[] = [{ top: 20, bottom: plan.top }];
  const rows = data.rows.map((row) => {
    const drawn = drawRow(row, bottom, data, plan);
    strips.push({ top: drawn.stripTop, bottom: bottom + drawn.height });
    bottom += drawn.height;
    return drawn.part;
  });
  const key = keyRows(
    [
      (['open', 'filled'] as const)
        .filter((kind) => data.kinds[kind] !== '')
        .map((kind) => ({
          label: data.kinds[kind],
          mark: (x, y) => svg`<g class="chart-series-1">${kindMark(x, y, kind, 5)}</g>`,
        })),
    ],
    options.width,
  );
  return chartFrame(options, bottom + key.height + 2, [
    shades(data, plan, strips),
    dayLabels(data, plan, strips),
    rows,
    svg`<path class="chart-axis" d="M0 ${Math.round(bottom) + 0.5}H${options.width}"/>`,
    key.draw(bottom),
  ]);
}

/** Where the scale may be drawn: not behind the labels of the rows. */
interface Strip {
  readonly top: number;
  readonly bottom: number;
}

interface Plan {
  readonly width: number;
  readonly left: number;
  readonly day: number;
  readonly count: number;
  /** Where the rows begin, under the two lines of the head. */
  readonly top: number;
  readonly labelRoom: number;
  readonly radius: number;
}

function planOf(data: EventStripData, width: number, count: number): Plan {
  const widest =
    widestLabel(
      data.rows.map(({ label }) => label),
      sizes.label,
    ) + 14;
  const labelRoom = width === 680 ? Math.min(widest, 210) : widest <= 76 ? widest : 0;
  const left = labelRoom === 0 ? 2 : labelRoom;
  const day = (width - left - 2) / count;
  const top = data.shaded.length > 0 ? 44 : 28;
  const radius = Math.max(3, Math.min(5, day / 2 - 0.25));
  return { width, left, day, count, top, labelRoom, radius };
}

function drawRow(
  row: EventRow,
  top: number,
  { from }: EventStripData,
  plan: Plan,
): { readonly height: number; readonly stripTop: number; readonly part: SvgPart } {
  const { labelRoom, left, day, count, width, radius } = plan;
  const isAbove = labelRoom === 0;
  const lines = wrapLabel(row.label, isAbove ? width : labelRoom - 12, sizes.label);
  const placed = row.marks.flatMap((mark) => {
    const index = daysBetween(from, mark.date);
    return index < 0 || index >= count ? [] : [{ mark, index }];
  });
  const stack = new Map<number, number>();
  const levels = placed.map(({ index }) => {
    const level = stack.get(index) ?? 0;
    stack.set(index, level + 1);
    return level;
  });
  const extra = Math.max(0, ...levels) * (2 * radius + 1);
  const wordsHeight = lines.length * sizes.line;
  const height = isAbove ? wordsHeight + 30 + extra : Math.max(wordsHeight + 9, 26 + extra);
  const middle = isAbove ? top + wordsHeight + 16 + extra : top + (height + extra) / 2;
  const wordsTop = isAbove ? top + 16 : top + height / 2 + 4.5 - (wordsHeight - sizes.line) / 2;
  const marks = placed.map(({ mark, index }, order) => {
    const y = middle - (levels[order] ?? 0) * (2 * radius + 1);
    const words = mark.label === '' ? null : svg`<title>${mark.label}</title>`;
    return svg`<g>${words}${kindMark(left + (index + 0.5) * day, y, mark.kind, radius)}</g>`;
  });
  return {
    height,
    stripTop: isAbove ? top + wordsHeight + 4 : top,
    part: svg`<path class="chart-axis" d="M0 ${Math.round(top) + 0.5}H${width}"/>
${textLines(lines, 0, wordsTop, { className: 'chart-label chart-halo', size: sizes.label })}
<g class="chart-series-1">
${marks}
</g>`,
  };
}

function shades({ from, shaded }: EventStripData, plan: Plan, strips: readonly Strip[]): SvgPart {
  let edge = -Infinity;
  return svg`${shaded.map((each) => {
    const first = Math.max(0, daysBetween(from, each.from));
    const last = Math.min(plan.count - 1, daysBetween(from, each.to));
    if (last < first) return null;
    const x = plan.left + first * plan.day;
    const width = (last - first + 1) * plan.day;
    const half = labelWidth(each.label, sizes.small) / 2;
    const middle = Math.max(half, Math.min(plan.width - half, x + width / 2));
    const isFree = middle - half >= edge;
    if (isFree) edge = middle + half + 6;
    return [
      strips.map(({ top, bottom }, index) => {
        const y = index === 0 ? top + 6 : top;
        return svg`<rect class="chart-shade" x="${x}" y="${y}" width="${width}" height="${
          bottom - y
        }"/>`;
      }),
      isFree && textLines([each.label], middle, 39, { anchor: 'middle' }),
    ];
  })}`;
}

/** First and last day, firsts of months, then the days with events, as far as there is room. */
function dayLabels(data: EventStripData, plan: Plan, strips: readonly Strip[]): SvgPart {
  const days = Array.from({ length: plan.count }, (_, index) => addDays(data.from, index));
  const withEvents = new Set(data.rows.flatMap(({ marks }) => marks.map(({ date }) => date)));
  const firsts = days.filter((date) => date.endsWith('-01'));
  const wished = [
    days[0],
    days.at(-1),
    ...firsts,
    ...days.filter((date) => withEvents.has(date)),
    ...(withEvents.size === 0 ? days.filter((_, index) => index % 7 === 0) : []),
  ].filter((date) => date !== undefined);
  const taken: Box[] = [];
  const labels = [...new Set(wished)].flatMap((date) => {
    const isNamed = date === days[0] || date.endsWith('-01') || date === days.at(-1);
    const middle = plan.left + (daysBetween(data.from, date) + 0.5) * plan.day;
    // The last day needs its month only where no first of that month was named before it.
    const hasMonth = isNamed && !(date === days.at(-1) && monthIsNamed(date, days));
    const number = String(Number(date.slice(8, 10)));
    const text = hasMonth ? `${Number(date.slice(5, 7))}月${number}` : number;
    const half = labelWidth(text, sizes.small) / 2;
    const at = Math.max(half, Math.min(plan.width - half, middle));
    const box = { left: at - half - 3, right: at + half + 3, top: 0, bottom: 1 };
    if (taken.some((other) => overlaps(box, other))) return [];
    taken.push(box);
    return [{ text, at, middle }];
  });
  return svg`${labels.map(({ text, at, middle }) => [
    svg`<path class="chart-axis" d="${strips.map(
      ({ top, bottom }) => svg`M${middle} ${top}V${bottom}`,
    )}"/>`,
    textLines([text], at, 15, { anchor: 'middle' }),
  ])}`;
}

function monthIsNamed(date: string, days: readonly string[]): boolean {
  const month = date.slice(0, 7);
  return days[0]?.slice(0, 7) === month || (days.includes(`${month}-01`) && !date.endsWith('-01'));
}
