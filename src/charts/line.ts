import { formatTick } from './axis.ts';
import { type ChartOptions, chartFrame, emptyChart, textLines } from './frame.ts';
import type { Box } from './label-place.ts';
import { labelWidth, widestLabel, wrapLabel } from './label-width.ts';
import { type PlacedLabel, placeLabels } from './line-labels.ts';
import { endNames, innerNames, obstacles, pointLabels } from './line-names.ts';
import { type LineFacts, type Plot, plotOf } from './line-plot.ts';
import { confidenceKey, dotMark, keyRows } from './marks.ts';
import { sizes } from './theme.ts';
import { type Svg, type SvgPart, svg } from './svg.ts';

/**
 * Values over time from zero. A line joins only periods that follow each other, so a missing one
 * leaves a hole; 高 is a filled mark, 中 an open one; values stand at the marks and the names of
 * the series at their ends. With many points only ends, highest and lowest are labelled.
 */
export function lineChart(data: LineFacts, options: ChartOptions): Svg {
  const shown = data.series.filter(({ points }) => points.length > 0);
  if (shown.length === 0) return emptyChart(options);
  const plot = plotOf(data, shown, options.width);
  const names = endNames(plot);
  const labels = [...innerNames(plot), ...pointLabels(plot)];
  const room = { left: plot.left - 20, top: 0, right: options.width, bottom: plot.bottom - 3 };
  const marks = plot.series.flatMap((series) => series.marks);
  const placed = placeLabels(labels, [...obstacles(plot), ...names], room, marks);
  const gaps = gapLabels(data, plot, placed);
  const key = keyRows(
    [confidenceKey(shown.flatMap(({ points }) => points.map(({ confidence }) => confidence)))],
    options.width,
  );
  const height = plot.axisBottom + key.height;
  return chartFrame(options, height, [
    gridLines(plot, data.unit),
    periodAxis(plot),
    gaps,
    plot.series.map(
      (series) => svg`<g class="${series.className}">
${series.segments.map((segment) => svg`<path class="${series.lineClass}" d="${segment}"/>`)}
${series.marks.map(({ x, y, confidence }) => dotMark(x, y, confidence, plot.radius))}
</g>`,
    ),
    nameLeaders(names, plot),
    labelTexts([...names, ...placed], plot),
    key.draw(plot.axisBottom),
  ]);
}

function gridLines(plot: Plot, unit: string): SvgPart {
  const { left, right, values, ticks } = plot;
  const from = left - 18;
  const to = Math.max(right, ticks.at(-1)?.x ?? right) + 8;
  return svg`${values.ticks.map((tick) => {
    const y = Math.round(values.scale(tick)) + 0.5;
    const name = tick === 0 ? 'chart-baseline' : 'chart-axis';
    return [
      svg`<path class="${name}" d="M${from} ${y}H${to}"/>`,
      textLines([formatTick(tick)], from - 6, y + 4, { anchor: 'end' }),
    ];
  })}
${textLines([unit], from - 6, plot.top - 16, { anchor: 'end' })}`;
}

/**
 * Every period by name if there is room; else, where years are divided, the years where they
 * begin; else as many periods as fit, counted from the newest.
 */
function periodAxis({ ticks, bottom }: Plot): SvgPart {
  const years = ticks.filter(({ year }, index) => year !== '' && year !== ticks[index - 1]?.year);
  const full = ticks.map(({ x, label }) => ({ x, text: label }));
  const short = ticks.map(({ x, shortLabel }) => ({ x, text: shortLabel }));
  const yearLabels = years.map(({ x, year }) => ({ x, text: year }));
  const names = [full, short].find((labels) => withRoom(labels).length === labels.length);
  const isByYear = names === undefined && years.length > 1;
  const shown = withRoom((isByYear ? yearLabels : (names ?? short)).toReversed());
  const under = isByYear ? [] : withRoom(yearLabels);
  return svg`${
    isByYear &&
    yearLabels.map(
      ({ x }) => svg`<path class="chart-baseline" d="M${Math.round(x) + 0.5} ${bottom}v5"/>`,
    )
  }
${shown.map(({ x, text }) => textLines([text], x, bottom + 18, { anchor: 'middle' }))}
${under.map(({ x, text }) => textLines([text], x, bottom + 34, { anchor: 'middle' }))}`;
}

/** The labels that do not touch the one before them. */
function withRoom<T extends { readonly x: number; readonly text: string }>(
  labels: readonly T[],
): T[] {
  let last: T | undefined;
  return labels.filter((label) => {
    const room =
      last === undefined
        ? 0
        : (labelWidth(last.text, sizes.small) + labelWidth(label.text, sizes.small)) / 2 + 6;
    if (last !== undefined && Math.abs(label.x - last.x) < room) return false;
    last = label;
    return true;
  });
}

/** A line from the last mark to a name that had to move away from it. */
function nameLeaders(names: readonly PlacedLabel[], plot: Plot): SvgPart {
  return svg`${names.map(({ series, left, top, bottom }) => {
    const mark = series.marks.at(-1);
    const middle = (top + bottom) / 2 + 1;
    if (mark === undefined || Math.abs(middle - mark.y) < 6) return null;
    const from = mark.x + plot.radius + 1;
    return svg`<path class="chart-leader" d="M${from} ${mark.y}L${left - 2} ${middle}"/>`;
  })}`;
}

/** The words at a missing period, as near to the axis as the labels allow. */
function gapLabels(data: LineFacts, plot: Plot, placed: readonly PlacedLabel[]): SvgPart {
  const taken: Box[] = [...placed, ...obstacles(plot)];
  return svg`${data.gaps.map(({ period, label }) => {
    const x = plot.ticks.find((tick) => tick.period === period)?.x ?? plot.left;
    const lines = wrapLabel(label, plot.width === 680 ? 90 : 54, sizes.small);
    const half = widestLabel(lines, sizes.small) / 2;
    const height = lines.length * 16;
    let bottom = plot.bottom - 6;
    const isTaken = (): boolean =>
      taken.some(
        (box) =>
          box.left < x + half &&
          x - half < box.right &&
          box.top < bottom &&
          bottom - height < box.bottom,
      );
    while (isTaken() && bottom - height > plot.top) bottom -= 6;
    taken.push({ left: x - half, right: x + half, top: bottom - height, bottom });
    const lineX = Math.round(x) + 0.5;
    return [
      svg`<path class="chart-gap-line" d="M${lineX} ${plot.top}V${plot.bottom}"/>`,
      textLines(lines, x, bottom - height + 12, {
        anchor: 'middle',
        className: 'chart-muted chart-halo',
        lineHeight: 16,
      }),
    ];
  })}`;
}

function labelTexts(labels: readonly PlacedLabel[], plot: Plot): SvgPart {
  return svg`${labels.map(({ lines, series, isName, left, top }) => {
    const valueClass = plot.series.length === 1 ? 'chart-label' : 'chart-series-value';
    const size = isName ? sizes.label : sizes.small;
    const words = textLines(lines, left, top + 13, {
      size,
      className: `${isName ? 'chart-series-label' : valueClass} chart-halo`,
    });
    return svg`<g class="${series.className}">${words}</g>`;
  })}`;
}
