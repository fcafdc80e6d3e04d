/** Table of contents: facts → SVG. Each form is one pure function `(data, options) → Svg`. */

// Forms
export { type Bar, barChart, type BarData } from './bar-chart.ts';
export { barCell, type BarCellOptions } from './bar-cell.ts';
export { type Dot, dotPanels, type DotData, type DotPanel, dotPlot, type DotRow } from './dots.ts';
export { type EventMark, type EventRow, eventStrip, type EventStripData } from './event-strip.ts';
export { indicatorStrip, type StripRow } from './indicator-strip.ts';
export { lineChart, type LineData, type LinePoint, type LineSeries } from './line.ts';
export { type DayKind, type PeriodRow, periodStrip, type PeriodStripData } from './period-strip.ts';
export {
  rankIntervalChart,
  type RankIntervalData,
  type RankScale,
  type RankSpan,
  rankStrip,
  rankStripAxis,
} from './rank-interval.ts';
export {
  type CompositionData,
  type CompositionRow,
  scoreComposition,
} from './score-composition.ts';
export { shareBarChart, type ShareData, type SharePart, type ShareRow } from './share-bar.ts';
export { type Step, stepsChart, type StepsData } from './steps.ts';
export {
  totalIncrement,
  type TotalIncrementData,
  type TotalIncrementPoint,
} from './total-increment.ts';
export { wordmark, type WordmarkOptions } from './wordmark.ts';

// What they share
export type { ChartOptions, ChartWidth } from './frame.ts';
export type { Confidence } from './marks.ts';
export { standaloneSvg, type StandaloneText } from './standalone.ts';
export type { Svg } from './svg.ts';
export { chartCss } from './theme.ts';
