import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { RULES } from '../data/problem.ts';
import { FORMAT } from '../schemas/format.ts';
import { COMMANDS } from './commands.ts';
import { handbookFiles } from './handbook-files.ts';
import { heldTables } from './held-tables.ts';
import { writtenDocuments } from './json-schemas.ts';
import { writtenKeys } from './written-keys.ts';

const ROOT = join(import.meta.dirname, '../..');
const files = handbookFiles();

test.each([...files.keys()])('%s is what `npm run docs` writes today', (path) => {
  const held = existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : '';
  expect(held).toBe(files.get(path));
});

test('no generated page stands in docs/ that nothing generates any more', () => {
  const held = ['docs/zh', 'docs/schemas'].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`),
  );
  const generated = held.filter((path) =>
    /由npm run docs|json-schema\.org/.test(readFileSync(join(ROOT, path), 'utf8').slice(0, 400)),
  );
  expect(generated.sort()).toEqual([...files.keys()].sort());
});

test('every column of every table says what it is', () => {
  const silent = heldTables().flatMap(({ path, schema }) =>
    Object.entries(schema.columns)
      .filter(([, { field }]) => field.description.trim() === '')
      .map(([key]) => `${path} ${key}`),
  );
  expect(silent).toEqual([]);
});

test('every key of every document has a name and says what it is', () => {
  const silent = writtenDocuments().flatMap(({ name, schema }) =>
    writtenKeys(schema)
      .filter(({ title, description }) => title === '' || description === '')
      .map(({ path }) => `${name}: ${path}`),
  );
  expect(silent).toEqual([]);
});

test('every command of package.json is in the handbook, and no other', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(Object.keys(COMMANDS).sort()).toEqual(Object.keys(scripts).sort());
});

test('every rule is in the handbook', () => {
  const page = files.get('docs/zh/rules.md') ?? '';
  expect(RULES.filter((rule) => !page.includes(`\`${rule}\``))).toEqual([]);
});

test('every version of the format says what to change, newest first', () => {
  const notes = readFileSync(join(ROOT, 'docs/zh/upgrade.md'), 'utf8');
  const versions = Array.from({ length: FORMAT }, (_, index) => `第${FORMAT - index}版`);
  expect([...notes.matchAll(/^## (第.+版)$/gm)].map(([, version]) => version)).toEqual(versions);
});

test.each(['data', 'src/example-city/data'])('every document of %s names its schema', (folder) => {
  const names = new Map(
    ['site', 'dataset', 'notice', 'method', 'round'].map((n) => [`${n}.json`, n]),
  );
  const written = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.json') && !/^(?:issue-)?ledger\.json$/.test(path));
  const wrong = written.filter((path) => {
    const file = join(ROOT, folder, path);
    const name = names.get(basename(path)) ?? 'rules';
    const { $schema } = JSON.parse(readFileSync(file, 'utf8')) as { $schema?: string };
    return resolve(dirname(file), $schema ?? '') !== join(ROOT, `docs/schemas/${name}.schema.json`);
  });
  expect(wrong).toEqual([]);
});

test('an editor program refuses a key that no document has, at any depth, as the check does', () => {
  const open = (part: unknown, path: string): string[] => {
    if (typeof part !== 'object' || part === null) return [];
    const isOpen = 'properties' in part && !('additionalProperties' in part);
    const inside = Object.entries(part).flatMap(([key, each]) => open(each, `${path}/${key}`));
    return isOpen && !path.endsWith('/properties') ? [path, ...inside] : inside;
  };
  expect(writtenDocuments().flatMap(({ name, schema }) => open(schema, name))).toEqual([]);
});
