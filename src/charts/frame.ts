import { GROUP_GAP, runsOfLabel } from './label-width.ts';
import { sizes } from './theme.ts';
import { type Svg, type SvgPart, type SvgValue, svg, toSvg } from './svg.ts';

/** A drawing is made twice, and the style sheet shows the one that fits. */
export type ChartWidth = 340 | 680;

export interface ChartOptions {
  readonly width: ChartWidth;
  /** Unique on the page; the drawings of one figure at two widths may share it. */
  readonly id: string;
  /** The finding: the accessible name. */
  readonly title: string;
  /** What the drawing shows, in a sentence or two, for those who cannot see it. */
  readonly description: string;
}

/** The root element of every chart, with its name and description; `height` in user units. */
export function chartFrame(options: ChartOptions, height: number, content: SvgValue): Svg {
  const { width, title, description } = options;
  const id = `${options.id}-${width}`;
  return toSvg(svg`<svg xmlns="http://www.w3.org/2000/svg" class="chart" width="${width}"
 height="${Math.ceil(height)}" viewBox="0 0 ${width} ${Math.ceil(height)}" role="img"
 aria-labelledby="${id}-title ${id}-description">
<title id="${id}-title">${title}</title>
<desc id="${id}-description">${description}</desc>
${content}
</svg>`);
}

/** Says in the drawing itself that there is nothing to draw, so that no blank picture is served. */
export function emptyChart(options: ChartOptions): Svg {
  const height = 64;
  const line = svg`<path class="chart-axis" d="M0 0.5H${options.width}M0 63.5H${options.width}"/>`;
  const words = textLines(['没有可以画的数'], options.width / 2, 37, { anchor: 'middle' });
  return chartFrame(options, height, [line, words]);
}

export interface TextStyle {
  readonly className?: string;
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly lineHeight?: number;
}

/** One text element a line, the first with its baseline at `y`. */
export function textLines(
  lines: readonly string[],
  x: number,
  y: number,
  {
    className = 'chart-muted',
    size = sizes.small,
    anchor = 'start',
    lineHeight = sizes.line,
  }: TextStyle = {},
): SvgPart {
  const anchored = anchor === 'start' ? null : svg` text-anchor="${anchor}"`;
  return svg`${lines.map(
    (line, index) =>
      svg`<text class="${className}" x="${x}" y="${y + index * lineHeight}" font-size="${size}"${
        anchored
      }>${shownText(line)}</text>`,
  )}`;
}

/** A line with the digits of its amounts in groups, like `readableHtml` on pages. */
function shownText(line: string): SvgPart {
  return runsOfLabel(line)
    .flatMap(([first = '', ...rest]) => [
      svg`${first}`,
      ...rest.map((group) => svg`<tspan dx="${GROUP_GAP}em">${group}</tspan>`),
    ])
    .reduce((all, part) => svg`${all}${part}`);
}

/** How far below its middle the baseline of a text lies. */
export function baselineShift(size: number): number {
  return size * 0.36;
}
