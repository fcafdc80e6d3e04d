import { expect, test } from 'vitest';
import { askedInWords } from './asked-in-words.ts';
import { NO_SETTING, type ToolColumn } from './tool-table.ts';

const COLUMNS: ToolColumn[] = [
  { key: 'act', title: '性质', type: 'text', facet: 'value' },
  { key: 'amount', title: '金额(元)', type: 'number', facet: 'range' },
  { key: 'on', title: '日期', type: 'date', facet: 'year' },
];

test('all that is asked of a table is told in the order of its columns', () => {
  const setting = {
    query: ' 房租 ',
    chosen: { on: ['2025', ''], act: ['批准', '拨付'] },
    ranges: { amount: { min: 5000, max: 60_000 } },
    sort: { key: 'amount', isDescending: true },
    hidden: ['act'],
  };
  expect(askedInWords(setting, COLUMNS)).toBe(
    '找「房租」；性质：批准、拨付；金额(元)：不少于5000、不多于60000；日期：2025年、没有写；金额：多的在前；没有列性质',
  );
});

test('of a table of which nothing is asked nothing is told', () => {
  expect(askedInWords(NO_SETTING, COLUMNS)).toBe('');
});
