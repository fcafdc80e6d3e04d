import { readdirSync } from 'node:fs';
import type { ChartExampleAt } from './example.ts';

const names = readdirSync(import.meta.dirname).filter(
  (name) =>
    name.endsWith('.ts') && !/^(?:index|example|example-files-fixture)\.ts$|\.test\.ts$/.test(name),
);

/** What `index.ts` finds with Vite's help, for tests, which run without it. */
export const exampleFiles = Object.fromEntries(
  await Promise.all(
    names.map(async (name) => [
      `./${name}`,
      (await import(`./${name}`)) as Readonly<Record<string, ChartExampleAt>>,
    ]),
  ),
) as Readonly<Record<string, Readonly<Record<string, ChartExampleAt>>>>;

/** Every example by name. */
export const chartExamples: Readonly<Record<string, ChartExampleAt>> = Object.assign(
  {},
  ...Object.values(exampleFiles),
);
