import { expect, test } from 'vitest';
import { readWorkbook } from '../workbook/read.ts';
import { listWorkbook } from './list-workbook.ts';

test('a list is a workbook: its numbers are numbers, its codes and formulas text, its sheet says whose it is', async () => {
  const file = listWorkbook(
    'list.xlsx',
    {
      headers: ['序号', '名称', '区划代码'],
      numbers: new Set([0]),
      rows: () => [['1', '=东楼空间', '000011']],
    },
    '示例（虚构）',
  );
  const { sheets } = await readWorkbook(file.name, await file.body());
  const [sheet] = sheets;
  expect(sheet?.name).toBe('名单（示例，虚构）');
  expect(sheet?.rows.map((cells) => cells.map(({ kind, text }) => `${kind}:${text}`))).toEqual([
    ['text:序号', 'text:名称', 'text:区划代码'],
    ['number:1', 'text:=东楼空间', 'text:000011'],
  ]);
});
