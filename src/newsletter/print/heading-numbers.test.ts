import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseNumeral, numberHeadings } from './heading-numbers.ts';
import { heading, paragraph } from './print-fixture.ts';

const labels = (...headings: Parameters<typeof heading>[]) =>
  numberHeadings(headings.map((each) => heading(...each))).map(({ label }) => label);

test('levels are numbered 一、（一）1. and begin anew under the level above', () => {
  expect(
    labels([2, '甲'], [3, '子'], [4, '春'], [4, '夏'], [3, '丑'], [4, '秋'], [2, '乙'], [3, '寅']),
  ).toEqual(['一、', '（一）', '1.', '2.', '（二）', '1.', '二、', '（一）']);
});

test('a heading with a number of its own keeps it, and the next counts on', () => {
  expect(labels([2, '三、自带'], [2, '下一个'], [3, '（二）自带'], [3, '下一个'])).toEqual([
    '',
    '四、',
    '',
    '（三）',
  ]);
  expect(labels([4, '7.自带'], [4, '下一个'])).toEqual(['', '8.']);
});

test('words that only look like a number are numbered', () => {
  expect(labels([2, '一季度的事'], [3, '2016年的事'], [4, '3.5万家'], [4, '（略）'])).toEqual([
    '一、',
    '（一）',
    '1.',
    '2.',
  ]);
});

test('headings are found by their place among the blocks', () => {
  const [only] = numberHeadings([paragraph('文'), heading(2, '甲')]);
  expect(only).toEqual({ index: 1, level: 2, label: '一、', text: '甲', id: 'part-1' });
});

test('numerals to 99 are Chinese and all different', () => {
  expect([1, 9, 10, 11, 20, 21, 99, 100].map(chineseNumeral)).toEqual([
    '一',
    '九',
    '十',
    '十一',
    '二十',
    '二十一',
    '九十九',
    '100',
  ]);
  fc.assert(
    fc.property(fc.nat(99), fc.nat(99), (a, b) => {
      expect(chineseNumeral(a) === chineseNumeral(b)).toBe(a === b);
    }),
  );
});
