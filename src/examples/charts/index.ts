import type { ChartExampleAt } from './example.ts';

export type { ChartExampleAt } from './example.ts';

/** The examples of a file, by name. A chart's file is called as the chart. */
const exampleFiles = import.meta.glob<Readonly<Record<string, ChartExampleAt>>>(
  ['./*.ts', '!./index.ts', '!./example.ts', '!./*.test.ts'],
  { eager: true },
);

/** Every example by name, in the order of the gallery; each can be drawn at 340 and at 680. */
export const chartExamples: Readonly<Record<string, ChartExampleAt>> = Object.assign(
  {},
  ...Object.values(exampleFiles),
);
