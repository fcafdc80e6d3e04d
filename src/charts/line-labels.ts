import { labelWidth } from './label-width.ts';
import { type Box, firstFree } from './label-place.ts';
import type { PlotPoint, PlotSeries } from './line-plot.ts';
import { sizes } from './theme.ts';

export interface PointLabel {
  readonly series: PlotSeries;
  readonly mark: PlotPoint;
  readonly lines: readonly string[];
  /** True for the name of the series, false for the value at the mark. */
  readonly isName: boolean;
  /** True when another series runs above the mark, so that below is the better place. */
  readonly isBelow: boolean;
}

export interface PlacedLabel extends Box {
  readonly lines: readonly string[];
  readonly series: PlotSeries;
  readonly isName: boolean;
}

/**
 * Each label, in the order given, at the first place around its mark that is free and lies in the
 * room. A value without a place is left out (the table has it); a name then takes its favourite
 * place all the same, for a line without a name cannot be read. `marks` are those of all series.
 */
export function placeLabels(
  labels: readonly PointLabel[],
  taken: readonly Box[],
  room: Box,
  marks: readonly PlotPoint[],
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const label of labels) {
    const candidates = placesAround(label).filter(
      (box) => isInside(box, room) && (label.isName || isNearest(box, label.mark, marks)),
    );
    const free = firstFree(candidates, [...taken, ...placed]);
    if (free !== undefined) placed.push(free);
    else if (label.isName && candidates[0] !== undefined) placed.push(candidates[0]);
  }
  return placed;
}

function placesAround(label: PointLabel): PlacedLabel[] {
  const { mark, lines, series, isName, isBelow } = label;
  const size = isName ? sizes.label : sizes.small;
  const width = Math.max(...lines.map((line) => labelWidth(line, size)));
  // Digits and 汉字 do not reach down to the end of their line.
  const height = lines.length * sizes.line - 4;
  const centre = mark.x - width / 2;
  const above = mark.y - height - 9;
  const below = mark.y + 6;
  const beside = mark.y - height / 2;
  const vertical = isBelow ? [below, above] : [above, below];
  const places: (readonly [number, number])[] = isName
    ? [
        [mark.x + 10, beside],
        [mark.x + 4, below],
        [mark.x + 4, above],
        [mark.x - width, below],
      ]
    : [];
  for (const reach of [0, 8, 18]) {
    for (const y of vertical) {
      const shifted = y === above ? y - reach : y + reach;
      places.push([centre, shifted], [mark.x - width + 4, shifted], [mark.x - 4, shifted]);
    }
  }
  places.push([mark.x + 9, beside], [mark.x - width - 9, beside]);
  return places.map(([left, top]) => ({
    lines,
    series,
    isName,
    left,
    top,
    right: left + width,
    bottom: top + height,
  }));
}

/** A value that stands nearer to another mark would be read as that mark's. */
function isNearest(box: Box, mark: PlotPoint, marks: readonly PlotPoint[]): boolean {
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  const own = Math.hypot(mark.x - x, mark.y - y);
  return marks.every((other) => Math.hypot(other.x - x, other.y - y) >= own - 0.5);
}

function isInside(box: Box, room: Box): boolean {
  return (
    box.left >= room.left &&
    box.top >= room.top &&
    box.right <= room.right &&
    box.bottom <= room.bottom
  );
}
