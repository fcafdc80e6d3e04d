import { expect, test } from 'vitest';
import { daysInWords } from './days-in-words.ts';

test.each([
  ['现值只查到一地：苏州市11家（2021-08）', '现值只查到一地：苏州市11家（2021年8月）'],
  ['2022-06-28公布', '2022年6月28日公布'],
  ['数：2016-02-01起施行', '数：2016年2月1日起施行'],
])('%s is written %s', (typed, written) => {
  expect(daysInWords(typed)).toBe(written);
});

test.each([
  '[EB/OL]. 2026-11-20[2026-11-30]. https://example.com/issues/2026-01/.',
  'data/spaces/2026-06-30.csv',
  '2026-06-30.csv',
  'xz2016-12；gs-2026-11',
  '0000-0000010',
  '2016-13',
  '2026-05',
  '2019-2020年度',
  '12016-05',
])('%s stays', (typed) => {
  expect(daysInWords(typed)).toBe(typed);
});
