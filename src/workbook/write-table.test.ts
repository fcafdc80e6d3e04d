import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { tableWorkbook } from './write-table.ts';

const COLUMNS = [
  { header: '编号', type: 'id' },
  { header: '面积', type: 'number' },
  { header: '启用日期', type: 'date' },
  { header: '备注', type: 'text' },
] as const;

async function sheetOf(rows: readonly (readonly string[])[], mark?: string) {
  const bytes = await tableWorkbook({
    name: 'spaces',
    title: '空间名录',
    mark,
    columns: COLUMNS,
    rows,
  });
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  return sheets[0];
}

test('numbers and days are values, and texts stay the texts that they are', async () => {
  const sheet = await sheetOf([
    ['000011', '4.20', '2016-03-25', '=HYPERLINK("http://a")'],
    ['1e5', '未报送', '2016-03', '_x0041_'],
    ['a', '', '', ''],
  ]);
  expect(sheet?.rows).toEqual([
    ['编号', '面积', '启用日期', '备注'],
    ['000011', 4.2, new Date(Date.UTC(2016, 2, 25)), '=HYPERLINK("http://a")'],
    ['1e5', '未报送', '2016-03', '_x0041_'],
    ['a', null, null, null],
  ]);
  expect(sheet?.cells?.get('1,3')?.formula).toBeUndefined();
  expect(sheet?.cells?.get('1,2')?.style?.numFmt).toBe('yyyy-mm-dd');
});

test('a day before March 1900, which workbooks count differently, is text', async () => {
  expect((await sheetOf([['a', '', '1899-12-31', '']]))?.rows[1]?.[2]).toBe('1899-12-31');
});

test('a text that no cell can hold is cut, and says so', async () => {
  const cell = (await sheetOf([['a', '', '', '长'.repeat(40_000)]]))?.rows[1]?.[3];
  expect(cell).toHaveLength(32_767);
  expect(cell).toMatch(/长……（太长，全文见CSV）$/);
});

test('a table without rows is its header, under a name that says what the edition is', async () => {
  const sheet = await sheetOf([], '示例（虚构）');
  expect(sheet?.rows).toEqual([['编号', '面积', '启用日期', '备注']]);
  expect(sheet?.name).toBe('空间名录（示例（虚构））');
});

test('equal tables are equal files at any time', async () => {
  const table = { name: 'a', title: 'a', columns: COLUMNS, rows: [['a', '1', '2016-03-25', 'b']] };
  const first = await tableWorkbook(table);
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(await tableWorkbook(table)).toEqual(first);
});
