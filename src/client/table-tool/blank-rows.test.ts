import { expect, test } from 'vitest';
import { lastInWords } from './blank-rows.ts';
import { NO_SETTING, toolTable } from './tool-table.ts';

const table = toolTable(
  [{ key: 'rent', title: '工位月租(元)', type: 'number', facet: 'range' }],
  [
    { text: '200', value: 200 },
    { text: '', value: null },
    { text: '', value: null },
  ].map((cell) => [cell]),
);
const sorted = { ...NO_SETTING, sort: { key: 'rent', isDescending: false } };

test('rows without what they are sorted by are told to come last', () => {
  expect(lastInWords(table, [0, 1, 2], sorted, '家')).toBe('；其中2家没有“工位月租”，列在最后');
});

test('nothing is told where all rows or none say it, or in their own order', () => {
  expect(lastInWords(table, [0], sorted, '家')).toBe('');
  expect(lastInWords(table, [1, 2], sorted, '家')).toBe('');
  expect(lastInWords(table, [0, 1, 2], NO_SETTING, '家')).toBe('');
});
