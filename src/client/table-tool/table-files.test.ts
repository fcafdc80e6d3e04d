import { expect, test } from 'vitest';
import { readWorkbook } from '../../workbook/read.ts';
import { csvOf, workbookOf } from './table-files.ts';
import type { ToolColumn } from './tool-table.ts';

const COLUMNS: ToolColumn[] = [
  { key: 'name', title: '名称', type: 'text', facet: undefined },
  { key: 'amount', title: '金额(元)', type: 'number', facet: 'range' },
  { key: 'on', title: '日期', type: 'date', facet: 'year' },
];
const TAKEN = {
  columns: COLUMNS,
  rows: [
    [
      { text: '甲 & <乙>，"丙"', value: '甲' },
      { text: '120,000', value: 120_000 },
      { text: '2025年3月1日', value: '2025-03-01' },
    ],
    [
      { text: '=1+1', value: '=1+1' },
      { text: '未报送', value: null },
      { text: '', value: null },
    ],
  ],
  about: ['扶持 - 示例市', 'https://city.example/support/?act=批准', '2行里的2行'],
};

test('the CSV holds numbers plain and days as ISO dates, and runs nothing', () => {
  expect(csvOf(TAKEN)).toBe(
    '\ufeff名称,金额(元),日期\r\n"甲 & <乙>，""丙""",120000,2025-03-01\r\n\'=1+1,未报送,\r\n',
  );
});

test('of rows as typed a cell is taken as typed, without its place and what a correction replaced', () => {
  const [name] = COLUMNS;
  expect(
    csvOf({
      columns: [name!],
      rows: [
        [{ text: '330402 南湖区', value: '南湖区', typed: '330402' }],
        [
          {
            text: '栩科〔2025〕46号 2026年1月8日更正，原为45号',
            value: '栩科〔2025〕46号',
            typed: '栩科〔2025〕46号',
          },
        ],
        [{ text: '2026年1月8日更正，原为甲', value: null, typed: '' }],
      ],
      about: [],
    }),
  ).toBe('\ufeff名称\r\n330402\r\n栩科〔2025〕46号\r\n""\r\n');
});

test('the workbook is read back cell by cell, with a sheet that says whence it is', async () => {
  const { sheets } = await readWorkbook('表.xlsx', await workbookOf(TAKEN));
  const texts = sheets.map(({ name, rows }) => [
    name,
    rows.map((cells) => cells.map(({ kind, text }) => `${kind}:${text}`)),
  ]);
  expect(texts).toEqual([
    [
      '表',
      [
        ['text:名称', 'text:金额(元)', 'text:日期'],
        ['text:甲 & <乙>，"丙"', 'number:120000', 'date:2025-03-01'],
        ['text:=1+1', 'text:未报送'],
      ],
    ],
    ['说明', ['这些行的来处', ...TAKEN.about].map((line) => [`text:${line}`])],
  ]);
});
