import { expect, test } from 'vitest';
import { lookAlikes, withIdeographs } from './ideographs.ts';

test.each([
  ['⼀⾯⿕', '一面龠'],
  ['⺁⻚⻳⺟', '厂页龟母'],
  ['金\uf90a', '金金'],
  ['\u{2f800}', '丽'],
])('%s is written %s', (text, written) => expect(withIdeographs(text)).toBe(written));

test('ideographs, other signs and a radical without equivalent stay as they are', () => {
  const text = '一面𠮷①㎡ﬁｱé⺀';
  expect(withIdeographs(text)).toBe(text);
  expect(lookAlikes(text)).toEqual([]);
});

test('each look-alike is named once', () => {
  expect(lookAlikes('⼀月⼀日⾯')).toMatchObject([
    { found: '⼀', ideograph: '一' },
    { found: '⾯', ideograph: '面' },
  ]);
});
