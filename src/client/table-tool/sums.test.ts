import { expect, test } from 'vitest';
import { sumsInWords } from './sums.ts';
import { type ToolColumn, toolTable } from './tool-table.ts';

const ACT: ToolColumn = { key: 'act', title: '性质', type: 'text', facet: 'value' };
const AMOUNT: ToolColumn = {
  key: 'amount',
  title: '金额(元)',
  type: 'number',
  facet: 'range',
  sumsBy: 'act',
};
const row = (act: string, value: number | null) => [
  { text: act, value: act },
  { text: value === null ? '不计价' : String(value), value },
];

test('amounts are added kind by kind, as money goes, and what has none is told', () => {
  const table = toolTable(
    [ACT, AMOUNT],
    [
      row('拨付', 0.1),
      row('批准', 9_990_000),
      row('拨付', 0.2),
      row('批准', 10_000.5),
      row('批准', null),
      row('收回', null),
    ],
  );
  expect(sumsInWords(table, [0, 1, 2, 3, 4, 5])).toBe(
    '批准3笔共1000.00005万元（1笔没有写金额）；拨付2笔共0.3元；收回1笔，没有写金额',
  );
  expect(sumsInWords(table, [0])).toBe('拨付1笔共0.1元');
  expect(sumsInWords(table, [])).toBe('');
});

test('a sum in 万元 ends where its amounts end', () => {
  const table = toolTable([ACT, AMOUNT], [row('拨付', 31_203_376.83), row('拨付', 1_150_312.33)]);
  expect(sumsInWords(table, [0])).toBe('拨付1笔共3120.337683万元');
  expect(sumsInWords(table, [1])).toBe('拨付1笔共115.031233万元');
});

test('a table without amounts of kinds has no sums', () => {
  expect(sumsInWords(toolTable([ACT], [[{ text: '批准', value: '批准' }]]), [0])).toBe('');
});
