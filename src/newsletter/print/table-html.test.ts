import { expect, test } from 'vitest';
import { isWideTable } from './table-html.ts';

const columns = (count: number, text = '甲') => ({
  headers: Array.from({ length: count }, () => text),
  rows: [],
});

test('seven columns lie on a landscape page, six stand upright', () => {
  expect(isWideTable(columns(7))).toBe(true);
  expect(isWideTable(columns(6))).toBe(false);
});

test('few columns of long words lie too, but not long sentences, which can be broken', () => {
  expect(isWideTable(columns(4, 'abcdefghijklmnopqrstuvwxyz'))).toBe(true);
  expect(isWideTable(columns(4, '这是一句很长很长的话，可以在任何一个字后面换行'))).toBe(false);
});

test('a table without rows or columns stands upright', () => {
  expect(isWideTable({ headers: [], rows: [] })).toBe(false);
});
