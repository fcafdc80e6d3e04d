import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { AGAIN, watchProgram } from './program-watch.ts';

/** The code with which the dev server ends when a file below the project changes. */
function codeAfter(path: string): number | undefined {
  const exit = vi.fn<(code: number) => void>();
  watchProgram({ on: (_event, tell) => tell(join('/project', path)) }, '/project', exit);
  return exit.mock.calls[0]?.[0];
}

test.each(['src/model/a.ts', 'src/site.ts', 'src/examples/charts/line.ts'])(
  'a change of %s, which Node has read, starts the dev server again',
  (path) => {
    expect(codeAfter(path)).toBe(AGAIN);
  },
);

test.each([
  'src/components/Table.astro',
  'src/components/table-columns.ts',
  'src/pages/feed.xml.ts',
  'src/examples/components/cite.ts',
  'src/model/a.test.ts',
  'src/styles/site.css',
  'data/spaces/2016.csv',
])('a change of %s does not', (path) => {
  expect(codeAfter(path)).toBeUndefined();
});
