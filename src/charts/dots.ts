import { formatTick, valueAxis } from './axis.ts';
import { type ChartOptions, chartFrame, emptyChart, textLines } from './frame.ts';
import { labelWidth, widestLabel } from './label-width.ts';
import { type DotRow, dotRowHeight, type DotRowPlace, drawDotRow, tickLine } from './dot-row.ts';
import { type Confidence, confidenceKey, keyRows } from './marks.ts';
import { sizes } from './theme.ts';
import { type Svg, type SvgPart, svg } from './svg.ts';

export interface DotData {
  readonly unit: string;
  readonly rows: readonly DotRow[];
  /** The left end of the scale; 0 unless told otherwise. */
  readonly min?: number;
}

export interface DotPanel extends DotData {
  readonly title: string;
}

export interface DotFacts {
  readonly panels: readonly DotPanel[];
}

/** The panels of a figure: one without a title is the whole drawing. */
export function dots({ panels }: DotFacts, options: ChartOptions): Svg {
  const [first, ...others] = panels;
  return others.length === 0 && first !== undefined && first.title === ''
    ? dotPlot(first, options)
    : dotPanels(panels, options);
}

/** Dots and ranges of every row on one scale that starts at zero, labelled with their values. */
export function dotPlot(data: DotData, options: ChartOptions): Svg {
  if (!hasAnything(data)) return emptyChart(options);
  const labelRoom = options.width === 680 ? 220 : 0;
  const place = { left: 0, top: 0, width: options.width, labelRoom, unit: data.unit };
  const panel = drawPanel(data, place);
  const key = keyRows([keyOf([data])], options.width);
  return chartFrame(options, panel.height + key.height + 2, [panel.part, key.draw(panel.height)]);
}

/**
 * Small dot plots, each with a scale of its own: two side by side at 680, one below the other at
 * 340. For measures that share their rows but not their unit.
 */
export function dotPanels(panels: readonly DotPanel[], options: ChartOptions): Svg {
  const shown = panels.filter(hasAnything);
  if (shown.length === 0) return emptyChart(options);
  const columns = options.width === 680 && shown.length > 1 ? 2 : 1;
  const gap = 36;
  const width = (options.width - gap * (columns - 1)) / columns;
  let top = 0;
  const parts: SvgPart[] = [];
  for (let index = 0; index < shown.length; index += columns) {
    const drawn = shown
      .slice(index, index + columns)
      .map((panel, column) => drawTitledPanel(panel, column * (width + gap), top, width));
    parts.push(...drawn.map(({ part }) => part));
    top += Math.max(...drawn.map(({ height }) => height)) + 28;
  }
  const key = keyRows([keyOf(shown)], options.width);
  return chartFrame(options, top - 28 + key.height + 2, [parts, key.draw(top - 28)]);
}

function hasAnything({ rows }: DotData): boolean {
  return rows.length > 0;
}

function keyOf(all: readonly DotData[]): ReturnType<typeof confidenceKey> {
  const confidences: Confidence[] = all.flatMap(({ rows }) =>
    rows.flatMap(({ dots }) => dots.map(({ confidence }) => confidence)),
  );
  return confidenceKey(confidences);
}

function drawTitledPanel(
  panel: DotPanel,
  left: number,
  top: number,
  width: number,
): { readonly height: number; readonly part: SvgPart } {
  const titleWidth = labelWidth(panel.title, sizes.label) * 1.02;
  // The unit stands in the head of the panel.
  const drawn = drawPanel(panel, { left, top: top + 34, width, labelRoom: 0, unit: '' });
  return {
    height: drawn.height + 34,
    part: svg`<path class="chart-baseline" d="M${left} ${top + 0.5}H${left + width}"/>
${textLines([panel.title], left, top + 20, { className: 'chart-strong', size: sizes.label })}
${textLines([panel.unit], left + titleWidth + 8, top + 20)}
${drawn.part}`,
  };
}

interface PanelPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** Width of the column of labels; 0 = they stand above their rows. */
  readonly labelRoom: number;
  /** Printed at the last tick. */
  readonly unit: string;
}

function drawPanel(
  data: DotData,
  { left, top, width, labelRoom, unit }: PanelPlace,
): { readonly height: number; readonly part: SvgPart } {
  const min = data.min ?? 0;
  const values = data.rows.flatMap(({ dots, range = [] }) => [
    ...dots.map(({ value }) => value),
    ...range,
  ]);
  const from = left + labelRoom + 8;
  const axis = valueAxis(values, [from, left + width - 30], {
    count: width > 400 && labelRoom === 0 ? 6 : 4,
    min,
  });
  const { scale, ticks } = axis;
  const place: DotRowPlace = { left, from, to: left + width, labelRoom, scale, ticks };
  let bottom = top;
  const rows = data.rows.map((row) => {
    const part = drawDotRow(row, bottom, place);
    bottom += dotRowHeight(row, place);
    return part;
  });
  const last = ticks.at(-1);
  const marks = ticks.map((tick) => {
    const x = Math.round(scale(tick)) + 0.5;
    const words = tick === last && tick !== 0 ? `${formatTick(tick)}${unit}` : formatTick(tick);
    // The last label hangs to the left when its unit is too long for the margin.
    const half = widestLabel([words], sizes.small) / 2;
    const shifted = Math.min(x, left + width - half);
    return [
      tickLine(tick, x, bottom - 2, bottom + 4),
      textLines([words], shifted, bottom + 20, { anchor: 'middle' }),
    ];
  });
  const isBelowRows = labelRoom === 0;
  const base = `M${from} ${Math.round(bottom) - 1.5}H${left + width}`;
  return {
    height: bottom + 24 - top,
    part: svg`${isBelowRows && svg`<path class="chart-axis" d="${base}"/>`}
${marks}
${rows}`,
  };
}
