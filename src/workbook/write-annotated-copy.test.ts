import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { type SheetFinding, annotatedCopy } from './write-annotated-copy.ts';

/** An editor's own workbook: a title, merged; a header with a comment; one row; a hidden sheet. */
const own = () =>
  writeXlsx({
    sheets: [
      {
        name: '名录',
        rows: [['附件1'], ['名称', '启用日期'], ['甲', '去年']],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
        cells: new Map([['1,0', { value: '名称', comment: { author: '张', text: '写全称' } }]]),
      },
      { name: '参数', hidden: true, rows: [[1]] },
    ],
  });
const findings: readonly SheetFinding[] = [
  { sheet: '名录', cell: 'A2', message: '这一列不认识' },
  { sheet: '名录', cell: 'B3', message: '「去年」不是日期' },
  { sheet: '没有', cell: 'A1', message: '没有这张表' },
];

async function annotated(bytes: Uint8Array, list = findings) {
  const copy = await annotatedCopy(bytes, list);
  const { sheets } = await readXlsx(copy, { readStyles: true });
  const cell = (key: string) => sheets[1]?.cells?.get(key);
  return { copy, sheets, cell };
}

test('a first sheet lists what to change, each with its cell', async () => {
  const { sheets } = await annotated(await own());
  expect(sheets.map(({ name, hidden }) => [name, hidden ?? false])).toEqual([
    ['要改的地方', false],
    ['名录', false],
    ['参数', true],
  ]);
  expect(sheets[0]?.rows).toEqual([
    ['工作表', '格子', '要改什么'],
    ['名录', 'A2', '这一列不认识'],
    ['名录', 'B3', '「去年」不是日期'],
    ['没有', 'A1', '没有这张表'],
  ]);
});

test('the cells are red with a comment, and everything else stays', async () => {
  const { sheets, cell } = await annotated(await own());
  expect(cell('2,1')).toMatchObject({
    value: '去年',
    comment: { text: '「去年」不是日期' },
    style: { fill: { pattern: 'solid' } },
  });
  expect(cell('1,0')?.comment?.text).toBe('这一列不认识\n原来的批注：写全称');
  expect(cell('2,0')?.style?.fill).toBeUndefined();
  expect(sheets[1]?.rows[2]).toEqual(['甲', '去年']);
  expect(sheets[1]?.merges).toHaveLength(1);
});

test('a copy that comes back again bears the marks of what is still wrong only', async () => {
  const { copy } = await annotated(await own());
  const { sheets, cell } = await annotated(copy, findings.slice(1, 2));
  expect(sheets.map(({ name }) => name)).toEqual(['要改的地方', '名录', '参数']);
  expect(sheets[0]?.rows).toHaveLength(2);
  expect(cell('1,0')?.comment?.text).toBe('写全称');
  expect(cell('1,0')?.style?.fill).toBeUndefined();
  expect(cell('2,1')?.comment?.text).toBe('「去年」不是日期');
});
