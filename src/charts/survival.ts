import { area, curveStepAfter, line, scaleLinear } from 'd3';
import { roundHalfUp } from '../text/numbers.ts';
import { type ChartOptions, chartFrame, emptyChart, textLines } from './frame.ts';
import { sizes } from './theme.ts';
import { type Svg, type SvgPart, svg } from './svg.ts';

/** Survival from a day on, all between 0 and 1. */
interface SurvivalStepDrawn {
  readonly days: number;
  readonly survival: number;
  readonly low: number;
  readonly high: number;
}

/** A day at which survival is told in numbers. */
interface SurvivalMark {
  readonly days: number;
  /** 「满1年」 */
  readonly label: string;
  readonly atRisk: number;
  /** Undefined where it cannot be told. */
  readonly estimate: Omit<SurvivalStepDrawn, 'days'> | undefined;
}

export interface SurvivalFacts {
  readonly n: number;
  readonly events: number;
  /** In the order of their days. */
  readonly steps: readonly SurvivalStepDrawn[];
  /** The last day observed: there the curve ends. */
  readonly longest: number;
  /** In the order of their days; the last ends the scale. */
  readonly marks: readonly SurvivalMark[];
}

/** Survival as steps down from 100 %, its interval as a band, below it how many are still observed. */
export function survivalChart(facts: SurvivalFacts, options: ChartOptions): Svg {
  const last = facts.marks.at(-1);
  if (facts.n === 0 || last === undefined) return emptyChart(options);
  const { width } = options;
  const [left, right, top, bottom] = [46, width - 30, 40, width === 680 ? 280 : 240];
  const x = scaleLinear([0, last.days], [left, right]);
  const y = scaleLinear([0, 1], [bottom, top]);
  const drawn = withoutHidden(facts, last.days, x);
  const curve = line<SurvivalStepDrawn>(
    ({ days }) => x(days),
    ({ survival }) => y(survival),
  )
    .curve(curveStepAfter)
    .digits(1);
  const band = area<SurvivalStepDrawn>(
    ({ days }) => x(days),
    ({ low }) => y(low),
    ({ high }) => y(high),
  )
    .curve(curveStepAfter)
    .digits(1);
  const lines = intervalLines(facts.marks, y, width === 680);
  return chartFrame(options, bottom + 64, [
    [0, 0.25, 0.5, 0.75, 1].map((tick) => [
      svg`<path class="${tick === 0 ? 'chart-baseline' : 'chart-axis'}" d="M${left} ${
        Math.round(y(tick)) + 0.5
      }H${right}"/>`,
      textLines([`${tick * 100}%`], left - 6, y(tick) + 4, { anchor: 'end' }),
    ]),
    textLines(['存活率'], 0, 14),
    svg`<path class="chart-shade" d="${band(drawn) ?? ''}"/>`,
    svg`<g class="chart-series-1"><path class="chart-line" d="${curve(drawn) ?? ''}"/></g>`,
    textLines(['仍在观察的企业'], 0, bottom + 38),
    columnOf({ x: left, label: '入驻', atRisk: facts.n }, bottom),
    facts.marks.map((mark, index) => {
      const at = x(mark.days);
      return [
        svg`<path class="chart-gap-line" d="M${Math.round(at) + 0.5} ${top}V${bottom}"/>`,
        columnOf({ ...mark, x: at }, bottom),
        estimateAt(mark, at, y, { isLast: mark === last, line: lines[index] ?? 0 }),
      ];
    }),
  ]);
}

/** A day below the scale: its name, and how many were observed so long. */
function columnOf(
  { x, label, atRisk }: { readonly x: number } & Pick<SurvivalMark, 'label' | 'atRisk'>,
  bottom: number,
): SvgPart {
  const anchor = 'middle';
  return svg`${textLines([label], x, bottom + 18, { anchor })}
${textLines([`${atRisk}家`], x, bottom + 56, { anchor, className: 'chart-label' })}`;
}

/**
 * Where the words of the intervals stand: below the band, above the scale. Those of the last day, which
 * end at the edge, would touch the ones before in a narrow drawing: they go to a line of their own.
 */
function intervalLines(
  marks: readonly SurvivalMark[],
  y: (value: number) => number,
  isWide: boolean,
): number[] {
  const lowest = y(0) - 7;
  const lines = marks.map(({ estimate }) => Math.min(y(estimate?.low ?? 0) + 18, lowest));
  const [before, last] = lines.slice(-2);
  if (isWide || before === undefined || last === undefined) return lines;
  if (Math.abs(last - before) >= sizes.line) return lines;
  const apart = before + sizes.line <= lowest ? sizes.line : -sizes.line;
  return [...lines.slice(0, -1), before + apart];
}

function estimateAt(
  { estimate }: SurvivalMark,
  x: number,
  y: (value: number) => number,
  { isLast, line: interval }: { readonly isLast: boolean; readonly line: number },
): SvgPart {
  if (estimate === undefined) return svg``;
  const { survival, low, high } = estimate;
  const anchor = isLast ? 'end' : 'middle';
  const at = isLast ? x + 26 : x;
  const isSure = low === high;
  return svg`<g class="chart-series-1"><circle class="chart-dot" cx="${x}" cy="${y(survival)}" r="3"/></g>
${textLines([percent(survival)], at, y(high) - 8, {
  ...{ anchor, size: sizes.label, className: 'chart-strong chart-halo' },
})}
${
  !isSure &&
  textLines([`${percent(low)}至${percent(high)}`], at, interval, {
    ...{ anchor, className: 'chart-muted chart-halo' },
  })
}`;
}

/** 「77.3%」「100%」; 「99.97%」 where one decimal would say that it is all or nothing. */
export function percent(share: number): string {
  if (share === 0 || share === 1) return `${share * 100}%`;
  const places = [1, 2, 3, 4].find((each) => !isWhole(roundHalfUp(share * 100, each))) ?? 5;
  return `${roundHalfUp(share * 100, places)}%`;
}

function isWhole(text: string): boolean {
  return Number(text) === 0 || Number(text) === 100;
}

/** The steps up to the end of the scale; of several within half a unit of the drawing the last. */
function withoutHidden(
  { steps, longest }: SurvivalFacts,
  most: number,
  x: (days: number) => number,
): SurvivalStepDrawn[] {
  const start: SurvivalStepDrawn = { days: 0, survival: 1, low: 1, high: 1 };
  const byPlace = new Map<number, SurvivalStepDrawn>([[-1, start]]);
  for (const step of steps) {
    if (step.days <= most) byPlace.set(Math.round(x(step.days) * 2), step);
  }
  const shown = [...byPlace.values()];
  const last = shown.at(-1) ?? start;
  // Where nobody is left, nobody comes back.
  const end = last.survival === 0 ? most : Math.min(longest, most);
  return [...shown, { ...last, days: end }];
}
