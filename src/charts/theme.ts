/**
 * The light values of the site's custom properties, by meaning; a test keeps them equal to
 * `src/styles/tokens.css`. Standalone files have no custom properties and use these.
 */
export const light = {
  '--ink': '#1b1f21',
  '--ink-soft': '#555b5f',
  '--hairline': '#d8d5cc',
  '--paper': '#fbfaf7',
  '--accent': '#1d5a6e',
  '--tint-1': '#1d5a6e',
  '--tint-2': '#4f7c8c',
  '--tint-3': '#9dbac4',
  '--tint-4': '#d3e0e4',
  '--on-tint-1': '#ffffff',
  '--on-tint-4': '#1b1f21',
  '--mark': '#fdf3d0',
} as const;

/** Sizes of text in user units; a drawing 340 wide is shown at about 340 px on a phone. */
export const sizes = { label: 13, small: 12, line: 17 } as const;

type Token = keyof typeof light;

const SANS =
  "'Source Han Sans SC', 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Hiragino Sans GB', " +
  "'Microsoft YaHei', 'WenQuanYi Micro Hei', system-ui, sans-serif";

/**
 * The rules of every class that a chart may carry; the drawings hold neither style attributes nor
 * style elements, so a strict Content-Security-Policy does not touch them. Every colour is
 * written twice: a plain one for programs that know no custom properties, then the property.
 *
 * | class | meaning |
 * | --- | --- |
 * | `chart` | the root element: type face and tabular figures |
 * | `chart-label` `chart-strong` `chart-muted` | text: ordinary, emphasised, secondary |
 * | `chart-halo` | text that crosses a hairline: a rim in the colour of the paper |
 * | `chart-on-dark` `chart-on-light` | text on tints 1 and 2, on tints 3 and 4 |
 * | `chart-axis` `chart-baseline` | hairlines of the scale, the line of zero |
 * | `chart-gap-line` `chart-leader` | the place of a missing period, from label to mark |
 * | `chart-series-1` … `chart-series-4` | sets the colour that the next six take |
 * | `chart-line` `chart-line-dashed` | a line in the colour of its series |
 * | `chart-dot` `chart-dot-open` | 可信度高, 可信度中; or the two kinds of an event |
 * | `chart-series-label` `chart-series-value` | its name, its values, in its colour |
 * | `chart-range` | from the lowest to the highest value of a row |
 * | `chart-part-1` … `chart-part-4` | shares from dark to light |
 * | `chart-outlined` | counted beside the grades, therefore not filled |
 * | `chart-workday` `chart-weekend` `chart-holiday` `chart-hatch` | cells of a day strip |
 * | `chart-shade` | a stretch of days behind the rows |
 * | `chart-step` `chart-step-dated` | a step, a step that carries a date |
 */
export function chartCss(): string {
  const rules: readonly (readonly [string, ...string[]])[] = [
    [
      '.chart',
      `font-family: ${SANS}`,
      `font-family: var(--sans, ${SANS})`,
      `font-size: ${sizes.label}px`,
      'font-variant-numeric: tabular-nums',
      'letter-spacing: 0',
    ],
    ['.chart-label', ...painted('fill', '--ink')],
    ['.chart-strong', ...painted('fill', '--ink'), 'font-weight: 700'],
    ['.chart-muted', ...painted('fill', '--ink-soft')],
    [
      '.chart-halo',
      ...painted('stroke', '--paper'),
      'stroke-width: 4px',
      'stroke-linejoin: round',
      'paint-order: stroke',
    ],
    ['.chart-on-dark', ...painted('fill', '--on-tint-1')],
    ['.chart-on-light', ...painted('fill', '--on-tint-4')],
    ['.chart-axis', 'fill: none', ...painted('stroke', '--hairline')],
    ['.chart-baseline', 'fill: none', ...painted('stroke', '--ink-soft')],
    ['.chart-gap-line', ...painted('stroke', '--ink-soft'), 'stroke-dasharray: 1 4'],
    ['.chart-leader', 'fill: none', ...painted('stroke', '--ink-soft'), 'stroke-width: 0.75px'],
    ['.chart-series-1', ...painted('color', '--accent')],
    ['.chart-series-2', ...painted('color', '--ink-soft')],
    ['.chart-series-3', ...painted('color', '--tint-2')],
    ['.chart-series-4', ...painted('color', '--ink')],
    ['.chart-line', 'fill: none', 'stroke: currentColor', 'stroke-width: 2px'],
    ['.chart-line-dashed', 'stroke-dasharray: 5 3'],
    ['.chart-dot', 'fill: currentColor', 'stroke: currentColor', 'stroke-width: 1.75px'],
    [
      '.chart-dot-open',
      ...painted('fill', '--paper'),
      'stroke: currentColor',
      'stroke-width: 1.75px',
    ],
    ['.chart-series-label', 'fill: currentColor', 'font-weight: 700'],
    ['.chart-series-value', 'fill: currentColor'],
    ['.chart-range', ...painted('stroke', '--tint-3'), 'fill: none'],
    ...([1, 2, 3, 4] as const).map(
      (tint) => [`.chart-part-${tint}`, ...painted('fill', `--tint-${tint}`)] as const,
    ),
    ['.chart-outlined', 'fill: none', ...painted('stroke', '--ink-soft')],
    ['.chart-workday', ...painted('fill', '--accent')],
    ['.chart-weekend', 'fill: none', ...painted('stroke', '--tint-2')],
    ['.chart-holiday', 'fill: none', ...painted('stroke', '--tint-2')],
    ['.chart-hatch', 'fill: none', ...painted('stroke', '--tint-3'), 'stroke-width: 1px'],
    ['.chart-shade', ...painted('fill', '--tint-4'), 'fill-opacity: 0.55'],
    ['.chart-step', ...painted('fill', '--paper'), ...painted('stroke', '--accent')],
    ['.chart-step-dated', ...painted('fill', '--accent'), ...painted('stroke', '--accent')],
  ];
  return rules
    .map(([selector, ...lines]) => `${selector} {\n  ${lines.join(';\n  ')};\n}\n`)
    .join('\n');
}

function painted(property: 'fill' | 'stroke' | 'color', token: Token): [string, string] {
  return [`${property}: ${light[token]}`, `${property}: var(${token}, ${light[token]})`];
}
