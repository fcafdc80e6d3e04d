import type { Cell } from 'hucre';
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

test('percentages and months of an .ods are what it shows', async () => {
  const zip = new JSZip();
  zip.file('mimetype', 'application/vnd.oasis.opendocument.spreadsheet');
  const cell = (type: string, text: string) =>
    `<table:table-cell office:value-type="${type}"><text:p>${text}</text:p></table:table-cell>`;
  const day = 'date" office:date-value="2016-03-01';
  const half = 'percentage" table:number-columns-repeated="2" office:value="0.5';
  zip.file(
    'content.xml',
    ODS(
      `<table:table table:name="表"><table:table-row table:number-rows-repeated="2">${cell(half, '50%')}${cell(day, '2016年3月')}${cell(day, '16年3月1日')}</table:table-row></table:table>`,
    ),
  );
  const { sheets } = await readWorkbook('a.ods', await zip.generateAsync({ type: 'uint8array' }));
  // Equal rows are written once.
  const shown = ['50%', '50%', '2016-03', '2016-03-01'];
  expect(sheets[0]?.rows.map((row) => row.map(({ text }) => text))).toEqual([shown, shown]);
});

test('a cell that no spreadsheet could hold is refused at its address', async () => {
  const bytes = await workbook([['编号', '甲'.repeat(40_000)]]);
  await expect(readWorkbook('a.xlsx', bytes)).rejects.toThrow('B1有40000个字，一格最多32767个');
  await expect(readWorkbook('a.xlsx', bytes)).rejects.toBeInstanceOf(WorkbookRefusal);
});

const struck = { strikethrough: true };

test('what is struck out is not taken and is named: part of a cell, a cell, a whole row', async () => {
  const rows = [
    row({ '工位数(个)': '158160' }),
    row({ 编号: 'xc-s02', 名称: '半亩工坊', 级别: '省级' }),
    row({ 编号: 'xc-s03', 名称: '新芽' }),
  ];
  const cells = new Map<string, Partial<Cell>>([
    ['1,5', { richText: [{ text: '158', font: struck }, { text: '160' }] }],
    ['2,3', { value: '省级', style: { font: struck } }],
    ...(rows[2] ?? []).map((value, at) => [`3,${at}`, { value, style: { font: struck } }] as const),
  ]);
  const imported = await importRows(rows, {}, { cells });
  expect(written(imported).map((line) => [line[0], line[3], line[5]])).toEqual([
    ['xc-s01', '国家级', '160'],
    ['xc-s02', '', '158'],
  ]);
  expect(imported.result.rowsDropped).toMatchObject([{ row: 4, reason: '整行划了删除线' }]);
  expect(imported.result.problems.map(({ cell, message }) => `${cell} ${message}`)).toEqual([
    'D3 「省级」划了删除线，没有收',
    'A4 「xc-s03」等9格划了删除线，没有收',
  ]);
});

test('a raised figure stays raised and a footnote mark is no digit', async () => {
  const text = [{ text: '约10' }, { text: '4', font: { vertAlign: 'superscript' } } as const];
  const rows = [row({ 名称: '约104', '工位数(个)': '158①' })];
  const cells = new Map<string, Partial<Cell>>([['1,1', { richText: text }]]);
  const { result } = await importRows(rows, { answers: { '工位数(个):158①': '158' } }, { cells });
  expect(result.compared.renamed).toMatchObject([{ to: '约10⁴' }]);
  const open = await importRows(rows);
  expect(open.result.questions.map(({ found }) => found)).toEqual(['158①']);
});

test('a month that Excel keeps as its first day is a month, a full day stays one', async () => {
  const day = (iso: string, numFmt: string) => ({ value: new Date(iso), style: { numFmt } });
  const rows = [row(), row({ 编号: 'xc-s02', 名称: '半亩工坊' })];
  const cells = new Map<string, Partial<Cell>>([
    ['1,6', day('2016-03-01', 'yyyy"年"m"月"')],
    ['2,6', day('2016-03-01', 'yyyy"年"m"月"d"日"')],
  ]);
  const { result } = await importRows(rows, {}, { cells });
  expect(result.questions).toMatchObject([{ id: '备案日期:只到月', cells: ['G2'] }]);
});

test('two columns of one name are asked, with either as the answer', async () => {
  const bytes = await workbook([
    ['编号', '名称', '类型', '区划代码', '工位数', '工位数', '状态', '来源'],
    ['xc-s01', '墨池渡创客空间', '众创空间', '000011', 158, 13, '在册', 'reg'],
  ]);
  const files = [{ name: '名录2026-09-30.xlsx', bytes }];
  const { result } = await importInto(files);
  const id = 'column:F列的工位数(个)';
  expect(result.questions).toMatchObject([{ id, cells: ['F1'] }]);
  const second = await importInto(files, { answers: { [id]: '工位数(个)' } });
  expect(written(second)[0]?.[4]).toBe('13');
  expect(second.result.dropped).toEqual([{ column: '工位数', reason: '收的是F1那一列' }]);
});

test('headers with what is said of them and with 其中 are known, and 千 counts', async () => {
  const bytes = await workbook([
    [
      '编号',
      '名称（与执照一致）',
      '类型',
      '区划代码',
      '工位数（千）',
      '其中：空余工位',
      '状态',
      '来源',
    ],
    ['xc-s01', '墨池渡创客空间', '众创空间', '000011', 0.158, 13, '在册', 'reg'],
  ]);
  const answers = { 'column:名称(与执照一致)': '名称' };
  const imported = await importInto([{ name: '名录2026-09-30.xlsx', bytes }], { answers });
  expect(imported.result.questions).toEqual([]);
  expect(written(imported)[0]?.slice(4, 6)).toEqual(['158', '13']);
});

test('a unit whose name begins with 示例 is a row, an example is not', async () => {
  const rows = [
    row({ 编号: null, 名称: '示例' }),
    row({ 名称: '示例创客空间' }),
    ['汇总', null, null, null, null, 158],
  ];
  const { result } = await importRows(rows);
  expect(result.rows).toBe(1);
  expect(result.rowsDropped.map(({ reason }) => reason)).toEqual([
    '填写示例',
    '合计，与逐行相加相符：工位数(个)158',
  ]);
});

test('the header again under blank columns beside it is no row', async () => {
  const rows = [
    row(),
    ['编号', '名称', '类型', '级别', '区划代码', '工位数(个)', '备案日期', '状态', '来源', '批注'],
  ];
  const { result } = await importRows(rows);
  expect(result.rowsDropped).toMatchObject([{ row: 3, reason: '又一次的表头' }]);
});

test('lines of a list are its items; with 、 beside them it is asked', async () => {
  const table = (industries: string) =>
    workbook([
      ['编号', '名称', '类型', '区划代码', '产业方向', '状态', '来源'],
      ['xc-s01', '墨池渡创客空间', '众创空间', '000011', industries, '在册', 'reg'],
    ]);
  const name = '名录2026-09-30.xlsx';
  const lines = await importInto([{ name, bytes: await table('芯片\n软件') }]);
  expect(written(lines)[0]?.[4]).toBe('芯片；软件');
  const mixed = await importInto([{ name, bytes: await table('物联网、新\n材料') }]);
  expect(mixed.result.questions).toMatchObject([
    { id: '产业方向:物联网、新 材料', options: ['物联网；新；材料', '物联网；新材料'] },
  ]);
});

test('a telephone number that lost its zero has it back from the last version, else is asked', async () => {
  const bytes = await workbook([
    ['编号', '名称', '类型', '区划代码', '单位电话', '状态', '来源'],
    ['xc-s01', '墨池渡创客空间', '众创空间', '000011', 57380000001, '在册', 'reg'],
    ['xc-s02', '半亩工坊', '众创空间', '000012', 57380000002, '在册', 'reg'],
    ['xc-s03', '新芽', '众创空间', '000012', 4000000001, '在册', 'reg'],
  ]);
  const last =
    '编号,名称,类型,区划代码,单位电话,状态,来源\nxc-s01,墨池渡创客空间,众创空间,000011,0573-80000001,在册,reg\n';
  const { result } = await importInto(
    [{ name: '名录2026-09-30.xlsx', bytes }],
    {},
    { 'data/spaces/2026-06-30.csv': last },
  );
  expect(result.questions).toMatchObject([
    { cells: ['E3'], options: ['057380000002', '57380000002'] },
  ]);
  expect(result.changes).toContainEqual(
    expect.objectContaining({ cell: 'E2', to: '0573-80000001' }),
  );
});

test('UTF-16 without its mark is read by where its zeros stand', async () => {
  const text = '编号,名称\nxc-s01,墨池渡\n';
  const little = Buffer.from(text, 'utf16le');
  for (const bytes of [little, Buffer.from(little).swap16()]) {
    const { sheets } = await readWorkbook('a.csv', new Uint8Array(bytes));
    expect(sheets[0]?.rows[1]?.map((cell) => cell.text)).toEqual(['xc-s01', '墨池渡']);
  }
});

test.each([
  ['文件加了密码，打不开', Buffer.from('EncryptedPackage', 'utf16le')],
  ['文件加了密码，打不开', Buffer.from('09081000000605000000000000000000000000002f00', 'hex')],
  ['「a.xls」不是表格', Buffer.from('WordDocument', 'utf16le')],
])('an old container is refused by what it holds: %s', async (message, part) => {
  const bytes = new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), part]));
  await expect(readWorkbook('a.xls', bytes)).rejects.toThrow(message);
});
