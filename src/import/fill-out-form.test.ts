import { type CellValue, type WriteSheet, readXlsx } from 'hucre';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { WorkbookRefusal } from '../workbook/workbook.ts';
import { fillOutForm } from './fill-out-form.ts';
import { withEdition, workbook } from './import-fixture.ts';

async function filled(rows: CellValue[][], about: Partial<WriteSheet> = {}, name = '附件.xlsx') {
  const bytes = await workbook(rows, about);
  const form = await withEdition((edition) => fillOutForm({ name, bytes, edition, memory: {} }));
  const { sheets } = await readXlsx(form.bytes, { readStyles: true });
  return { form, sheet: sheets[0] };
}

const HEAD = ['序号', '众创空间名称', '所在县区', '建筑面积（万平方米）', '备案时间', '联系人'];
const BLANK = HEAD.map(() => null);

test('a form is filled in its own units, names and ways of writing, and nothing else is touched', async () => {
  const rows = [['附件2 众创空间情况表'], HEAD, BLANK, BLANK, ['合计'], ['注：截至季度末']];
  const cells: WriteSheet['cells'] = new Map([
    ['2,4', { value: null, style: { numFmt: 'yyyy"年"m"月"d"日"' } }],
    ['2,1', { value: null, style: { font: { bold: true } } }],
    ['4,3', { value: 0, formula: 'SUM(D3:D4)', formulaResult: 0 }],
  ]);
  const merges = [{ startRow: 0, startCol: 0, endRow: 0, endCol: 5 }];
  const { form, sheet } = await filled(rows, { cells, merges });
  expect(sheet?.rows[0]?.[0]).toBe('附件2 众创空间情况表');
  expect(sheet?.rows.slice(2, 4)).toEqual([
    [1, '墨池渡创客空间', '墨池区', 0.117, new Date('2015-06-04T00:00:00Z'), null],
    [2, '半亩工坊', '听潮区', 0.06, new Date('2016-02-07T00:00:00Z'), null],
  ]);
  expect(sheet?.merges).toHaveLength(1);
  expect(sheet?.cells?.get('2,1')?.style?.font?.bold).toBe(true);
  expect(sheet?.cells?.get('4,3')?.formula).toBe('SUM(D3:D4)');
  expect(form).toMatchObject({ dataset: 'spaces', rows: 2, left: [], kept: [] });
  expect(form.notFilled).toEqual([{ column: '联系人', reason: '是个人信息，公开的数据里没有' }]);
});

test('what a form names already is filled beside the name; what stands there is kept and told', async () => {
  const rows = [
    HEAD,
    [1, '半亩工坊', null, 0.07, null, null],
    [2, '没有的空间', null, null, '2015.03.01', null],
    ['合计'],
  ];
  const { form, sheet } = await filled(rows);
  expect(sheet?.rows[1]).toEqual([1, '半亩工坊', '听潮区', 0.07, '2016.02.07', null]);
  expect(form.kept).toEqual([{ cell: 'D2', reason: '写着「0.07」，数据里是「0.06」' }]);
  expect(form.unknown).toEqual([{ cell: 'B3', name: '没有的空间' }]);
  expect(form.left).toEqual(['墨池渡创客空间']);
});

test('a column that may be another is filled only where that is likely', async () => {
  const { form, sheet } = await filled([
    ['众创空间名称', '所在县区', '停用日期', '空间备案日期'],
    [null],
  ]);
  expect(sheet?.rows[1]?.slice(0, 3)).toEqual(['墨池渡创客空间', '墨池区', null]);
  expect(form.notFilled).toEqual([
    { column: '停用日期', reason: '拿不准是不是「启用日期」，是的话把列名改成它' },
  ]);
  expect(form.questions).toMatchObject([{ found: '空间备案日期', default: '备案日期' }]);
  expect(form.hasFormulas).toBe(false);
});

test('below a form that ends with its header there are as many rows as it takes', async () => {
  const { form, sheet } = await filled([HEAD]);
  expect(form.left).toEqual([]);
  expect(sheet?.rows.map((row) => row[1])).toEqual(['众创空间名称', '墨池渡创客空间', '半亩工坊']);
});

test('parts of the workbook that have nothing to do with it stay byte for byte', async () => {
  const bytes = await workbook([HEAD]);
  const zip = await JSZip.loadAsync(bytes);
  zip.file('xl/media/图章.png', 'a seal');
  const styles = await zip.file('xl/styles.xml')?.async('string');
  const given = await zip.generateAsync({ type: 'uint8array' });
  const form = await withEdition((edition) =>
    fillOutForm({ name: 'a.xlsx', bytes: given, edition, memory: {} }),
  );
  const after = await JSZip.loadAsync(form.bytes);
  expect(await after.file('xl/media/图章.png')?.async('string')).toBe('a seal');
  expect(await after.file('xl/styles.xml')?.async('string')).toBe(styles);
});

test('a form that is no .xlsx, or of no table, is refused in a sentence', async () => {
  const csv = new TextEncoder().encode(HEAD.join(','));
  const refused = (bytes: Uint8Array, name: string) =>
    withEdition((edition) => fillOutForm({ name, bytes, edition, memory: {} }));
  await expect(refused(csv, 'a.csv')).rejects.toThrow('「a.csv」不是.xlsx');
  const other = await workbook([['菜名', '价钱']]);
  await expect(refused(other, 'b.xlsx')).rejects.toBeInstanceOf(WorkbookRefusal);
});
