import type { ChartOptions, ChartWidth } from '../../charts/frame.ts';
import type { Svg } from '../../charts/svg.ts';

/** A named example: shown in the gallery, compared with its golden, read as documentation. */
interface ChartExample {
  readonly title: string;
  readonly svg: Svg;
  readonly width: ChartWidth;
}

export type ChartExampleAt = (width?: ChartWidth) => ChartExample;

/** An example that can be drawn at both widths; 680 unless asked. */
export function example(
  id: string,
  title: string,
  description: string,
  draw: (options: ChartOptions) => Svg,
): ChartExampleAt {
  return (width = 680) => ({ title, width, svg: draw({ width, id, title, description }) });
}
