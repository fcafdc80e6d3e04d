import { globSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { TEST_PROJECTS } from './test-projects.ts';

const ROOT = join(import.meta.dirname, '../..');
const files = globSync('{src,scripts}/**/*.test.ts', { cwd: ROOT }).map((file) =>
  file.replaceAll('\\', '/'),
);

function projectsOf(file: string): string[] {
  const isAny = (globs: readonly string[]) => globs.some((glob) => matchesGlob(file, glob));
  return Object.entries(TEST_PROJECTS).flatMap(([name, { include, exclude }]) =>
    isAny(include) && !isAny(exclude) ? [name] : [],
  );
}

test('every test file belongs to exactly one project, and no project is empty', () => {
  const held = new Map(files.map((file) => [file, projectsOf(file)]));
  expect([...held].filter(([, projects]) => projects.length !== 1)).toEqual([]);
  expect(new Set([...held.values()].flat())).toEqual(new Set(Object.keys(TEST_PROJECTS)));
});

test('the scripts of package.json run every project once, and name no other', () => {
  const scripts = Object.values(manifest.scripts).filter((script) => script.startsWith('vitest'));
  const named = scripts.flatMap((script) =>
    [...script.matchAll(/--project (\S+)/g)].map(([, name]) => name),
  );
  expect(named.toSorted()).toEqual(Object.keys(TEST_PROJECTS).toSorted());
});

test('a test that builds a site or starts a browser says so in its name', () => {
  const costly = /\b(?:launchBrowser|pdfMaker)\(|whole-site\/(?:fixture-sites|build-edition)\.ts'/;
  const silent = files
    .filter((file) => file !== 'src/testing/test-projects.test.ts')
    .filter((file) => costly.test(readFileSync(join(ROOT, file), 'utf8')))
    .filter((file) => !/\.(?:site|browser)\.test\.ts$/.test(file));
  expect(silent).toEqual([]);
});
