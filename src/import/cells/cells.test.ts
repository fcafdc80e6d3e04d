import { expect, test } from 'vitest';
import { ABOUT, importInto, importRows, row, workbook, written } from '../import-fixture.ts';

test.each([
  ['2016.3.1', '2016-03-01'],
  ['2016年3月1日', '2016-03-01'],
  ['２０１６／３／１', '2016-03-01'],
  ['20160301', '2016-03-01'],
  [43446, '2018-12-12'],
  ['43446', '2018-12-12'],
  ['2018-06-01 00:00:00', '2018-06-01'],
  ['二〇一六年三月十一日', '2016-03-11'],
  [new Date('2016-03-01T00:00:00Z'), '2016-03-01'],
])('the day %s is written %s', async (from, to) => {
  const imported = await importRows([row({ 备案日期: from })]);
  expect(written(imported)[0]?.[6]).toBe(to);
});

test.each([
  ['1,170', '1170'],
  ['１１７０', '1170'],
  ['1.2万', '12000'],
  ['72个', '72'],
  ['72 ', '72'],
  [72, '72'],
])('the count %s is written %s', async (from, to) => {
  const imported = await importRows([row({ '工位数(个)': from })]);
  expect(written(imported)[0]?.[5]).toBe(to);
});

test.each([
  [11, '000011'],
  ['11', '000011'],
  ['墨池区', '000011'],
  ['000011', '000011'],
])('the division %s is written %s', async (from, to) => {
  const imported = await importRows([row({ 区划代码: from })]);
  expect(written(imported)[0]?.[4]).toBe(to);
});

test('a vertical merge is the value of each of its rows, 〃 that of the row above', async () => {
  const rows = [row(), row({ 编号: 'xc-s02', 名称: '半亩工坊', 级别: null, 状态: '〃' })];
  const merges = [{ startRow: 1, startCol: 3, endRow: 2, endCol: 3 }];
  const imported = await importRows(rows, {}, { merges });
  expect(written(imported)[1]?.slice(3)).toEqual([
    '国家级',
    '000011',
    '158',
    '2015-06-04',
    '在册',
    'reg',
  ]);
  expect(imported.result.changes.map(({ cell, kind }) => `${cell} ${kind}`)).toEqual([
    'D3 merged',
    'H3 ditto',
  ]);
});

test('a number merged over rows is asked: it may be of each or of all together', async () => {
  const rows = [row(), row({ 编号: 'xc-s02', '工位数(个)': null })];
  const merges = [{ startRow: 1, startCol: 5, endRow: 2, endCol: 5 }];
  const { result } = await importRows(rows, {}, { merges });
  expect(result.questions).toMatchObject([{ id: '工位数(个):合并单元格', cells: ['F3'] }]);
});

test('a fault of the spreadsheet is asked, a hidden row is taken and named', async () => {
  const rows = [row({ '工位数(个)': '#REF!' })];
  const { result } = await importRows(rows, {}, { rowDefs: new Map([[1, { hidden: true }]]) });
  expect(result.questions).toMatchObject([
    { id: '工位数(个):#REF!', options: ['沿用上一版', '空着'] },
  ]);
  expect(result.problems).toMatchObject([{ level: 'notice', message: '第2行是隐藏的，仍收' }]);
});

test('days and months of 动态, whose column is text, are written in the canonical form', async () => {
  const rows = ['2026.9.21', '2026年9月', '2026/9/2 10:30', '九月初'].map((day, at) => [
    ...[`e0${at}`, day, at === 1 ? '月' : '日', '要闻', '路演', `路演${at}`],
  ]);
  const bytes = await workbook([['编号', '日期', '日期精度', '栏目', '类型', '摘要'], ...rows]);
  const { result } = await importInto(
    [{ name: '动态2026-09-30.xlsx', bytes }],
    {},
    { 'data/events/dataset.json': JSON.stringify({ ...ABOUT, kind: 'batch', title: '动态' }) },
  );
  expect(result.changes.map(({ to }) => to)).toEqual(['2026-09-21', '2026-09', '2026-09-02']);
  expect(result.problems.filter(({ level }) => level === 'error')).toMatchObject([{ cell: 'B5' }]);
});

test('of two cells with one fault each has its own value of the last version, this time only', async () => {
  const rows = [
    row({ '工位数(个)': '#N/A' }),
    row({ 编号: 'xc-s02', 名称: '半亩工坊', '工位数(个)': '#N/A' }),
    row({ 编号: 'xc-s03', 名称: '新芽', '工位数(个)': '#N/A' }),
  ];
  const answers = { '工位数(个):#N/A': '沿用上一版', '工位数(个):#N/A:上一版没有的': '31' };
  const imported = await importRows(rows, { answers });
  expect(written(imported).map((line) => line[5])).toEqual(['158', '72', '31']);
  expect(imported.memory).toEqual({ spaces: { '工位数(个):#N/A': '沿用上一版' } });
});
