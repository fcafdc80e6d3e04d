import { type Svg, svg, toSvg } from './svg.ts';

export interface BarCellOptions {
  /** Set on the element when another element must point at it; unique on the page. */
  readonly id?: string;
  /** True for 可信度中: the style sheet draws the bar lighter. */
  readonly isOpen?: boolean;
  /** The lowest value of the column when it is below 0: its bars stand left of a common zero. */
  readonly min?: number;
}

/**
 * The bar in a cell of a bar table, from zero as long as the value's share of the range from `min`
 * (0 where no value is negative) to `max`; the number beside it says the same, so the bar is hidden
 * from screen readers. No bar for null and 0, nor for a negative value where `min` is 0; a value
 * beyond the range fills its side of the cell. Any other value leaves a trace.
 */
export function barCell(
  value: number | null | undefined,
  max: number,
  { id, isOpen = false, min = 0 }: BarCellOptions = {},
): Svg {
  const [low, high] = [Math.min(0, min), Math.max(0, max)];
  const percent = high > low ? 100 / (high - low) : 0;
  const zero = -low * percent;
  const side = (value ?? 0) < 0 ? zero : 100 - zero;
  const length = Math.abs(value ?? 0) * percent;
  const width = length > 0 && side > 0 ? Math.min(side, Math.max(0.5, length)) : 0;
  const x = low === 0 ? null : svg` x="${(value ?? 0) < 0 ? zero - width : zero}"`;
  const named = id === undefined ? null : svg` id="${id}"`;
  const bar = width === 0 ? null : svg`<rect${x} width="${width}" height="8"/>`;
  return toSvg(svg`<svg${named} class="${isOpen ? 'bar is-open' : 'bar'}" viewBox="0 0 100 8"
 preserveAspectRatio="none" aria-hidden="true" focusable="false">${bar}</svg>`);
}
