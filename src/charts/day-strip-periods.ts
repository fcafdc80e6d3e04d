import { type ChartOptions, chartFrame, emptyChart, textLines } from './frame.ts';
import { labelWidth, widestLabel, wrapLabel, wrapSentence } from './label-width.ts';
import { type Confidence, confidenceKey, dotMark, type KeyItem, keyRows } from './marks.ts';
import { sizes } from './theme.ts';
import { type Svg, type SvgPart, svg } from './svg.ts';

type DayKind = 'workday' | 'weekend' | 'holiday';

export interface PeriodRow {
  readonly label: string;
  readonly sublabel?: string;
  /** In the order of the calendar, `YYYY-MM-DD`; empty when the days are not known. */
  readonly days: readonly { readonly date: string; readonly kind: DayKind }[];
  /** The result: `5个工作日 / 8天`. */
  readonly right: string;
  readonly confidence: Confidence;
  /** What must be said of this row; stands under it, or in place of the days. */
  readonly note?: string;
}

export interface PeriodStripData {
  readonly rows: readonly PeriodRow[];
}

/**
 * One cell a day, all rows aligned at their first day: working days filled, weekends hollow,
 * public holidays hatched. The cell holds the day of the month where it is wide enough.
 */
export function periodStrip(data: PeriodStripData, options: ChartOptions): Svg {
  if (data.rows.length === 0) return emptyChart(options);
  const plan = planOf(data, options.width);
  let top = plan.headHeight;
  const rows = data.rows.map((row) => {
    const drawn = drawRow(row, top, plan);
    top += drawn.height;
    return drawn.part;
  });
  const key = keyRows(keyOf(data), options.width);
  return chartFrame(options, top + key.height, [
    dayNumbers(plan),
    rows,
    svg`<path class="chart-axis" d="M0 ${top - 0.5}H${options.width}"/>`,
    key.draw(top),
  ]);
}

interface Plan {
  readonly width: number;
  readonly cell: number;
  readonly left: number;
  readonly headHeight: number;
  readonly longest: number;
  readonly rightRoom: number;
  /** True when labels have a column of their own. */
  readonly isWide: boolean;
}

const MARK = 16;

function planOf({ rows }: PeriodStripData, width: number): Plan {
  const longest = Math.max(1, ...rows.map(({ days }) => days.length));
  const rightRoom =
    widestLabel(
      rows.map(({ right }) => right),
      sizes.small,
    ) + 14;
  const isWide = width === 680;
  const widestName = widestLabel(
    rows.flatMap(({ label, sublabel = '' }) => [label, sublabel]),
    sizes.label,
  );
  const left = isWide ? MARK + Math.min(Math.max(widestName, 120), 250) + 20 : MARK;
  const cell = Math.min(isWide ? 34 : 24, Math.max(3, (width - left - rightRoom) / longest));
  return { width, cell, left, headHeight: 22, longest, rightRoom, isWide };
}

function dayNumbers({ left, cell, longest }: Plan): SvgPart {
  const step = cell < 14 ? 10 : 5;
  const days = Array.from({ length: longest }, (_, index) => index + 1).filter(
    (day) => day % step === 0 && (day - 0.5) * cell > 64,
  );
  return svg`${textLines(['第1天'], left, 14)}
${days.map((day) => {
  const text = step * cell > 60 ? `第${day}天` : String(day);
  return textLines([text], left + (day - 0.5) * cell - 1, 14, { anchor: 'middle' });
})}`;
}

function drawRow(
  row: PeriodRow,
  top: number,
  plan: Plan,
): { readonly height: number; readonly part: SvgPart } {
  const { isWide, left, width } = plan;
  const nameRoom = isWide ? left - MARK - 16 : width - MARK;
  const names = wrapLabel(row.label, nameRoom, sizes.label);
  const under = row.sublabel ? wrapLabel(row.sublabel, nameRoom, sizes.small) : [];
  const nameHeight = (names.length + under.length) * sizes.line;
  const cellHeight = 24;
  const cellTop = isWide ? top + 8 : top + 16 + nameHeight;
  const hasDays = row.days.length > 0;
  const noteRoom = (hasDays ? width : width - plan.rightRoom) - left;
  const note = row.note ? wrapSentence(row.note, noteRoom, sizes.small) : [];
  const noteTop = hasDays ? cellTop + cellHeight + 15 : cellTop + 16;
  const noteBottom = note.length === 0 ? 0 : noteTop + (note.length - 1) * sizes.line + 4;
  const nameBottom = isWide ? top + 8 + nameHeight : 0;
  const bottom = Math.max(cellTop + cellHeight, nameBottom, noteBottom) + 8;
  return {
    height: bottom - top,
    part: svg`<path class="chart-axis" d="M0 ${Math.round(top) + 0.5}H${width}"/>
<g class="chart-series-1">${dotMark(5, top + 18.5, row.confidence)}</g>
${textLines(names, MARK, top + 23, { className: 'chart-label', size: sizes.label })}
${textLines(under, MARK, top + 23 + names.length * sizes.line)}
${row.days.map((day, index) => dayCell(day, left + index * plan.cell, cellTop, plan.cell))}
${textLines([row.right], width, cellTop + 16.5, {
  anchor: 'end',
  className: 'chart-label',
})}
${textLines(note, left, noteTop)}`,
  };
}

function dayCell(
  { date, kind }: PeriodRow['days'][number],
  left: number,
  top: number,
  cell: number,
): SvgPart {
  const gap = cell < 8 ? 0.75 : 2;
  const size = cell - gap;
  const day = String(Number(date.slice(8, 10)));
  const isRoomy = size >= labelWidth('00', sizes.small) + 4;
  const words = isRoomy
    ? textLines([day], left + size / 2, top + 16.5, {
        anchor: 'middle',
        className: kind === 'workday' ? 'chart-on-dark' : 'chart-label chart-halo',
      })
    : null;
  return svg`${cellBox(kind, left, top, size, 24)}
${words}`;
}

/** Hatching is drawn line by line: a pattern would need an id that is unique on the page. */
function cellBox(kind: DayKind, left: number, top: number, width: number, height: number): SvgPart {
  if (kind === 'workday') {
    return svg`<rect class="chart-workday" x="${left}" y="${top}" width="${width}" height="${
      height
    }"/>`;
  }
  const box = svg`<rect class="chart-${kind}" x="${left + 0.5}" y="${top + 0.5}" width="${Math.max(
    0.5,
    width - 1,
  )}" height="${height - 1}"/>`;
  if (kind === 'weekend') return box;
  const lines: SvgPart[] = [];
  for (let offset = 5; offset < width + height; offset += 5) {
    const start = [Math.max(0, offset - height), Math.min(height, offset)] as const;
    const end = [Math.min(width, offset), Math.max(0, offset - width)] as const;
    lines.push(svg`M${left + start[0]} ${top + start[1]}L${left + end[0]} ${top + end[1]}`);
  }
  return svg`<path class="chart-hatch" d="${lines}"/>
${box}`;
}

function keyOf({ rows }: PeriodStripData): KeyItem[][] {
  const names = { workday: '工作日', weekend: '周末', holiday: '放假' } as const;
  const shown = new Set(rows.flatMap(({ days }) => days.map(({ kind }) => kind)));
  const kinds = (['workday', 'weekend', 'holiday'] as const).filter((kind) => shown.has(kind));
  return [
    kinds.map((kind) => ({
      label: names[kind],
      mark: (x: number, y: number) => cellBox(kind, x - 7, y - 6, 13, 12),
    })),
    confidenceKey(rows.map(({ confidence }) => confidence)),
  ];
}
