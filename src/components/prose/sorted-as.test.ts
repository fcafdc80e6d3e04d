import { expect, test } from 'vitest';
import { sortedAs } from './sorted-as.ts';

test.each([
  [['1', '2', '没有排入', ''], [1, 2, undefined, undefined], true],
  [['1—3', '2—2'], [1, 2], true],
  [['第1至5名', '第13至40名'], [1, 13], true],
  [['第2名', '第10名'], [2, 10], true],
  [['升18', '不变', '降16', '新排入'], [18, 0, -16, undefined], false],
])('%j is sorted by the numbers %j', (cells, values, isLeastFirst) => {
  const sorted = sortedAs(cells);
  expect(cells.map((cell) => sorted?.numberOf(cell))).toEqual(values);
  expect(sorted?.isLeastFirst).toBe(isLeastFirst);
});

test.each([
  [['甲众创空间', '乙众创空间']],
  [['2026-11-20', '2026-11-21']],
  [['3号楼', '1']],
  [['0571-22013456', '0571-22013457']],
  [['2.10', '2.9']],
  [['甲', '乙', '3']],
  [['', '']],
])('%j is sorted as words', (cells) => expect(sortedAs(cells)).toBeUndefined());
