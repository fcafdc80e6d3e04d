import { readdirSync } from 'node:fs';
import type { ChartExampleAt } from './example.ts';

export type { ChartExampleAt } from './example.ts';

type Examples = Readonly<Record<string, ChartExampleAt>>;

const names = readdirSync(import.meta.dirname).filter(
  (name) => name.endsWith('.ts') && !/^(?:index|example)\.ts$|\.test\.ts$/.test(name),
);

/** The examples of a file, by its name, which begins with that of the chart. */
export const exampleFiles: Readonly<Record<string, Examples>> = Object.fromEntries(
  await Promise.all(
    names.map(async (name) => [name, (await import(`./${name}`)) as Examples] as const),
  ),
);

/** Every example by name, in the order of the gallery; each can be drawn at 340 and at 680. */
export const chartExamples: Examples = Object.assign(
  {},
  ...Object.values(exampleFiles),
) as Examples;
