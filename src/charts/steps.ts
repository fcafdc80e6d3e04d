import { type ChartOptions, chartFrame, emptyChart, textLines } from './frame.ts';
import { wrapLabel } from './label-width.ts';
import { sizes } from './theme.ts';
import { type Svg, type SvgPart, svg } from './svg.ts';

export interface Step {
  readonly label: string;
  /** When, or that it is not said. */
  readonly detail: string;
  /** True for a step that carries a date. */
  readonly emphasised: boolean;
}

export interface StepFacts {
  readonly steps: readonly Step[];
}

/** Steps of a procedure on a line: from left to right at 680, from top to bottom at 340. */
export function stepsChart({ steps }: StepFacts, options: ChartOptions): Svg {
  if (steps.length === 0) return emptyChart(options);
  return options.width === 680 ? horizontal(steps, options) : vertical(steps, options);
}

const MOST_IN_A_ROW = 7;

function horizontal(steps: readonly Step[], options: ChartOptions): Svg {
  const rowCount = Math.ceil(steps.length / MOST_IN_A_ROW);
  const perRow = Math.ceil(steps.length / rowCount);
  const column = options.width / perRow;
  let top = 0;
  const parts: SvgPart[] = [];
  for (let first = 0; first < steps.length; first += perRow) {
    const row = steps.slice(first, first + perRow);
    const isLast = first + perRow >= steps.length;
    const words = row.map((step) => ({
      label: wrapLabel(step.label, column - 14, sizes.label),
      detail: wrapLabel(step.detail, column - 14, sizes.small),
    }));
    const labelHeight = Math.max(...words.map(({ label }) => label.length)) * sizes.line;
    const detailHeight = Math.max(...words.map(({ detail }) => detail.length)) * sizes.line;
    const y = top + 12;
    const end = isLast ? (row.length - 1) * column + 7 : options.width;
    parts.push(svg`<path class="chart-baseline" d="M${first === 0 ? 7 : 0} ${y + 0.5}H${end}"/>
${row.map((step, index) => {
  const x = index * column;
  return [
    stepMark(x + 7, y + 0.5, step),
    textLines(words[index]?.label ?? [], x, y + 30, labelStyle(step)),
    textLines(words[index]?.detail ?? [], x, y + 33 + labelHeight, detailStyle(step)),
  ];
})}`);
    top = y + 30 + labelHeight + detailHeight + 10;
  }
  return chartFrame(options, top, parts);
}

function vertical(steps: readonly Step[], options: ChartOptions): Svg {
  const left = 26;
  let top = 2;
  const places = steps.map((step) => {
    const label = wrapLabel(step.label, options.width - left, sizes.label);
    const detail = wrapLabel(step.detail, options.width - left, sizes.small);
    const place = { step, label, detail, top };
    top += (label.length + detail.length) * sizes.line + 16;
    return place;
  });
  const lastTop = places.at(-1)?.top ?? 0;
  return chartFrame(options, top - 6, [
    svg`<path class="chart-baseline" d="M8.5 ${11}V${lastTop + 9}"/>`,
    places.map((place) => [
      stepMark(8.5, place.top + 9, place.step),
      textLines(place.label, left, place.top + 14, labelStyle(place.step)),
      textLines(
        place.detail,
        left,
        place.top + 15 + place.label.length * sizes.line,
        detailStyle(place.step),
      ),
    ]),
  ]);
}

function stepMark(x: number, y: number, { emphasised }: Step): SvgPart {
  const name = emphasised ? 'chart-step-dated' : 'chart-step';
  return svg`<circle class="${name}" stroke-width="1.75" cx="${x}" cy="${y}" r="${
    emphasised ? 6.5 : 4.5
  }"/>`;
}

function labelStyle({ emphasised }: Step): { className: string; size: number } {
  return { className: emphasised ? 'chart-strong' : 'chart-label', size: sizes.label };
}

function detailStyle({ emphasised }: Step): { className: string } {
  return { className: emphasised ? 'chart-strong' : 'chart-muted' };
}
