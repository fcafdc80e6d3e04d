import { type Svg, svg, toSvg } from './svg.ts';

const [WIDTH, HEIGHT, PAD] = [96, 24, 4];

/**
 * A small line beside the numbers that it draws, from the lowest to the highest of them: hidden from
 * screen readers, because the numbers say the same. A null leaves a gap, a value alone is a dot, the
 * last one is marked. Undefined with fewer than two values: nothing ran anywhere.
 */
export function smallLine(values: readonly (number | null)[]): Svg | undefined {
  const held = values.filter((value) => value !== null);
  if (held.length < 2) return undefined;
  const [low, high] = [Math.min(...held), Math.max(...held)];
  const x = (index: number) => PAD + ((WIDTH - 2 * PAD) * index) / Math.max(1, values.length - 1);
  const y = (value: number) =>
    high === low ? HEIGHT / 2 : HEIGHT - PAD - ((HEIGHT - 2 * PAD) * (value - low)) / (high - low);
  const points = values.map((value, index) =>
    value === null ? undefined : { at: `${x(index).toFixed(1)} ${y(value).toFixed(1)}` },
  );
  const path = points
    .map((point, index) => point && `${points[index - 1] ? 'L' : 'M'}${point.at}`)
    .filter(Boolean)
    .join('');
  const alone = points.flatMap((point, index) =>
    point && !points[index - 1] && !points[index + 1] ? [point.at] : [],
  );
  const last = values.findLastIndex((value) => value !== null);
  return toSvg(
    svg`<svg class="small-line" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false"><path d="${path}"/>${alone.map(
      (at) => svg`<path class="dot" d="M${at}h0"/>`,
    )}<circle cx="${x(last)}" cy="${y(values[last] ?? low)}" r="2.5"/></svg>`,
  );
}
