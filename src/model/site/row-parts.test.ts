import { expect, test } from 'vitest';
import { firstRows, rowParts } from './row-parts.ts';

const group = (id: string, rows: number) => ({
  id,
  title: `${id}年`,
  rows: Array.from({ length: rows }, (_, index) => index),
});

test('a list that one page carries has no pages of its own', () => {
  expect(rowParts([group('2023', 6), group('2024', 4)], 10)).toEqual([]);
});

test('a longer one has a page a year, and of a long year several', () => {
  const parts = rowParts([group('2024', 25), group('2023', 3)], 10);
  expect(parts.map(({ id, title, rows }) => [id, title, rows.length])).toEqual([
    ['2024', '2024年，第1页', 10],
    ['2024-2', '2024年，第2页', 10],
    ['2024-3', '2024年，第3页', 5],
    ['2023', '2023年', 3],
  ]);
});

test('the first rows of groups end where a page is full', () => {
  const shown = firstRows([group('a', 3), group('b', 3), group('c', 1)], ({ rows }) => rows, 5);
  expect(shown.map(({ group: { id }, rows }) => [id, rows.length])).toEqual([
    ['a', 3],
    ['b', 2],
  ]);
});
