import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

const basePath = (value: string) =>
  readSettings({ BASE_PATH: value }, '/srv', new Date('2025-01-01')).basePath;

describe('BASE_PATH', () => {
  it.each(['/a/../b', '/./', '..', '.', 'a/.', '../a', '/a/./b/', '/a//b', '/%2e%2e/', '/a b/'])(
    '%s cannot be a part of an address',
    (value) => expect(() => basePath(value)).toThrow(`BASE_PATH「${value}」不能用`),
  );

  it.each([
    ['', '/'],
    ['/', '/'],
    ['zwgk/zckj', '/zwgk/zckj/'],
    ['/a..b/.c/', '/a..b/.c/'],
  ])('%j is %s', (value, path) => expect(basePath(value)).toBe(path));
});
