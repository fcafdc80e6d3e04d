import { expect, test } from 'vitest';
import { amountRuns, digitGroups } from './digit-groups.ts';

test.each([
  ['88000', ['88', '000']],
  ['1000000', ['1', '000', '000']],
  ['-123456.75', ['-123', '456.75']],
])('%s is seen in groups of three', (text, groups) => {
  expect(digitGroups(text)).toEqual(groups);
});

test.each(['1795', '0.10825', '477.7', '未报送', '91000000MA0010942U', '000010', ''])(
  '“%s” stays in one piece',
  (text) => {
    expect(digitGroups(text)).toEqual([text]);
  },
);

test.each([
  [
    '批准20561500元，其中股权投资10600000元',
    ['批准', '20 561 500', '元，其中股权投资', '10 600 000', '元'],
  ],
  ['工位不低于15000个', ['工位不低于', '15 000', '个']],
  ['累计24570.5万元', ['累计', '24 570.5', '万元']],
  ['19700平方米', ['19 700', '平方米']],
  ['奖10000～20000元', ['奖', '10 000', '～', '20 000', '元']],
])('“%s” has its amounts in groups', (text, runs) => {
  expect(amountRuns(text).map((groups) => groups.join(' '))).toEqual(runs);
  expect(amountRuns(text).flat().join('')).toBe(text);
});

test.each([
  '示例区划000010',
  '91000000MA0010942U',
  '栩科发〔2025〕310000号',
  '电话0000-0000010',
  'https://a.example/2026/123456个',
  '2026年2251.25万元',
  'sf25-100000个',
  '第12345条',
])('“%s” has no amount to group', (text) => {
  expect(amountRuns(text)).toEqual([[text]]);
});
