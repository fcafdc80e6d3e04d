import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { cacheKey, programFiles, programHash } from './cache.ts';
import { allChannels } from './channels.ts';
import { contentFixture, everyBlock } from './content-fixture.ts';
import { renderPictures } from './pictures/render-pictures.ts';

const content = contentFixture(everyBlock());
const NO_PRINTER = { start: undefined, close: () => Promise.resolve() };
const image = { address: 'https://a.example/1.png', name: '1.png', bytes: new Uint8Array([1]) };

test('the key changes with a word, a picture and the program, and with nothing else', () => {
  const key = cacheKey(content, [image], ['p']);
  expect(cacheKey(contentFixture(everyBlock()), [{ ...image }], ['p'])).toBe(key);
  const others = [
    cacheKey({ ...content, digest: '改了' }, [image], ['p']),
    cacheKey(content, [{ ...image, bytes: new Uint8Array([2]) }], ['p']),
    cacheKey(content, [], ['p']),
    cacheKey(content, [image], ['q']),
  ];
  expect(new Set([key, ...others]).size).toBe(5);
});

test('what the key leaves out of the content no channel reads', async () => {
  const closed = new Proxy({}, { get: (_, key) => expect.fail(`reads ${String(key)}`) });
  const blocks = content.blocks.map((block) =>
    block.kind === 'figure'
      ? { ...block, figure: { ...block.figure, table: closed, drawn: closed } as never }
      : block,
  );
  const input = { content: { ...content, blocks }, images: [], made: new Map<string, string>() };
  const pictures = await renderPictures(input.content);
  expect(pictures.size).toBeGreaterThan(0);
  for (const { name, files } of allChannels(NO_PRINTER)) {
    expect(name === 'eml' ? [''] : await files({ ...input, pictures })).not.toEqual([]);
  }
});

test('the program is known by its lock file, its sources and the browser, not by its tests', () => {
  const root = mkdtempSync(join(tmpdir(), 'program-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'src', 'charts'), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(root, name), text);
  write('package-lock.json', '{}');
  write('src/charts/line.ts', 'a');
  const first = programHash(root, {});
  write('src/charts/line.test.ts', 'test');
  expect(programHash(root, {})).toBe(first);
  expect(programHash(root, { CHROME_PATH: '/chrome' })).not.toBe(first);
  write('src/charts/line.ts', 'b');
  const second = programHash(root, {});
  expect(second).not.toBe(first);
  write('package-lock.json', '{ }');
  expect(programHash(root, {})).not.toBe(second);
});

const REPOSITORY = join(import.meta.dirname, '../..');

/** A file of src with all that it imports, as paths below src. */
function withImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const path = join(REPOSITORY, 'src', file);
  const pattern = /(?:from|import\(?)\s*'(\.{1,2}\/[^']+)'/g;
  for (const [, target = ''] of readFileSync(path, 'utf8').matchAll(pattern)) {
    const imported = relative(join(REPOSITORY, 'src'), resolve(path, '..', target));
    if (imported.endsWith('.ts')) withImports(imported.replaceAll('\\', '/'), found);
  }
  return found;
}

test('the program is known by every source that makes files of issues, documents and figures', () => {
  const makers = ['issue-files', 'paper-files', 'figure-pictures'];
  const needed = makers.flatMap((name) => [...withImports(`building/${name}.ts`)]);
  expect(needed.length).toBeGreaterThan(300);
  const known = new Set(programFiles(REPOSITORY));
  expect(needed.filter((file) => !known.has(file))).toEqual([]);
});
