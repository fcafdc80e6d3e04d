import { formatNumber } from '../text/numbers.ts';
import { type Box, spreadApart } from './label-place.ts';
import { widestLabel, wrapLabel } from './label-width.ts';
import type { PlacedLabel, PointLabel } from './line-labels.ts';
import { type LinePoint, nameWidth, type Plot, type PlotPoint } from './line-plot.ts';
import { sizes } from './theme.ts';

/** Names of the series that reach the last period: to the right of their last marks. */
export function endNames(plot: Plot): PlacedLabel[] {
  const ends = plot.series.flatMap((series) => {
    const mark = series.marks.at(-1);
    if (mark === undefined || mark.period !== plot.ticks.at(-1)?.period) return [];
    return [{ series, mark, lines: wrapLabel(series.name, nameWidth(plot.width), sizes.label) }];
  });
  const wished = ends.map(({ mark, lines }) => ({
    middle: mark.y,
    length: lines.length * sizes.line,
  }));
  const middles = spreadApart(wished, plot.top - 24, plot.bottom + 10);
  const isMoved = ends.some(({ mark }, index) => Math.abs((middles[index] ?? 0) - mark.y) > 6);
  return ends.map(({ series, mark, lines }, index) => {
    const height = lines.length * sizes.line;
    const top = (middles[index] ?? mark.y) - height / 2;
    const left = mark.x + plot.radius + (isMoved ? 14 : 7);
    const right = left + widestLabel(lines, sizes.label);
    // The last line needs no room for descending letters: a value may come that close.
    return { lines, series, isName: true, left, right, top, bottom: top + height - 3 };
  });
}

/** Names of the series that end earlier: near their last marks, wherever there is room. */
export function innerNames(plot: Plot): PointLabel[] {
  return plot.series.flatMap((series) => {
    const mark = series.marks.at(-1);
    if (mark === undefined || mark.period === plot.ticks.at(-1)?.period) return [];
    const lines = wrapLabel(series.name, nameWidth(plot.width) * 1.3, sizes.label);
    return [{ series, mark, lines, isName: true, isBelow: series !== plot.series[0] }];
  });
}

/** The values that are printed: all if there is room for all, else those that tell most. */
export function pointLabels(plot: Plot): PointLabel[] {
  return plot.series.flatMap((series) => {
    const widest = widestLabel(series.marks.map(pointText), sizes.small) + 8;
    const isRoomy = series.marks.length * widest <= plot.right - plot.left + 2 * widest;
    const chosen = isRoomy ? series.marks : turningPoints(series.marks);
    return chosen.map((mark) => ({
      series,
      mark,
      lines: [pointText(mark)],
      isName: false,
      isBelow: plot.series.some((other) =>
        other.marks.some(({ period, value }) => period === mark.period && value > mark.value),
      ),
    }));
  });
}

/** The last, the first, the highest and the lowest mark, the more telling first. */
function turningPoints(marks: readonly PlotPoint[]): PlotPoint[] {
  const byValue = [...marks].sort((a, b) => a.value - b.value);
  const telling = [marks.at(-1), marks[0], byValue.at(-1), byValue[0]];
  return [...new Set(telling.filter((mark) => mark !== undefined))];
}

function pointText({ value, label, qualifier = '' }: LinePoint): string {
  if (label !== undefined) return label;
  const digits = formatNumber(value);
  return qualifier === '余' ? `${digits}余` : `${qualifier}${digits}`;
}

/** Marks and lines that no label may cover. */
export function obstacles(plot: Plot): Box[] {
  const reach = plot.radius + 1;
  return plot.series.flatMap(({ marks, runs }) => [
    ...marks.map(({ x, y }) => boxAround(x, y, reach)),
    ...runs.flatMap((run) =>
      run.slice(1).flatMap((end, index) => {
        const start = run[index] ?? end;
        const pieces = Math.max(1, Math.ceil(Math.hypot(end.x - start.x, end.y - start.y) / 4));
        return Array.from({ length: pieces }, (_, piece) => {
          const part = piece / pieces;
          const x = start.x + (end.x - start.x) * part;
          return boxAround(x, start.y + (end.y - start.y) * part, 1.5);
        });
      }),
    ),
  ]);
}

function boxAround(x: number, y: number, reach: number): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}
