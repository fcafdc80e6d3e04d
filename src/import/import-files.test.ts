import { writeXlsx } from 'hucre';
import { expect, test } from 'vitest';
import { ABOUT, importInto, importRows, row, workbook, written } from './import-fixture.ts';
import { importReport } from './report-text.ts';

const DATED = '名录2026-09-30.xlsx';

test('a table under titles, with two header rows and a total, becomes a version', async () => {
  const bytes = await workbook(
    [
      ['附件1'],
      ['栩川市众创空间名录（2026年9月）'],
      ['填报单位：栩川市科技局', null, null, null, null, '填报日期2026年9月30日'],
      ['序号', '众创空间名称', '类型', '区划', '工位', null, '种子资金', '运行状态'],
      [null, null, null, null, '总数', '空余', '（万元）', null],
      [1, '墨池渡创客空间', '众创空间', 11, '1,158', '７２个', '1,000万元', '在册'],
      [2, '半亩\n工坊 ', '众创空间', '听潮区', 72, 3, 100, '在册'],
      ['合计', null, null, null, 1230, 75, 1100, null],
      ['注：数据截至季度末。'],
      ['填表人：张三  电话：13800138000'],
    ],
    { merges: [{ startRow: 3, startCol: 4, endRow: 3, endCol: 5 }] },
  );
  const answers = { '缺列:来源': 'reg', 'column:运行状态': '状态' };
  const { result, file } = await importInto([{ name: '表.xlsx', bytes }], { answers });
  expect(result).toMatchObject({
    dataset: 'spaces',
    sheet: '名录',
    headerRows: [4, 5],
    asOf: '2026-09-30',
    questions: [],
    problems: [],
    rows: 2,
    dropped: [{ column: '序号', reason: '表格自己的序号' }],
  });
  expect(result.rowsDropped.map(({ row: at, reason }) => `${at} ${reason}`)).toEqual([
    '8 合计，与逐行相加相符：工位｜总数1230、工位｜空余75、种子资金｜（万元）1100',
    '9 注释',
    '10 填表人、日期一类的落款',
  ]);
  expect(file?.path).toBe('data/spaces/2026-09-30.csv');
  expect(file?.text).toBe(
    '编号,名称,类型,区划代码,工位数(个),空余工位(个),种子资金(万元),状态,来源\n' +
      'xc-s01,墨池渡创客空间,众创空间,000011,1158,72,1000,在册,reg\n' +
      'xc-s02,半亩工坊,众创空间,000012,72,3,100,在册,reg\n',
  );
});

test('what is wrong with a column that an answer filled is told with the answer', async () => {
  const bytes = await workbook([
    ['编号', '名称', '类型', '区划代码', '状态'],
    ['xc-s01', '墨池渡创客空间', '众创空间', '000011', '在册'],
  ]);
  const answers = { '缺列:来源': '登记' };
  const { result } = await importInto([{ name: DATED, bytes }], { answers });
  expect(result.problems.find(({ field }) => field === '来源')?.hint).toMatch(
    /；这一列是照回答"缺列:来源"填的，改那里$/,
  );
});

test('the list of a notice is asked for its notice, not for a dataset named notices', async () => {
  const bytes = await workbook([
    ['序号', '名称', '事项'],
    [1, '墨池渡创客空间', '市级备案'],
  ]);
  const { result } = await importInto([{ name: DATED, bytes }], { dataset: 'notices' });
  expect(result.problems).toMatchObject([
    { rule: 'config', hint: expect.stringContaining('先写这件公示的notice.json') as string },
  ]);
});

test('the workbook of a table that the edition has not is refused with both names', async () => {
  const head =
    '编号,受助单位,统一社会信用代码,空间编号,扶持部门,部门层级,项目,扶持方式,金额性质,金额(元),批准日期,文号,来源';
  const bytes = await workbook([
    head.split(','),
    'z01,甲公司,91000000MA00100377,xc-s01,科技局,市,房租补助,后补助,批准,50000,2026-03-01,,reg'.split(
      ',',
    ),
  ]);
  const { result, file } = await importInto([{ name: '扶持2026-09-30.xlsx', bytes }], {});
  expect(file).toBeUndefined();
  expect(result.problems.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /^这个表像是扶持（support，认出1\d列），这一版还没有这个数据集；最像的空间名录只认出\d列，没有收$/,
    ),
  ]);
  expect(result.problems[0]?.hint).toMatch(/npm run new:dataset -- support .*--dataset spaces/);
  const told = await importInto([{ name: '扶持2026-09-30.xlsx', bytes }], { dataset: 'spaces' });
  expect(told.result.dataset).toBe('spaces');
});

test('columns of persons are left out by name, and no number of theirs is told', async () => {
  const bytes = await workbook([
    ['编号', '名称', '类型', '区划代码', '状态', '来源', '负责人', '身份证号', '手机', '备注'],
    [
      'xc-s01',
      '墨池渡创客空间',
      '众创空间',
      '000011',
      '在册',
      'reg',
      '张三',
      '110101199003071233',
      13800138000,
      '找13800138000',
    ],
  ]);
  const imported = await importInto([{ name: DATED, bytes }]);
  expect(imported.result.dropped.map(({ column }) => column)).toEqual([
    '负责人',
    '身份证号',
    '手机',
  ]);
  expect(imported.file?.text).toContain('找［已略去］');
  expect(JSON.stringify(imported)).not.toMatch(/13800138000|110101199003071233|张三/);
  expect(imported.result.problems).toMatchObject([
    { rule: 'personal-data', level: 'notice', cell: 'J2' },
  ]);
});

test('a name with a personal number in it is mended where it was written, not cut', async () => {
  const imported = await importRows([row({ 名称: '墨池渡创客空间（联系13800138000）' })]);
  expect(imported.file).toBeUndefined();
  expect(imported.result.problems.filter(({ level }) => level === 'error')).toMatchObject([
    {
      rule: 'personal-data',
      cell: 'B2',
      message: '「名称」里夹着个人号码',
      hint: '在表里只留名称，号码连同“联系”之类的字一起删去，再导入',
    },
  ]);
  expect(JSON.stringify(imported)).not.toContain('13800138000');
});

test('another word for a value of a list is put right, a strange one is asked', async () => {
  const imported = await importRows([row({ 级别: '国家' }), row({ 编号: 'xc-s02', 级别: '三星' })]);
  expect(imported.result.changes).toContainEqual(
    expect.objectContaining({ cell: 'D2', from: '国家', to: '国家级', kind: 'enum' }),
  );
  expect(imported.result.questions).toMatchObject([{ id: '级别:三星', cells: ['D3'] }]);
  expect(imported.file).toBeUndefined();
});

test.each([
  ['省级众创空间', '省级'],
  ['一级', undefined],
  ['拟省级', undefined],
  ['区级', undefined],
])('what is asked about %s has the likely answer %s', async (value, likely) => {
  const { result } = await importRows([row({ 级别: value })]);
  expect(result.questions.map((each) => each.default)).toEqual([likely]);
});

const TITLES = {
  'data/titles/dataset.json': JSON.stringify({ ...ABOUT, title: '称号', kind: 'batch' }),
};
const titled = async (header: string, cell: string, ...more: string[]) =>
  importInto(
    [
      {
        name: '称号2026-09-30.xlsx',
        bytes: await workbook([
          ['编号', header, '称号', '授予日期', ...more],
          ['t1', cell, '优秀众创空间', '2026-08-01', ...more],
        ]),
      },
    ],
    {},
    TITLES,
  );

test('a column that may be one that must be there is asked, one that is spelled alike has no default', async () => {
  const { result } = await titled('获评空间简称', '墨池渡', '奖牌编号');
  expect(result.questions).toEqual([
    {
      id: 'column:获评空间简称',
      cells: ['B1'],
      found: '获评空间简称',
      options: ['空间编号', '不收'],
    },
  ]);
  expect(result.dropped).toEqual([{ column: '奖牌编号', reason: '不是这张表的列' }]);
  expect((await titled('所在空间', '墨池渡')).file?.text).toContain('t1,xc-s01,');
  const alike = await importInto([
    {
      name: DATED,
      bytes: await workbook([
        ['名称', '类型', '区划代码', '停用日期', '状态', '来源'],
        ['墨池渡创客空间', '众创空间', '000011', '2020-01-01', '在册', 'reg'],
      ]),
    },
  ]);
  expect(alike.result.questions).toMatchObject([{ id: 'column:停用日期' }]);
  expect(alike.result.questions[0]?.default).toBeUndefined();
});

test('what is asked about a column that must be there names those that were left out', async () => {
  const { result } = await titled('持牌单位', '墨池渡');
  expect(result.questions).toMatchObject([
    {
      id: '缺列:空间编号',
      found:
        '表里没有「空间编号」，这一列必须有；要是没有收的列（持牌单位）里有一列就是它，把那一列的列名改成「空间编号」',
    },
  ]);
});

test('a column without a cell is not named for one that must be there', async () => {
  const { result } = await titled('备用', '');
  expect(result.dropped).toEqual([{ column: '备用', reason: '整列是空的' }]);
  expect(result.questions).toMatchObject([
    { id: '缺列:空间编号', found: '表里没有「空间编号」，这一列必须有' },
  ]);
});

test('the same sign for no value is asked once, and the answer is kept for the next table', async () => {
  const rows = [
    row({ '工位数(个)': '-' }),
    row({ 编号: 'xc-s02', 名称: '半亩工坊', '工位数(个)': '-' }),
  ];
  const { result } = await importRows(rows);
  expect(result.questions).toEqual([
    {
      id: '工位数(个):-',
      cells: ['F2', 'F3'],
      found: '-',
      options: ['空着', '0', '未报送', '不适用', '保密', '原文未载', '未查到'],
    },
  ]);
  const answered = await importRows(rows, { answers: { '工位数(个):-': '未报送' } });
  expect(written(answered).map((cells) => cells[5])).toEqual(['未报送', '未报送']);
  expect(answered.memory).toEqual({ spaces: { '工位数(个):-': '未报送' } });
  const next = await importRows(rows, { memory: answered.memory });
  expect(next.result.questions).toEqual([]);
});

test('what is only about right is asked with the number, and the note says what stood there', async () => {
  const rows = [row({ '工位数(个)': '约50' })];
  const { result } = await importRows(rows);
  expect(result.questions).toMatchObject([{ id: '工位数(个):约50', default: '50' }]);
  const answered = await importRows(rows, { answers: { '工位数(个):约50': '50' } });
  expect(answered.file?.text).toContain('50,2015-06-04,在册,reg,工位数原写「约50」');
});

test('a number in a unit that the column has not is offered, and has no default', async () => {
  const events = { ...ABOUT, title: '动态', kind: 'batch' };
  const bytes = await workbook([
    ['编号', '日期', '栏目', '类型', '摘要', '参加人数', '备注'],
    ['e1', '2026-08-01', '动态', '路演', '办了路演。', '约60人', null],
  ]);
  const given = [{ name: '动态2026-09-30.xlsx', bytes }];
  const { result } = await importInto(
    given,
    {},
    { 'data/events/dataset.json': JSON.stringify(events) },
  );
  expect(result.questions).toEqual([
    { id: '数量:约60人', cells: ['F2'], found: '约60人', options: ['60', '空着'] },
  ]);
});

test('in a register of firms a month is no day, who is still there has not left, and an unknown space is asked by its id', async () => {
  const bytes = await workbook([
    ['企业名称', '所在空间', '入驻日期', '离开日期', '去向'],
    ['示例一公司', '示例丙基地', '2024年1月', null, '在孵'],
  ]);
  const { result } = await importInto(
    [{ name: '在孵和毕业企业2026-09-30.xlsx', bytes }],
    {},
    { 'data/tenants/dataset.json': JSON.stringify({ ...ABOUT, title: '在孵和毕业企业' }) },
  );
  const blank = ['毕业', '迁出', '注销', '吊销', '空着'];
  expect(result.questions).toMatchObject([
    { id: '空间编号:示例丙基地', options: [] },
    { id: '去向:在孵', options: blank, default: '空着' },
    { id: '编号:第一个' },
  ]);
  expect(result.problems).toMatchObject([{ cell: 'C2', value: '2024年1月' }]);
  expect(importReport(result, '在孵和毕业企业', {})).toContain(
    'B2 「示例丙基地」：写它的编号；还没有编号的，先收列着它的那张表',
  );
});

test('a month is no day: it is asked, never invented', async () => {
  const rows = [
    row({ 备案日期: '2016年3月' }),
    row({ 编号: 'xc-s02', 名称: '半亩工坊', 备案日期: '2017.05' }),
  ];
  const { result } = await importRows(rows);
  expect(result.questions).toMatchObject([
    {
      id: '备案日期:只到月',
      found: '2016年3月、2017.05',
      cells: ['G2', 'G3'],
      options: ['空着'],
      default: '空着',
    },
  ]);
});

test('a credit code that a spreadsheet has rounded is asked, with the one of the last version', async () => {
  const bytes = await workbook([
    ['名称', '类型', '区划代码', '统一社会信用代码', '状态', '来源'],
    ['墨池渡创客空间', '众创空间', '000011', 9.1e17, '在册', 'reg'],
  ]);
  const { result } = await importInto([{ name: DATED, bytes }]);
  expect(result.questions).toMatchObject([
    {
      id: '统一社会信用代码:墨池渡创客空间',
      cells: ['D2'],
      options: ['91000000MA00100377', '空着'],
      default: '91000000MA00100377',
    },
  ]);
});

test('a rounded code whose digits are those of no other has no likely answer', async () => {
  const bytes = await workbook([
    ['名称', '类型', '区划代码', '统一社会信用代码', '状态', '来源'],
    ['墨池渡创客空间', '众创空间', '000011', 9.2e17, '在册', 'reg'],
    ['半亩工坊', '众创空间', '000012', 5.25e17, '在册', 'reg'],
  ]);
  const { result } = await importInto([{ name: DATED, bytes }]);
  expect(result.questions.map((each) => each.default)).toEqual(['91000000MA00100377', undefined]);
});

test('amounts of a table under 单位：万元 are written in 元, and a wrong total is named', async () => {
  const about = { ...JSON.parse(SUPPORT), kind: 'batch' } as Record<string, unknown>;
  const bytes = await workbook([
    ['拨付表', null, null, '单位：万元'],
    [
      '编号',
      '单位名称',
      '项目名称',
      '补助金额',
      '拨付时间',
      '主管部门',
      '资金级次',
      '补助方式',
      '支出方向',
      '性质',
    ],
    ['f1', '甲公司', '房租', 6.2, '2026-08-01', '科技局', '市', '房租补贴', '房租', '拨付'],
    ['f2', '乙公司', '房租', 4.8, '2026-08-01', '科技局', '市', '房租补贴', '房租', '拨付'],
    ['合计', null, null, 11.5],
  ]);
  const { result, file } = await importInto(
    [{ name: '拨付表2026-09-30.xlsx', bytes }],
    {},
    {
      'data/support/dataset.json': JSON.stringify(about),
    },
  );
  expect(result.mapped).toContainEqual({ from: '补助金额', to: '金额(元)', factor: 10000 });
  expect(file?.text).toContain('f1,甲公司,房租,62000,');
  expect(result.problems).toMatchObject([
    { level: 'warning', cell: 'D5', message: '「补助金额」的合计写的是11.5，逐行相加是11，差0.5' },
  ]);
});

const SUPPORT =
  '{"title":"扶持","description":"示例","updatedBy":"局","cadence":"P3M","license":"CC-BY-4.0","openType":"无条件开放","basis":[],"contact":"局","coverage":"市","keywords":[]}';

test('rows without id keep that of the last version; a new one is numbered on', async () => {
  const bytes = await workbook([
    ['名称', '类型', '区划代码', '状态', '来源'],
    ['半亩创客', '众创空间', '000012', '在册', 'reg'],
    ['新空间', '众创空间', '000011', '在册', 'reg'],
  ]);
  const imported = await importInto([{ name: DATED, bytes }]);
  expect(written(imported).map(([id]) => id)).toEqual(['xc-s02', 'xc-s03']);
  expect(imported.result.compared).toMatchObject({
    with: '2026-06-30',
    added: ['xc-s03'],
    removed: ['xc-s01'],
    renamed: [{ id: 'xc-s02', from: '半亩工坊', to: '半亩创客' }],
  });
});

test('a cell far from the last version is an outlier, never a question', async () => {
  const { result } = await importRows([row({ '工位数(个)': 1580 })]);
  expect(result.questions).toEqual([]);
  expect(result.compared.changed).toEqual([
    { id: 'xc-s01', field: '工位数(个)', from: '158', to: '1580', outlier: true },
  ]);
});

test('two sheets that fit are asked, hidden ones are not looked at', async () => {
  const bytes = await workbook(
    [
      ['名称', '类型', '级别', '状态'],
      ['甲', '众创空间', '市级', '在册'],
    ],
    {
      hidden: true,
      name: '旧',
    },
  );
  const one = await importInto([{ name: DATED, bytes }]);
  expect(one.result.problems).toMatchObject([{ rule: 'column-missing' }]);
});

test('an error of the check stands at the cell of the own sheet, and nothing is to be written', async () => {
  const bytes = await workbook([
    ['标题'],
    [],
    ['编号', '名称', '类型', '区划代码', '工位数(个)', '状态', '来源'],
    ['xc-s01', '墨池渡创客空间', '众创空间', '000011', 1.5, '在册', 'reg'],
  ]);
  const { result, file } = await importInto([{ name: DATED, bytes }]);
  expect(result.problems).toMatchObject([
    { rule: 'value-type', file: DATED, line: 4, column: 'E', cell: 'E4' },
  ]);
  expect(file).toBeUndefined();
});

test('a version that is there is never overwritten', async () => {
  const { result, file } = await importRows([row()], { asOf: '2026-06-30' });
  expect(result.problems).toMatchObject([
    { rule: 'version-name', message: '这一天的文件已经有了，不会覆盖' },
  ]);
  expect(file).toBeUndefined();
});

test('of two days that a table says alike neither is likely', async () => {
  const rows = [['截至2026年6月30日、2026年9月30日'], [], ['编号', '名称', '类型', '级别']];
  const { result } = await importInto([
    { name: '表.xlsx', bytes: await workbook([...rows, ['xc-s01', '甲', '众创空间', '省级']]) },
  ]);
  const [first] = result.questions;
  expect(first).toMatchObject({ id: 'as-of', options: ['2026-06-30', '2026-09-30'] });
  expect(first?.default).toBeUndefined();
});

test('the day is asked when neither title nor file name tells it', async () => {
  const bytes = await workbook([
    ['编号', '名称', '类型', '区划代码', '状态', '来源'],
    ['xc-s01', '甲', '众创空间', '000011', '在册', 'reg'],
  ]);
  const { result } = await importInto([{ name: '表.xlsx', bytes }]);
  expect(result.questions.map(({ id }) => id)).toEqual(['as-of']);
  expect(result.asOf).toBeNull();
});

test('the day that is answered holds, whatever the name of the file says', async () => {
  const bytes = await workbook([
    ['编号', '名称', '类型', '区划代码', '状态', '来源'],
    ['xc-s01', '甲', '众创空间', '000011', '在册', 'reg'],
  ]);
  const { result } = await importInto([{ name: '名录2026-09-30.xlsx', bytes }], {
    answers: { 'as-of': '2026年6月30日' },
  });
  expect(result.asOf).toBe('2026-06-30');
});

test('an answer to what was not asked is told', async () => {
  const bytes = await workbook([
    ['编号', '名称', '类型', '区划代码', '状态', '来源'],
    ['xc-s01', '甲', '众创空间', '000011', '在册', 'reg'],
  ]);
  const { result } = await importInto([{ name: '名录2026-09-30.xlsx', bytes }], {
    answers: { 'as-off': '2026-06-30' },
    answersName: '回答.json',
  });
  expect(result.problems.find(({ file }) => file === '回答.json')).toMatchObject({
    level: 'warning',
    message: '回答里的「as-off」没有用上：这张表没有问它',
    hint: '表里已经写明的照表里的；要改就改表',
  });
});

test('several files are one version: doubles that differ are asked, who has not sent is named', async () => {
  const first = await workbook([
    ['编号', '名称', '类型', '区划代码', '工位数(个)', '状态', '来源'],
    ['xc-s01', '墨池渡创客空间', '众创空间', '000011', 158, '在册', 'reg'],
  ]);
  const second = await workbook([
    ['编号', '名称', '类型', '区划代码', '工位数(个)', '状态', '来源'],
    ['xc-s01', '墨池渡创客空间', '众创空间', '000011', 200, '在册', 'reg'],
  ]);
  const { result } = await importInto([
    { name: '墨池区2026-09-30.xlsx', bytes: first },
    { name: '市局2026-09-30.xlsx', bytes: second },
  ]);
  expect(result.rows).toBe(1);
  expect(result.questions).toMatchObject([
    {
      id: '工位数(个):墨池渡创客空间:两处不同',
      cells: ['墨池区2026-09-30.xlsx!E2', '市局2026-09-30.xlsx!E2'],
      options: ['158', '200'],
    },
  ]);
  expect(result.parts).toContainEqual({
    unit: '听潮区',
    file: null,
    rows: 0,
    reminder:
      '听潮区：2026年9月30日的空间名录还没有收到你们的报表（上一版有1家），请尽快报送；没有变动也请注明。',
  });
});

test('a workbook of this program names its dataset itself, and its cells are taken as they are', async () => {
  const table = [
    ['编号', '名称', '类型', '区划代码', '状态', '来源', '收费', '备注'],
    ['xc-s01', '墨池渡创客空间', '众创空间', '000011', '在册', 'reg', '-', '第一行\n第二行'],
  ];
  const bytes = await writeXlsx({
    sheets: [
      { name: '空间名录', rows: table },
      { name: '_众创公开', rows: [['spaces', '1']], hidden: true },
    ],
  });
  const { result, file } = await importInto([{ name: DATED, bytes }]);
  expect(result).toMatchObject({ dataset: 'spaces', questions: [], changes: [], problems: [] });
  expect(file?.text).toContain('在册,reg,-,"第一行\n第二行"');
});

test('the version before is compared as corrected since: an old error that comes back is a change', async () => {
  const errata = [
    '版本,编号,字段,原值,更正值,类别,原因,更正日期',
    '2026-06-30,xc-s01,工位数(个),158,150,更正,录入错误,2026-08-01',
  ].join('\n');
  const compared = async (desks: number) => {
    const sheet = [
      ['编号', '名称', '类型', '区划代码', '工位数(个)', '状态', '来源'],
      ['xc-s01', '墨池渡创客空间', '众创空间', '000011', desks, '在册', 'reg'],
      ['xc-s02', '半亩工坊', '众创空间', '000012', 72, '在册', 'reg'],
    ];
    const files = [{ name: DATED, bytes: await workbook(sheet) }];
    const { result } = await importInto(files, {}, { 'data/spaces/errata.csv': `${errata}\n` });
    return result.compared.changed;
  };
  expect(await compared(150)).toEqual([]);
  expect(await compared(158)).toEqual([
    { id: 'xc-s01', field: '工位数(个)', from: '150', to: '158' },
  ]);
});
