import type { ChartExampleAt } from './example.ts';
import * as bars from './bar-chart.ts';
import * as dots from './dots.ts';
import * as evaluation from './evaluation.ts';
import * as events from './event-strip.ts';
import * as lines from './line.ts';
import * as periods from './period-strip.ts';
import * as shares from './share-bar.ts';
import * as standalone from './standalone.ts';
import * as steps from './steps.ts';

export type { ChartExampleAt } from './example.ts';

/** Every example by name, in the order of the gallery; each can be drawn at 340 and at 680. */
export const chartExamples: Readonly<Record<string, ChartExampleAt>> = {
  ...lines,
  ...bars,
  ...shares,
  ...dots,
  ...periods,
  ...events,
  ...steps,
  ...evaluation,
  ...standalone,
};
