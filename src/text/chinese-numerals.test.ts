import { expect, test } from 'vitest';
import { countWord, monthWord } from './chinese-numerals.ts';

test('a count up to ten is said in words, two as before a measure word', () => {
  expect([0, 1, 2, 5, 10].map(countWord)).toEqual(['零', '一', '两', '五', '十']);
});

test('a larger or broken count stays in digits', () => {
  expect([11, 76, 1.5, -1].map(countWord)).toEqual(['11', '76', '1.5', '-1']);
});

test('a month is said in words', () => {
  expect([1, 2, 10, 12].map(monthWord)).toEqual(['一月', '二月', '十月', '十二月']);
  expect(() => monthWord(13)).toThrow(RangeError);
});
