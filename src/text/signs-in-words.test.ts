import { expect, test } from 'vitest';
import { signsInWords } from './signs-in-words.ts';

test.each([
  ['建筑面积≥500平方米；工位≥60个', '建筑面积不低于500平方米；工位不低于60个'],
  ['每年≤3万元', '每年不超过3万元'],
  ['总加分 <= 5分', '总加分不超过5分'],
  ['占比>=70%', '占比不低于70%'],
  ['产值占比>60%，亏损<3年', '产值占比超过60%，亏损低于3年'],
  ['产值占比&gt;60%', '产值占比超过60%'],
  ['“≥”含本数', '“≥”含本数'],
  ['a < 5，b > 3', 'a < 5，b > 3'],
])('「%s」 is read 「%s」', (typed, read) => {
  expect(signsInWords(typed)).toBe(read);
});
