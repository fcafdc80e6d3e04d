import { expect, test } from 'vitest';
import { cellText } from './cell-text.ts';

test('a day, a period and a comparison are said in words', () => {
  expect(cellText('2016-03-25', 'date')).toBe('2016年3月25日');
  expect(cellText('2025Q1', 'period')).toBe('2025年第1季度');
  expect(['>=', '=', '~', '目标'].map((cell) => cellText(cell, 'enum'))).toEqual([
    '不低于',
    '等于',
    '左右',
    '目标',
  ]);
});

test('all else is printed as it stands, a blank cell as nothing', () => {
  expect(cellText('甲；乙', 'text')).toBe('甲；乙');
  expect(cellText('未查到', 'date')).toBe('未查到');
  expect(cellText('gs-2016-03-25', 'text')).toBe('gs-2016-03-25');
  expect(cellText('2016-03-25公布', 'text')).toBe('2016年3月25日公布');
  expect(cellText('2016-03-25', 'id')).toBe('2016-03-25');
  expect(cellText('2016-03-25', 'reference')).toBe('2016-03-25');
  expect(cellText(undefined, 'date')).toBe('');
});
