import { expect, test } from 'vitest';
import { longestOf, wholeColumns } from './whole-columns.ts';

const REMARK = '2022年获过称号并领奖，称号已到期；本次只授称号，不再奖励';

test('names stay in one line beside a column of sentences', () => {
  const columns = ['10', '潮间带海洋生物孵化器', '栩川潮间带海洋生物有限公司', REMARK, '60.615'];
  expect(wholeColumns(columns)).toEqual([true, true, true, false, true]);
});

test('where they would leave it no room, all columns give way', () => {
  const name = '栩川潮间带海洋生物有限公司';
  expect(wholeColumns([name, name, name, name, REMARK])).toEqual(Array(5).fill(false));
});

test('the longest text is the widest, not the one of most characters', () => {
  expect(longestOf(['sf25-027', '墨池渡创客空间', ''])).toBe('墨池渡创客空间');
});
