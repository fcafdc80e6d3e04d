import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const glossary = readFileSync(join(ROOT, 'docs/engineers/glossary.md'), 'utf8');
const [, table = ''] = glossary.split('## Struck\n');
const struck = table
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .flatMap((line) =>
    [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
  );

const files = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(ts|astro|css)$/.test(file) && file !== 'src/names.test.ts'),
);

/** The struck names in the path or the text of a file. */
function struckIn(path: string, text: string): string[] {
  return struck.filter((name) => {
    if (/[/]|\.(ts|astro)$/.test(name)) return `/${path}`.includes(`/${name}`);
    const escaped = name.replaceAll('.', String.raw`\.`);
    return new RegExp(String.raw`(?<![\w$-])${escaped}(?![\w$-])`).test(text);
  });
}

test('no name that the glossary has struck comes back', () => {
  const found = files.flatMap((file) =>
    struckIn(file, readFileSync(join(ROOT, file), 'utf8')).map((name) => `${file}: ${name}`),
  );
  expect(found).toEqual([]);
});

test('a path of this repository that code or a message names is there', () => {
  const named = files.flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/(?<![\w./-])(?:src|docs)\/[\w./-]+\w/g)]
      .map(([path]) => path)
      .filter((path) => !/\.test\.ts$/.test(file) && !existsSync(join(ROOT, path)))
      .map((path) => `${file}: ${path}`),
  );
  expect(named).toEqual([]);
});

test.each([
  ['src/charts/bar-chart.ts', '', ['bar-chart.ts']],
  ['src/model/words/total.ts', '', ['model/words/']],
  ['src/a.ts', 'import { wordOf } from', ['wordOf']],
  ['src/a.css', '.day-strip {', ['.day-strip']],
  ['src/a.ts', "chart: 'day-strip', wordOfMouth, keyWORDS", []],
  ['src/data/texts/json-text.ts', 'const words = [];', []],
])('in %s with %s stand %j', (path, text, names) => {
  expect(struckIn(path, text)).toEqual(names);
});
