import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { tableWorkbook, tablesWorkbook } from './write-table.ts';

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

test('a text is not cut within a character', async () => {
  const cellOf = async (text: string) => (await sheetOf([['a', '', '', text]]))?.rows[1]?.[3];
  for (const text of ['😀'.repeat(20_000), `a${'😀'.repeat(20_000)}`]) {
    expect(await cellOf(text)).toMatch(/😀……（太长，全文见CSV）$/);
  }
});

test('a table without rows is its header, under a name that says what the edition is', async () => {
  const sheet = await sheetOf([], '示例（虚构）');
  expect(sheet?.rows).toEqual([['编号', '面积', '启用日期', '备注']]);
  expect(sheet?.name).toBe('空间名录（示例，虚构）');
});

test('characters that XML cannot hold come back as they were', async () => {
  const text = 'a&b <c> "d"\r\n\u0001 ';
  expect((await sheetOf([['a', '', '', text]]))?.rows[1]?.[3]).toBe(text);
});

test('an empty cell of a text column stays a cell for text', async () => {
  const sheet = await sheetOf([['a', '', '', '']]);
  expect(sheet?.cells?.get('1,3')?.style?.numFmt).toBe('@');
});

test('every table is a sheet of its own, and the rows that one cannot hold are on the next', async () => {
  const table = (title: string, rows: readonly (readonly string[])[]) => ({
    name: 'a',
    title,
    columns: [{ header: '编号', type: 'id' }] as const,
    rows,
  });
  const bytes = await tablesWorkbook([table('甲', [['1'], ['2'], ['3']]), table('乙', [])], 2);
  const { sheets } = await readXlsx(bytes);
  expect(sheets.map(({ name, rows }) => [name, ...rows.flat()])).toEqual([
    ['甲', '编号', '1', '2'],
    ['甲_2', '编号', '3'],
    ['乙', '编号'],
  ]);
});

test('equal tables are equal files at any time', async () => {
  const table = { name: 'a', title: 'a', columns: COLUMNS, rows: [['a', '1', '2016-03-25', 'b']] };
  const first = await tableWorkbook(table);
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(await tableWorkbook(table)).toEqual(first);
});
