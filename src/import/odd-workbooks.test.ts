import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { readWorkbook } from '../workbook/read.ts';
import { WorkbookRefusal } from '../workbook/workbook.ts';
import { importInto, importRows, row, workbook, written } from './import-fixture.ts';

test.each([
  ['二○一六年三月五日', '2016-03-05'],
  ["'2016-03-05", '2016-03-05'],
  ['Mar 5, 2016', '2016-03-05'],
  ['5-Mar-2016', '2016-03-05'],
])('the day %s is written %s', async (from, to) => {
  expect(written(await importRows([row({ 备案日期: from })]))[0]?.[6]).toBe(to);
});

test.each([
  ['七', '7'],
  ['三十', '30'],
  ['1.2千', '1200'],
])('the count %s is written %s', async (from, to) => {
  expect(written(await importRows([row({ '工位数(个)': from })]))[0]?.[5]).toBe(to);
});

test('a total counts 约50, 1.2万 and 72个 as what they say', async () => {
  const rows = [
    row({ '工位数(个)': '72个' }),
    row({ 编号: 'xc-s02', 名称: '半亩工坊', '工位数(个)': '1.2万' }),
    row({ 编号: 'xc-s03', 名称: '新芽', '工位数(个)': '约50' }),
    ['合计', null, null, null, null, 12122],
  ];
  const { result } = await importRows(rows);
  expect(result.problems).toEqual([]);
  expect(result.rowsDropped).toMatchObject([{ reason: '合计，与逐行相加相符：工位数(个)12122' }]);
});

test('a column filled as answered for an earlier table says so, and asks nothing', async () => {
  const rows = [
    ['编号', '名称', '类型', '区划代码', '状态'],
    ['xc-s01', '墨池渡创客空间', '众创空间', '000011', '在册'],
  ];
  const files = [{ name: '名录2026-09-30.xlsx', bytes: await workbook(rows) }];
  const first = await importInto(files, { answers: { '缺列:来源': 'reg' } });
  expect(first.result.problems).toEqual([]);
  const again = await importInto(files, { memory: first.memory });
  expect(again.result.questions).toEqual([]);
  expect(again.result.problems).toMatchObject([
    { level: 'warning', message: '「来源」整列照上一次的回答填了「reg」' },
  ]);
  expect(again.file?.text).toBe(first.file?.text);
});

const ODS = (body: string) => `<?xml version="1.0"?><office:paper-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles>
 <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
 </office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:paper-content>`;
const CELL = (text: string) =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;

test('hidden sheets, rows and columns of an .ods are known', async () => {
  const zip = new JSZip();
  zip.file('mimetype', 'application/vnd.oasis.opendocument.spreadsheet');
  zip.file(
    'content.xml',
    ODS(
      `<table:table table:name="在册"><table:table-column/><table:table-column table:visibility="collapse"/>
       <table:table-row>${CELL('编号')}${CELL('名称')}</table:table-row>
       <table:table-row table:visibility="filter">${CELL('xc-s01')}${CELL('甲')}</table:table-row></table:table>
       <table:table table:name="参数" table:style-name="ta2"><table:table-row>${CELL('编号')}</table:table-row></table:table>`,
    ),
  );
  const bytes = await zip.generateAsync({ type: 'uint8array' });
  const { sheets } = await readWorkbook('a.ods', bytes);
  expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
    ['在册', false],
    ['参数', true],
  ]);
  expect([...(sheets[0]?.hiddenRows ?? [])]).toEqual([1]);
  expect([...(sheets[0]?.hiddenColumns ?? [])]).toEqual([1]);
});

test('a cell that no spreadsheet could hold is refused at its address', async () => {
  const bytes = await workbook([['编号', '甲'.repeat(40_000)]]);
  await expect(readWorkbook('a.xlsx', bytes)).rejects.toThrow('B1有40000个字，一格最多32767个');
  await expect(readWorkbook('a.xlsx', bytes)).rejects.toBeInstanceOf(WorkbookRefusal);
});
