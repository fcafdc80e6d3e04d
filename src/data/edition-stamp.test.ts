import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { editionStamp } from './edition-stamp.ts';

const root = mkdtempSync(join(tmpdir(), 'edition-stamp-'));
const at = (path: string) => join(root, path);
mkdirSync(at('data'));
writeFileSync(at('data/site.json'), '{}');
afterAll(() => rmSync(root, { recursive: true }));

test('a changed, moved or new file of the edition changes its stamp, and coming back restores it', () => {
  const before = editionStamp(root);
  renameSync(at('data'), at('moved'));
  expect(editionStamp(root)).not.toBe(before);
  renameSync(at('moved'), at('data'));
  expect(editionStamp(root)).toBe(before);
  utimesSync(at('data/site.json'), 0, 0);
  const touched = editionStamp(root);
  expect(touched).not.toBe(before);
  writeFileSync(at('data/notes.csv'), 'a');
  expect(editionStamp(root)).not.toBe(touched);
});

test('what lies beside the edition does not', () => {
  const before = editionStamp(root);
  writeFileSync(at('信.txt'), '不是本版的');
  expect(editionStamp(root)).toBe(before);
});
