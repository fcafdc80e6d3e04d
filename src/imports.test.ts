import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/*
 * The direction of DESIGN §3: a folder of src is a step of the flow, and imports point to lower
 * numbers only. Facts about words and settings (0) may be imported from everywhere.
 */
const STAGES: Readonly<Record<string, number>> = {
  text: 0,
  'site.ts': 0,
  'settings.ts': 0,
  browser: 0,
  schemas: 1,
  data: 2,
  workbook: 2,
  model: 3,
  charts: 4,
  resolved: 4,
  exporters: 5,
  styles: 6,
  client: 6,
  components: 6,
  layouts: 6,
  newsletter: 6,
  handbook: 6,
  import: 6,
  building: 6,
  'new-edition': 6,
  integrations: 6,
  'content.config.ts': 7,
  pages: 7,
};

/** Tests, fixtures and examples may import anything; only tests, gallery and handbook import them. */
const FOR_TESTS = new Set(['testing', 'examples']);

const ROOT = import.meta.dirname;
const isTest = (file: string) => /(\.test|-fixture)\.ts$/.test(file);
const isGallery = (file: string) => /^(components\/gallery|handbook)\//.test(file);
const folderOf = (file: string) => file.split('/')[0] ?? '';

interface Import {
  readonly from: string;
  readonly to: string;
}

/** The files of src that a text imports, as paths below src. */
function importsOf(file: string, text: string): Import[] {
  const code = text.replaceAll(/^\s*\/?\*.*$/gm, '').replaceAll(/^\s*\/\/.*$/gm, '');
  const pattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|\bsrc=)['"](\.{1,2}\/[^'"]+)['"]/g;
  return [...code.matchAll(pattern)].map(([, path = '']) => ({
    from: file,
    to: relative(ROOT, resolve(ROOT, dirname(file), path)).replaceAll('\\', '/'),
  }));
}

/** Why an import goes against the direction; undefined when it does not. */
function faultOf({ from, to }: Import): string | undefined {
  if (isTest(from) || FOR_TESTS.has(folderOf(from))) return undefined;
  if (FOR_TESTS.has(folderOf(to))) {
    return isGallery(from) ? undefined : `${from} imports ${to}, which only tests may`;
  }
  if (isTest(to)) return `${from} imports ${to}, which only tests may`;
  const [importer, imported] = [STAGES[folderOf(from)], STAGES[folderOf(to)]];
  if (importer === undefined) return `${from} is in no stage`;
  if (imported === undefined) return to.startsWith('..') ? undefined : `${to} is in no stage`;
  return imported > importer ? `${from} (${importer}) imports ${to} (${imported})` : undefined;
}

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|astro)$/.test(file));
const imports = files.flatMap((file) => importsOf(file, readFileSync(join(ROOT, file), 'utf8')));

test('every file of src is in a stage, or only there for tests', () => {
  const strays = files.filter(
    (file) => !(folderOf(file) in STAGES) && !FOR_TESTS.has(folderOf(file)) && !isTest(file),
  );
  expect(strays).toEqual([]);
});

test('imports point to the same or an earlier stage', () => {
  expect(imports.length).toBeGreaterThan(500);
  expect([...new Set(imports.map(faultOf).filter((fault) => fault !== undefined))]).toEqual([]);
});

test('imports name the file with its extension', () => {
  const bare = imports.filter(({ to }) => !/\.(ts|mjs|astro|css|json|mdx|svg)$/.test(to));
  expect(bare.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

test.each([
  [
    'model/home.ts',
    "import { x } from '../charts/line.ts';",
    'model/home.ts (3) imports charts/line.ts (4)',
  ],
  [
    'text/dates.ts',
    "export { x } from '../data/csv.ts';",
    'text/dates.ts (0) imports data/csv.ts (2)',
  ],
  [
    'data/csv.ts',
    "const x = await import('../model/home.ts');",
    'data/csv.ts (2) imports model/home.ts (3)',
  ],
  ['data/csv.ts', "import '../model/home.ts';", 'data/csv.ts (2) imports model/home.ts (3)'],
  [
    'pages/a.astro',
    "import x from '../examples/a.ts';",
    'pages/a.astro imports examples/a.ts, which only tests may',
  ],
  [
    'model/a.ts',
    "import x from './b-fixture.ts';",
    'model/a.ts imports model/b-fixture.ts, which only tests may',
  ],
  [
    'model/a.ts',
    "import x from './b.test.ts';",
    'model/a.ts imports model/b.test.ts, which only tests may',
  ],
])('%s may not hold %s', (file, text, fault) => {
  expect(importsOf(file, text).map(faultOf)).toEqual([fault]);
});

test.each([
  ['charts/line.ts', "import { x } from '../model/home.ts';"],
  ['model/home.ts', "import { x } from './places.ts';"],
  ['schemas/event.ts', "import { x } from '../text/dates.ts';"],
  ['model/home.test.ts', "import { x } from '../testing/site-of-tables.ts';"],
  ['components/gallery/Gallery.astro', "import { x } from '../../examples/index.ts';"],
])('%s may hold %s', (file, text) => {
  expect(importsOf(file, text).map(faultOf)).toEqual([undefined]);
});

test('words in comments are no imports', () => {
  expect(
    importsOf('text/a.ts', "// import x from '../pages/a.ts'\n * from '../pages/a.ts'"),
  ).toEqual([]);
});
