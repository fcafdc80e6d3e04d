import { sizes } from './theme.ts';
import { labelWidth } from './label-width.ts';
import { type SvgPart, svg } from './svg.ts';
import { textLines } from './frame.ts';

/** How sure a value is. 低 is not drawn at all: it is listed under the table of the figure. */
export type Confidence = '高' | '中';

/** A filled mark for 高, an open one for 中, in the colour of the series around it. */
export function dotMark(x: number, y: number, confidence: Confidence, radius = 4): SvgPart {
  return circle(x, y, confidence === '高', radius);
}

/** A mark of a kind of event, in the same two shapes. */
export function kindMark(x: number, y: number, kind: 'open' | 'filled', radius = 4): SvgPart {
  return circle(x, y, kind === 'filled', radius);
}

export interface KeyItem {
  readonly label: string;
  /** Draws the mark with its middle at the place given, within 14 units. */
  readonly mark: (x: number, y: number) => SvgPart;
}

/**
 * Marks and their meaning side by side: all on one row if they fit, else each group from a new row
 * on. No height when there is nothing to explain.
 */
export function keyRows(
  groups: readonly (readonly KeyItem[])[],
  width: number,
): { readonly height: number; readonly draw: (top: number) => SvgPart } {
  const places: { readonly item: KeyItem; readonly x: number; readonly row: number }[] = [];
  const filled = groups.filter((items) => items.length > 0);
  const total = filled.flat().reduce((sum, item) => sum + lengthOf(item), -KEY_GAP);
  let x = 0;
  let row = 0;
  filled.forEach((items, group) => {
    if (group > 0 && total > width) {
      x = 0;
      row += 1;
    }
    for (const item of items) {
      if (x > 0 && x + lengthOf(item) - KEY_GAP > width) {
        x = 0;
        row += 1;
      }
      places.push({ item, x, row });
      x += lengthOf(item);
    }
  });
  return {
    height: filled.length === 0 ? 0 : 14 + (row + 1) * 20,
    draw: (top) =>
      svg`${places.map((place) => {
        const middle = top + 22 + place.row * 20;
        return [
          place.item.mark(place.x + 7, middle - 4.5),
          textLines([place.item.label], place.x + 20, middle),
        ];
      })}`,
  };
}

/** What open and filled marks mean; nothing to explain while every value is 高. */
export function confidenceKey(confidences: readonly Confidence[]): KeyItem[] {
  if (!confidences.includes('中')) return [];
  const shown = (['高', '中'] as const).filter((each) => confidences.includes(each));
  return shown.map((confidence) => ({
    label: `可信度${confidence}`,
    mark: (x, y) => svg`<g class="chart-series-1">${dotMark(x, y, confidence)}</g>`,
  }));
}

const KEY_GAP = 18;

function lengthOf({ label }: KeyItem): number {
  return 20 + labelWidth(label, sizes.small) + KEY_GAP;
}

function circle(x: number, y: number, isFilled: boolean, radius: number): SvgPart {
  const name = isFilled ? 'chart-dot' : 'chart-dot-open';
  // The stroke is 1.75 wide; half of it lies outside the circle.
  return svg`<circle class="${name}" cx="${x}" cy="${y}" r="${radius - 0.875}"/>`;
}
