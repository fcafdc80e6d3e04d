import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inside } from './inside.ts';

function folder(): string {
  const root = mkdtempSync(join(tmpdir(), 'inside-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'data'));
  writeFileSync(join(root, 'data/site.json'), '{}');
  symlinkSync(tmpdir(), join(root, '退回'));
  return root;
}

test.each(['data', 'data/site.json', 'data/new/2026-09-30.csv', '已收/2026-11-28/名录（2）.xlsx'])(
  '%s lies inside, whether it is there or not',
  (path) => {
    const root = folder();
    expect(inside(root, path)).toBe(join(root, path));
  },
);

test.each([
  ['../out', '不能有..'],
  ['data/../../out', '不能有..'],
  ['/etc/passwd', '不能有..、\\和空的一段'],
  ['data//x', '空的一段'],
  ['a\\b', '不能有'],
  ['', '不能有'],
  ['退回', '是链接（快捷方式）'],
  ['退回/2026-11-28/x', '是链接（快捷方式）'],
  ['data/site.json/x', '不是文件夹'],
])('%s leads, or may lead, elsewhere', (path, words) => {
  const root = folder();
  expect(() => inside(root, path)).toThrow(words);
});
