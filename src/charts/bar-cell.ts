import { type Svg, svg, toSvg } from './svg.ts';

export interface BarCellOptions {
  /** Set on the element when another element must point at it; unique on the page. */
  readonly id?: string;
  /** True for 可信度中: the style sheet draws the bar lighter. */
  readonly isOpen?: boolean;
}

/**
 * The bar in a cell of a bar table, as long as the value's share of `max`; the number beside it
 * says the same, so the bar is hidden from screen readers. No bar for null, 0, values below 0 and
 * a maximum that is not above 0; a value above the maximum fills the cell. A value above 0 always
 * leaves a trace.
 */
export function barCell(
  value: number | null | undefined,
  max: number,
  { id, isOpen = false }: BarCellOptions = {},
): Svg {
  const share = typeof value === 'number' && value > 0 && max > 0 ? (100 * value) / max : 0;
  const width = Number.isNaN(share) || share === 0 ? 0 : Math.min(100, Math.max(0.5, share));
  const named = id === undefined ? null : svg` id="${id}"`;
  const bar = width === 0 ? null : svg`<rect width="${width}" height="8"/>`;
  return toSvg(svg`<svg${named} class="${isOpen ? 'bar is-open' : 'bar'}" viewBox="0 0 100 8"
 preserveAspectRatio="none" aria-hidden="true" focusable="false">${bar}</svg>`);
}
