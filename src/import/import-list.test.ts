import { type CellValue, writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { importInto, NOTICE, workbook } from './import-fixture.ts';
import { listXls } from './list-xls-fixture.ts';

const EDITION = { 'data/notices/gs-2026-01/notice.json': NOTICE };
const DATASET = 'notices/gs-2026-01';
const PATH = 'data/notices/gs-2026-01/list.csv';

const HELD = '序号,名称,事项\n1,墨池渡创客空间,市级备案\n';

/** A list as a bureau has it: a title, its own words for the columns, a column of its own. */
const LIST = [
  ['2026年拟备案众创空间公示名单'],
  ['序号', '众创空间名称', '运营单位', '所在区', '综合得分', '联系人', '公示事项'],
  [1, '墨池渡创客空间', '墨池渡公司', '墨池区', 92.5, '张某', '市级备案'],
  [2, '新的一间', '新公司', '听潮区', 88, '李某', '市级备案'],
];

async function imported(
  rows: CellValue[][] = LIST,
  name = '公示名单.xlsx',
  dataset: string | undefined = DATASET,
) {
  const bytes = await workbook(rows);
  return importInto([{ name, bytes }], dataset === undefined ? {} : { dataset }, EDITION);
}

describe('the list of a notice', () => {
  it('is taken from its workbook: columns of its own as given, persons left out, ids by name', async () => {
    const { result, file } = await imported();
    expect(result.problems).toEqual([]);
    expect(result.questions).toEqual([]);
    expect(file?.path).toBe(PATH);
    expect(file?.text).toBe(
      '序号,编号,名称,运营主体,区划代码,综合得分,事项\n' +
        '1,xc-s01,墨池渡创客空间,墨池渡公司,000011,92.5,市级备案\n' +
        '2,,新的一间,新公司,000012,88,市级备案\n',
    );
    expect(result).toMatchObject({ dataset: DATASET, asOf: null, headerRows: [2], rows: 2 });
    expect(result.dropped).toEqual([{ column: '联系人', reason: '含个人信息，没有写进任何文件' }]);
  });

  it('is counted where its sheet does not, and asks once for what it must say of each row', async () => {
    const { result, draft } = await imported([
      ['名称', '运营单位'],
      ['墨池渡创客空间', '墨池渡公司'],
      ['半亩工坊', '半亩公司'],
    ]);
    expect(result.questions.map(({ id }) => id)).toEqual(['缺列:事项']);
    expect(draft?.text).toBe(
      '序号,编号,名称,运营主体,事项\n1,xc-s01,墨池渡创客空间,墨池渡公司,\n2,xc-s02,半亩工坊,半亩公司,\n',
    );
  });

  it('is told at the cells of its own sheet what the check would say', async () => {
    const { result, file } = await imported([
      ['序号', '名称', '事项', '奖补金额'],
      [1, '墨池渡创客空间', '市级备案', '十万'],
    ]);
    expect(file).toBeUndefined();
    expect([...result.questions.map(({ cells }) => cells), ...result.problems]).toEqual([['D2']]);
  });

  it('takes 申报单位 for who is proposed where no column names it, else for who runs it', async () => {
    const alone = await imported([
      ['序号', '申报单位', '事项', '拟补金额（万元）'],
      [1, '墨池渡公司', '活动补贴', 1.5],
    ]);
    expect(alone.file?.text).toBe('序号,名称,事项,金额(元)\n1,墨池渡公司,活动补贴,15000\n');
    const beside = await imported([
      ['序号', '申报单位名称', '众创空间', '事项'],
      [1, '墨池渡公司', '墨池渡创客空间', '活动补贴'],
    ]);
    expect(beside.file?.text).toBe(
      '序号,编号,运营主体,名称,事项\n1,xc-s01,墨池渡公司,墨池渡创客空间,活动补贴\n',
    );
  });

  it('that names nobody, or has a column twice, is refused at the place of the sheet', async () => {
    const head = ['序号', '名称', '事项', '得分', '得分'];
    const empty = await imported([head.slice(0, 3)]);
    expect(empty.result.problems).toMatchObject([{ message: '名单里一行也没有' }]);
    const double = await imported([head, [1, '墨池渡创客空间', '市级备案', 9, 8]]);
    expect(double.file).toBeUndefined();
    expect(double.result.problems).toMatchObject([
      { file: '公示名单.xlsx', cell: 'E1', message: '「得分」这一列出现了两次' },
    ]);
  });

  it('of two workbooks has the further columns of both', async () => {
    const files = await Promise.all(
      ['得分', '推荐单位'].map(async (further, at) => ({
        name: `${at}.xlsx`,
        bytes: await workbook([
          ['名称', '事项', further],
          [`第${at}家`, '市级备案', '甲'],
        ]),
      })),
    );
    const { file } = await importInto(files, { dataset: DATASET }, EDITION);
    expect(file?.text).toBe(
      '序号,名称,事项,得分,推荐单位\n1,第0家,市级备案,甲,\n2,第1家,市级备案,,甲\n',
    );
  });

  it('is found beside a folder of a notice whose name is none', async () => {
    const files = [{ name: '公示名单gs-2026-01.xlsx', bytes: await workbook(LIST) }];
    const odd = { ...EDITION, 'data/notices/gs(1/notice.json': NOTICE };
    expect((await importInto(files, {}, odd)).result.dataset).toBe(DATASET);
  });

  it('goes by the id in the name of its file', async () => {
    const files = [{ name: '公示名单gs-2026-01.xlsx', bytes: await workbook(LIST) }];
    expect((await importInto(files, { dataset: 'notices' }, EDITION)).result.dataset).toBe(DATASET);
    expect((await importInto(files, {}, EDITION)).result.dataset).toBe(DATASET);
    const below = [{ name: '附件1.xlsx', bytes: await workbook([['附件1'], [], ...LIST]) }];
    expect((await importInto(below, {}, EDITION)).result.problems).toMatchObject([
      { message: '公示名单一件公示一份，没有写是哪一件的' },
    ]);
    expect((await importInto(files, {}, {})).result.problems).toMatchObject([
      {
        message: '没有「gs-2026-01」这件公示',
        hint: expect.stringContaining('先写data/notices/gs-2026-01/notice.json'),
      },
    ]);
    const dated = [{ name: '公示名单2026-09-30.xlsx', bytes: await workbook(LIST) }];
    expect((await importInto(dated, {}, {})).result.problems).toMatchObject([
      { message: '公示名单一件公示一份，没有写是哪一件的' },
    ]);
  });

  it('goes by the id that stands by itself, and never to a notice whose id begins another', async () => {
    const notices = { 'data/notices/gs-1/notice.json': NOTICE };
    const more = { 'data/notices/gs-10/notice.json': NOTICE, 'data/notices/gs-10/list.csv': HELD };
    const of = async (name: string, edition: Record<string, string>) => {
      const files = [{ name, bytes: await workbook(LIST) }];
      const { result, file } = await importInto(files, {}, edition);
      return file?.path ?? result.problems[0]?.message;
    };
    expect(await of('公示名单gs-10.xlsx', notices)).toContain('没有「gs-10」这件公示');
    expect(await of('公示名单gs-1-2.xlsx', notices)).toContain('没有「gs-1-2」这件公示');
    expect(await of('公示名单gs-10.xlsx', { ...notices, ...more })).toBe(
      '这件公示已经有名单了，不会覆盖',
    );
    expect(await of('20261127GS-1（终稿）.xlsx', { ...notices, ...more })).toBe(
      'data/notices/gs-1/list.csv',
    );
  });

  it('is of one notice: files that name two are refused', async () => {
    const bytes = await workbook(LIST);
    const files = ['gs-2026-01.xlsx', 'gs-2026-02.xlsx'].map((name) => ({ name, bytes }));
    const both = { ...EDITION, 'data/notices/gs-2026-02/notice.json': NOTICE };
    expect((await importInto(files, {}, both)).result.problems).toMatchObject([
      {
        message: '文件名里写着2件公示：gs-2026-01、gs-2026-02',
        hint: '公示名单一件公示一份，一件一件地收',
      },
    ]);
  });

  it('is not a directory whose file has a year that is the id of a notice', async () => {
    const rows = [
      ['编号', '名称', '类型', '级别', '区划代码', '状态', '来源'],
      ['xc-s01', '墨池渡创客空间', '众创空间', '国家级', '000011', '在册', 'reg'],
    ];
    const notices = { 'data/notices/2026/notice.json': NOTICE };
    const of = async (name: string) =>
      (await importInto([{ name, bytes: await workbook(rows) }], { asOf: '2026-09-30' }, notices))
        .result;
    expect((await of('名录2026.xlsx')).dataset).toBe('spaces');
    const news = await workbook([
      ['编号', '日期', '栏目', '类型', '摘要'],
      ['e1', '2026-09-01', '要闻', '通知', '发布拟备案众创空间公示名单'],
    ]);
    const event = await importInto([{ name: '动态.xlsx', bytes: news }], {}, notices);
    expect(event.result.problems).not.toMatchObject([
      { message: '公示名单一件公示一份，没有写是哪一件的' },
    ]);
    expect((await of('公示名单.xlsx')).problems).toMatchObject([
      { hint: expect.stringContaining('不是名单的，改掉标题或文件名里的“公示名单”') },
    ]);
  });

  it.each([
    ['notices', '公示名单一件公示一份，没有写是哪一件的', '缺名单的有：gs-2026-01'],
    ['notices/gs-2026-02', '没有「gs-2026-02」这件公示，是不是「gs-2026-01」？', 'notice.json'],
  ])('of a notice that is not known is refused: %s', async (dataset, message, hint) => {
    const { result, file } = await imported(LIST, '名单.xlsx', dataset);
    expect(file).toBeUndefined();
    expect(result.problems).toMatchObject([{ message, hint: expect.stringContaining(hint) }]);
  });

  it('that is there already is never written over', async () => {
    const { result, file } = await importInto(
      [{ name: '名单.xlsx', bytes: await workbook(LIST) }],
      { dataset: DATASET },
      { ...EDITION, [PATH]: HELD },
    );
    expect(file).toBeUndefined();
    expect(result.problems).toMatchObject([
      { file: PATH, message: '这件公示已经有名单了，不会覆盖' },
    ]);
  });
});

describe('the further columns of a list', () => {
  const head = ['序号', '名称', '事项'];
  const line = [1, '墨池渡创客空间', '市级备案'];
  const headOf = ({ file, draft }: Awaited<ReturnType<typeof imported>>) =>
    (file ?? draft)?.text.split('\n').slice(0, 2);

  it('keep numbers, units and marks of their headers', async () => {
    const found = await imported([
      [...head, '1. 得分', '场地面积（平方米）', '评级：', '其中：研发投入', '等次*'],
      [...line, 92, 120.5, '优', 33, 'A'],
    ]);
    expect(found.result.questions).toEqual([]);
    expect(headOf(found)).toEqual([
      '序号,编号,名称,事项,1. 得分,场地面积（平方米）,评级：,其中：研发投入,等次*',
      '1,xc-s01,墨池渡创客空间,市级备案,92,120.5,优,33,A',
    ]);
  });

  it('are read under two rows of headers', async () => {
    const found = await imported([
      [...head, '评分', null],
      [null, null, null, '得分', '名次'],
      [...line, 92, 1],
    ]);
    expect(found.result.headerRows).toEqual([1, 2]);
    expect(headOf(found)).toEqual([
      '序号,编号,名称,事项,评分｜得分,名次',
      '1,xc-s01,墨池渡创客空间,市级备案,92,1',
    ]);
  });

  it('are left out when the answer says so, and asked for where they may be about persons', async () => {
    const rows = [
      [...head, '备注二', '申请人', '项目主持人'],
      [...line, '另有', '甲公司', '赵某'],
    ];
    const files = [{ name: '名单.xlsx', bytes: await workbook(rows) }];
    const asked = await importInto(files, { dataset: DATASET }, EDITION);
    expect(asked.file).toBeUndefined();
    expect(asked.result.dropped.map(({ reason }) => reason)).toEqual(['等回答', '等回答']);
    expect(asked.result.questions.map(({ id, options }) => [id, ...options])).toEqual([
      ['column:备注二', '备注', '照印', '不收'],
      ['column:申请人', '照印', '不收'],
      ['column:项目主持人', '照印', '不收'],
    ]);
    const answers = {
      'column:备注二': '不收',
      'column:申请人': '照印',
      'column:项目主持人': '不收',
    };
    const { result, file } = await importInto(files, { dataset: DATASET, answers }, EDITION);
    expect(file?.text).toBe(
      '序号,编号,名称,事项,申请人\n1,xc-s01,墨池渡创客空间,市级备案,甲公司\n',
    );
    expect(result.dropped).toEqual([
      { column: '备注二', reason: '照回答不收' },
      { column: '项目主持人', reason: '照回答不收' },
    ]);
  });
});

it('is read from an old workbook (.xls) as from a new one', async () => {
  const files = [{ name: '公示名单.xls', bytes: listXls() }];
  const { result, file } = await importInto(files, { dataset: DATASET }, EDITION);
  expect([result.problems, result.questions]).toEqual([[], []]);
  expect(file?.text).toBe(
    '序号,编号,名称,运营主体,区划代码,综合得分,事项\n' +
      '1,xc-s01,墨池渡创客空间,墨池渡公司,000011,92.5,市级备案\n' +
      '2,,新的一间,新公司,000012,88,市级备案\n',
  );
});

describe('a list in two sheets', () => {
  const importedAs = async (first: string[][], second: string[][], answers = {}) => {
    const sheets = [
      { name: '国家级', rows: [['公示名单'], ...first] },
      { name: '省级', rows: second },
    ];
    const bytes = await writeXlsx({ sheets });
    const all = { sheet: '全部合在一起', ...answers };
    return importInto(
      [{ name: '公示名单.xlsx', bytes }],
      { dataset: DATASET, answers: all },
      EDITION,
    );
  };
  const HEAD = ['序号', '名称', '事项'];
  const FIRST = [HEAD, ['1', '墨池渡创客空间', '市级备案']];

  it('is one where their numbers run on', async () => {
    const { file } = await importedAs(FIRST, [HEAD, ['2', '半亩工坊', '市级备案']]);
    expect(file?.text.split('\n').slice(1, 3)).toEqual([
      '1,xc-s01,墨池渡创客空间,市级备案',
      '2,xc-s02,半亩工坊,市级备案',
    ]);
  });

  it('says in which sheet a number stands that is repeated', async () => {
    const { result } = await importedAs(FIRST, [HEAD, ['1', '半亩工坊', '市级备案']]);
    expect(result.problems.map(({ cell, message, hint }) => [cell, message, hint])).toEqual([
      ['省级!A2', '「1」与国家级!A3重复', '几张表并成一份名单，序号要接着编：改后一张的序号'],
    ]);
  });
});

it('a number repeated in one sheet is told at its cell, not at a line of the file', async () => {
  const { result } = await imported([
    ...LIST.slice(0, 3),
    [1, '半亩工坊', '半亩公司', '', 1, '', '备案'],
  ]);
  expect(result.problems.map(({ cell, message }) => [cell, message])).toEqual([
    ['A4', '「1」与A3重复'],
  ]);
});
