import { expect, test } from 'vitest';
import { targetTerm, targetValue } from './target-words.ts';

const row = {
  nature: '目标',
  comparison: '>=',
  value: '100',
  unit: '个',
  due: '2020',
  period: null,
} as Parameters<typeof targetValue>[0];

test('a number stands with its comparison and unit, a day in words', () => {
  expect(targetValue(row)).toBe('不低于100个');
  expect(targetValue({ ...row, value: '2016-02-01', unit: '日期' })).toBe('2016年2月1日');
  expect(targetValue({ ...row, value: '02-29', unit: '月-日' })).toBe('2月29日');
});

test('a term is until when and how often, and the day of 施行 is none', () => {
  expect(targetTerm(row)).toBe('到2020年');
  expect(targetTerm({ ...row, due: '2020-12-31', period: '每年' })).toBe('到2020年12月31日，每年');
  expect(targetTerm({ ...row, due: '未查到' })).toBe('未查到');
  expect(targetTerm({ ...row, nature: '施行', due: '2016-02-01' })).toBe('');
  expect(targetTerm({ ...row, due: null })).toBe('');
});
