import { type Svg, svg, toSvg } from './svg.ts';

/** Places from 0 (the least of all) to 100 (the most). */
export interface StandingPlaces {
  readonly own: number;
  readonly p10: number;
  readonly median: number;
  readonly p90: number;
}

const [WIDTH, HEIGHT, PAD] = [200, 18, 6];

/**
 * Where one of many stands: the axis from the least to the most, the middle eight tenths as a bar, the
 * median as a stroke, the one as a dot. The row beside it says the same in numbers, so it is hidden
 * from screen readers.
 */
export function standingStrip({ own, p10, median, p90 }: StandingPlaces): Svg {
  const x = (place: number) => PAD + ((WIDTH - 2 * PAD) * place) / 100;
  const middle = HEIGHT / 2;
  return toSvg(svg`<svg class="standing-strip" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true"
 focusable="false"><path class="chart-axis" d="M${PAD} ${middle}H${WIDTH - PAD}"/><path
 class="chart-range" stroke-width="5" d="M${x(p10)} ${middle}H${x(p90)}"/><path
 class="chart-baseline" d="M${x(median)} ${middle - 6}v12"/><g class="chart-series-1"><circle
 class="chart-dot" cx="${x(own)}" cy="${middle}" r="4"/></g></svg>`);
}
