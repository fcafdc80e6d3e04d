import { type ChartOptions, chartFrame, emptyChart, textLines } from './frame.ts';
import { wrapSentence } from './label-width.ts';
import { type KeyItem, keyRows } from './marks.ts';
import { slopeLabels } from './slope-labels.ts';
import { type SlopeFacts, type SlopePlot, short, slopePlot } from './slope-plot.ts';
import { sizes } from './theme.ts';
import { type Svg, type SvgPart, svg } from './svg.ts';

/**
 * Ranks from one time to the next, the first on top. A line joins two times that follow each other
 * and may be compared, a rank without one is an open mark. Rising lines are whole, falling ones
 * dashed; a line to a rank behind those drawn ends below them.
 */
export function slopeChart(facts: SlopeFacts, options: ChartOptions): Svg {
  const plot = slopePlot(facts, options.width);
  if (plot.rows.length === 0) return emptyChart(options);
  const marks = plot.rows.flatMap((row) => row.marks);
  const key = keyRows([keyItems(plot)], options.width);
  return chartFrame(options, plot.bottom + key.height + 4, [
    columnsOf(facts, plot),
    plot.beyond !== '' && [
      svg`<path class="chart-axis" d="M0 ${plot.end + 13.5}H${options.width}"/>`,
      textLines([plot.beyond], plot.right + 9, plot.bottom + 1),
    ],
    linesOf(plot),
    dots(
      'chart-dot',
      marks.filter(({ isAlone }) => !isAlone),
    ),
    dots(
      'chart-dot-open',
      marks.filter(({ isAlone }) => isAlone),
    ),
    slopeLabels(plot).map(({ text, x, y, anchor }) =>
      textLines([text], x, y, { anchor, className: 'chart-label chart-halo' }),
    ),
    key.draw(plot.bottom),
  ]);
}

/** The heads of the columns, and between them why no line goes on. */
function columnsOf({ columns }: SlopeFacts, { xs, heads, top, bottom }: SlopePlot): SvgPart {
  return svg`${columns.map(({ break: why }, index) => {
    const { name = [], detail = [] } = heads[index] ?? {};
    const x = xs[index] ?? 0;
    const between = ((xs[index - 1] ?? x) + x) / 2;
    const room = x - (xs[index - 1] ?? x) - 24;
    return [
      textLines(name, x, 13, { anchor: 'middle', className: 'chart-strong' }),
      textLines(detail, x, 13 + name.length * sizes.line, { anchor: 'middle' }),
      svg`<path class="chart-axis" d="M${x} ${top - 6}V${bottom}"/>`,
      index > 0 &&
        why !== '' && [
          svg`<path class="chart-gap-line" d="M${between} ${top - 6}V${bottom}"/>`,
          textLines(wrapSentence(why, room, sizes.small), between, (top + bottom) / 2, {
            ...{ anchor: 'middle', className: 'chart-muted chart-halo' },
          }),
        ],
    ];
  })}`;
}

/** One path a kind: a round may have many units. */
function linesOf({ lines }: SlopePlot): SvgPart {
  const path = (kind: SlopePlot['lines'][number]['kind']) =>
    lines.flatMap((each) => (each.kind === kind ? [each.d] : [])).join('');
  const [rise, fall, same] = [path('rise'), path('fall'), path('same')];
  return svg`${[
    same !== '' && svg`<path class="chart-baseline" d="${same}"/>`,
    fall !== '' &&
      svg`<g class="chart-series-2"><path class="chart-line chart-line-dashed" d="${fall}"/></g>`,
    rise !== '' && svg`<g class="chart-series-1"><path class="chart-line" d="${rise}"/></g>`,
  ]}`;
}

function dots(name: string, at: readonly { readonly x: number; readonly y: number }[]): SvgPart {
  const d = at.map(({ x, y }) => `M${x - 3} ${short(y)}a3 3 0 1 0 6 0a3 3 0 1 0-6 0`).join('');
  return svg`${at.length > 0 && svg`<g class="chart-series-1"><path class="${name}" d="${d}"/></g>`}`;
}

function keyItems({ lines, rows }: SlopePlot): KeyItem[] {
  const line = (series: number, name: string) => (x: number, y: number) =>
    svg`<g class="chart-series-${series}"><path class="${name}" d="M${x - 7} ${y}h14"/></g>`;
  const has = (kind: SlopePlot['lines'][number]['kind']) =>
    lines.some((each) => each.kind === kind);
  const isAnyAlone = rows.some(({ marks }) => marks.some(({ isAlone }) => isAlone));
  const items: (KeyItem | false)[] = [
    has('rise') && { label: '上升', mark: line(1, 'chart-line') },
    has('fall') && { label: '下降', mark: line(2, 'chart-line chart-line-dashed') },
    has('same') && {
      label: '不变',
      mark: (x, y) => svg`<path class="chart-baseline" d="M${x - 7} ${y}h14"/>`,
    },
    isAnyAlone && {
      label: '前后没有可以比的名次',
      mark: (x, y) => dots('chart-dot-open', [{ x, y }]),
    },
  ];
  return items.filter((item) => item !== false);
}
