import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { cacheKey, programHash } from './cache.ts';
import { contentFixture, everyBlock } from './content-fixture.ts';

const content = contentFixture(everyBlock());
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
