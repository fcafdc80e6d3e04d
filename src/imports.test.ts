import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/*
 * The direction of docs/engineers/flow.md, listed in README.md too: a folder is a step of the flow, and a file imports from
 * its own folder and from folders above it in this list.
 */
const STEPS: readonly string[] = [
  'src/text',
  'src/settings.ts',
  'src/site.ts',
  'src/browser',
  'src/schemas',
  'src/charts',
  'src/data',
  'src/workbook',
  'src/model',
  'src/resolved',
  'src/composed',
  'src/exporters',
  'src/opened-site.ts',
  'src/load-site.ts',
  'src/styles',
  'src/client',
  'src/import',
  'src/differences',
  'src/new-edition',
  'src/newsletter',
  'src/inbox',
  'src/layouts',
  'src/components',
  'src/handbook',
  'src/building',
  'src/handover',
  'src/nightly',
  'src/packaging',
  'src/bench',
  'src/integrations',
  'src/content.config.ts',
  'src/env.d.ts',
  'src/pages',
  'scripts',
];

/** Tests, fixtures and examples may import anything; only tests, gallery and handbook import them. */
const FOR_TESTS = new Set(['src/testing', 'src/examples']);

const ROOT = join(import.meta.dirname, '..');
const isTest = (file: string) => /(\.test|-fixture)\.ts$/.test(file);
const isForTests = (file: string) => isTest(file) || FOR_TESTS.has(stepOf(file));
const showsExamples = (file: string) => /^src\/(components\/gallery|handbook)\//.test(file);

interface Import {
  readonly from: string;
  readonly to: string;
}

/** The step of a file: its folder in src, the file itself when it lies in src, or `scripts`. */
function stepOf(file: string): string {
  return file
    .split('/')
    .slice(0, file.startsWith('src/') ? 2 : 1)
    .join('/');
}

/** The files that a text imports, for its values, its types or as a worker, as paths below the repository. */
function importsOf(file: string, text: string): Import[] {
  const code = text.replaceAll(/^\s*\/?\*.*$/gm, '').replaceAll(/^\s*\/\/.*$/gm, '');
  const pattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|\bsrc=)['"](\.{1,2}\/[^'"?]+)(?:\?worker)?['"]/g;
  return [...code.matchAll(pattern)].map(([, path = '']) => ({
    from: file,
    to: relative(ROOT, resolve(ROOT, dirname(file), path)).replaceAll('\\', '/'),
  }));
}

/** Why an import goes against the direction; undefined when it does not. */
function faultOf({ from, to }: Import): string | undefined {
  if (isForTests(from)) return undefined;
  if (isForTests(to)) {
    return showsExamples(from) && stepOf(to) === 'src/examples'
      ? undefined
      : `${from} imports ${to}, which only tests may`;
  }
  // What lies outside these folders, such as package.json, imports nothing.
  if (!/^(src|scripts)\//.test(to)) return undefined;
  const [importer, imported] = [STEPS.indexOf(stepOf(from)), STEPS.indexOf(stepOf(to))];
  if (importer < 0) return `${from} is in no step`;
  if (imported < 0) return `${to} is in no step`;
  return imported > importer
    ? `${from} imports ${to}, but ${stepOf(to)} comes after ${stepOf(from)}`
    : undefined;
}

/**
 * The circles of files that import each other, each as its sorted files (strongly connected parts,
 * Tarjan 1972).
 */
function circlesOf(arrows: readonly Import[]): string[][] {
  const targets = Map.groupBy(arrows, ({ from }) => from);
  const order = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    open.push(file);
    let lowest = own;
    for (const { to } of targets.get(file) ?? []) {
      if (!order.has(to)) lowest = Math.min(lowest, visit(to));
      else if (open.includes(to)) lowest = Math.min(lowest, order.get(to) ?? own);
    }
    if (lowest < own) return lowest;
    const circle = open.splice(open.indexOf(file));
    const isOwn = targets.get(file)?.some(({ to }) => to === file) === true;
    if (circle.length > 1 || isOwn) circles.push(circle.sort());
    return lowest;
  };
  for (const file of targets.keys()) if (!order.has(file)) visit(file);
  return circles;
}

const files = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(ts|astro)$/.test(file)),
);
const imports = files.flatMap((file) => importsOf(file, readFileSync(join(ROOT, file), 'utf8')));

test('every file belongs to a step, or is only there for tests', () => {
  const strays = files.filter((file) => !STEPS.includes(stepOf(file)) && !isForTests(file));
  expect(strays).toEqual([]);
});

test('the table of folders in the README names every step, in this order', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const named = [...readme.matchAll(/^\| \d \| (`.+?`) \|/gm)].flatMap(([, names = '']) =>
    names
      .split(' ')
      .map((name) => name.replaceAll('`', ''))
      .map((name) => (/^src\/|^scripts$/.test(name) ? name : `src/${name}`)),
  );
  expect(named).toEqual(STEPS);
});

test('imports point to the own folder or to an earlier step', () => {
  expect(imports.length).toBeGreaterThan(500);
  expect([...new Set(imports.map(faultOf).filter((fault) => fault !== undefined))]).toEqual([]);
});

test('no files import each other in a circle, by value or by type', () => {
  expect(circlesOf(imports)).toEqual([]);
});

test('imports name the file with its extension', () => {
  const bare = imports.filter(({ to }) => !/\.(ts|mjs|astro|css|json|mdx|svg)$/.test(to));
  expect(bare.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

test.each([
  [
    'src/charts/line.ts',
    "import { x } from '../model/home.ts';",
    'src/charts/line.ts imports src/model/home.ts, but src/model comes after src/charts',
  ],
  [
    'src/text/dates.ts',
    "export { x } from '../data/csv.ts';",
    'src/text/dates.ts imports src/data/csv.ts, but src/data comes after src/text',
  ],
  [
    'src/data/csv.ts',
    "const x = await import('../model/home.ts');",
    'src/data/csv.ts imports src/model/home.ts, but src/model comes after src/data',
  ],
  [
    'src/data/csv.ts',
    "import '../model/home.ts';",
    'src/data/csv.ts imports src/model/home.ts, but src/model comes after src/data',
  ],
  [
    'src/layouts/Base.astro',
    "import Cite from '../components/Cite.astro';",
    'src/layouts/Base.astro imports src/components/Cite.astro, but src/components comes after src/layouts',
  ],
  [
    'src/charts/line.ts',
    "import type { Block } from '../resolved/blocks.ts';",
    'src/charts/line.ts imports src/resolved/blocks.ts, but src/resolved comes after src/charts',
  ],
  [
    'src/building/a.ts',
    "import { x } from '../../scripts/check.ts';",
    'src/building/a.ts imports scripts/check.ts, but scripts comes after src/building',
  ],
  [
    'scripts/preview.ts',
    "import { x } from '../src/testing/page-checks.ts';",
    'scripts/preview.ts imports src/testing/page-checks.ts, which only tests may',
  ],
  [
    'src/pages/a.astro',
    "import x from '../examples/a.ts';",
    'src/pages/a.astro imports src/examples/a.ts, which only tests may',
  ],
  [
    'src/model/a.ts',
    "import x from './b-fixture.ts';",
    'src/model/a.ts imports src/model/b-fixture.ts, which only tests may',
  ],
  [
    'src/model/a.ts',
    "import x from './b.test.ts';",
    'src/model/a.ts imports src/model/b.test.ts, which only tests may',
  ],
])('%s may not hold %s', (file, text, fault) => {
  expect(importsOf(file, text).map(faultOf)).toEqual([fault]);
});

test.each([
  ['src/model/home.ts', "import { x } from '../charts/line.ts';"],
  ['src/model/home.ts', "import { x } from './places.ts';"],
  ['src/schemas/event.ts', "import { x } from '../text/dates.ts';"],
  ['src/components/Foot.astro', "import Base from '../layouts/Base.astro';"],
  ['src/model/home.test.ts', "import { x } from '../testing/site-of-tables.ts';"],
  ['src/components/gallery/Gallery.astro', "import { x } from '../../examples/index.ts';"],
  ['scripts/check.ts', "import { x } from '../src/data/problem.ts';"],
])('%s may hold %s', (file, text) => {
  expect(importsOf(file, text).map(faultOf)).toEqual([undefined]);
});

test('words in comments are no imports', () => {
  expect(
    importsOf('src/text/a.ts', "// import x from '../pages/a.ts'\n * from '../pages/a.ts'"),
  ).toEqual([]);
});

test('a circle is found through types and through several files, a fork is none', () => {
  const arrows = [
    ...importsOf('src/a/one.ts', "import type { Two } from './two.ts';"),
    ...importsOf('src/a/two.ts', "import { three } from './three.ts';"),
    ...importsOf('src/a/three.ts', "import { One } from './one.ts';"),
    ...importsOf('src/a/fork.ts', "import './one.ts';\nimport './two.ts';"),
    ...importsOf('src/a/self.ts', "import './self.ts';"),
  ];
  expect(circlesOf(arrows)).toEqual([
    ['src/a/one.ts', 'src/a/three.ts', 'src/a/two.ts'],
    ['src/a/self.ts'],
  ]);
});
