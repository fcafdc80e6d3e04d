import type { CellValue } from 'hucre';
import { describe, expect, it } from 'vitest';
import { importInto, NOTICE, workbook } from './import-fixture.ts';

const EDITION = { 'data/notices/gs-2026-01/notice.json': NOTICE };
const DATASET = 'notices/gs-2026-01';
const PATH = 'data/notices/gs-2026-01/list.csv';

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

  it('goes by the id in the name of its file', async () => {
    const files = [{ name: '公示名单gs-2026-01.xlsx', bytes: await workbook(LIST) }];
    expect((await importInto(files, { dataset: 'notices' }, EDITION)).result.dataset).toBe(DATASET);
    expect((await importInto(files, {}, EDITION)).result.dataset).toBe(DATASET);
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
      { ...EDITION, [PATH]: '序号,名称,事项\n1,墨池渡创客空间,市级备案\n' },
    );
    expect(file).toBeUndefined();
    expect(result.problems).toMatchObject([
      { file: PATH, message: '这件公示已经有名单了，不会覆盖' },
    ]);
  });
});
