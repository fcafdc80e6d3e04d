import type { CellValue } from 'hucre';
import { expect, test } from 'vitest';
import { importSeries, workbook } from './import-fixture.ts';

const HEADER = ['名称', '类型', '区划代码', '统一社会信用代码', '状态', '来源'];
const space = (name: string, code = '', status = '在册'): CellValue[] => [
  name,
  '众创空间',
  '000011',
  code === '' ? null : code,
  status,
  'reg',
];

async function series(tables: Readonly<Record<string, CellValue[][]>>) {
  const files = Object.entries(tables).map(async ([name, rows]) => ({
    name,
    bytes: await workbook([HEADER, ...rows]),
  }));
  return Promise.all(files);
}

const CODE = '91000000MA00100377';

test('the years of a table become versions in order, ids go by code, then by name', async () => {
  const files = await series({
    '名录2016-12-31.xlsx': [space('墨池渡创客空间', CODE), space('新芽')],
    '名录2015-12-31.xlsx': [space('墨池渡', CODE), space('半亩工坊')],
    '名录2017-12-31.xlsx': [space('新芽'), space('半亩工坊'), space('墨池渡创客空间', CODE)],
  });
  const answers = { '少了:半亩工坊:2016-12-31': '不再列出', '改名:墨池渡创客空间': 's01' };
  const { result, versions } = await importSeries(files, { ...answers, '编号:第一个': 's01' });
  expect(result.questions).toEqual([]);
  expect(versions?.map(({ path, text }) => [path.slice(-14, -4), ...ids(text)])).toEqual([
    ['2015-12-31', 's01 墨池渡', 's02 半亩工坊'],
    ['2016-12-31', 's01 墨池渡创客空间', 's03 新芽'],
    ['2017-12-31', 's03 新芽', 's02 半亩工坊', 's01 墨池渡创客空间'],
  ]);
});

test('each disappearance is asked once for the series, and nothing is written before', async () => {
  const files = await series({
    '2015-12-31.xlsx': [space('甲'), space('乙')],
    '2016-12-31.xlsx': [space('甲')],
    '2017-12-31.xlsx': [space('甲')],
  });
  const answers = { '编号:第一个': 's01' };
  const open = await importSeries(files, answers);
  expect(open.versions).toBeUndefined();
  expect(open.result.questions).toEqual([
    {
      id: '少了:乙:2016-12-31',
      cells: [],
      found: '乙在2015-12-31的表里有，2016-12-31的表里没有',
      options: ['注销', '取消资格', '未载明', '照上一版写上', '不再列出'],
    },
  ]);
  const closed = await importSeries(files, { ...answers, '少了:乙:2016-12-31': '注销' });
  expect(closed.versions?.map(({ text }) => text.split('\n')[2])).toEqual([
    's02,乙,众创空间,000011,,在册,reg',
    's02,乙,众创空间,000011,,注销,reg',
    's02,乙,众创空间,000011,,注销,reg',
  ]);
});

test('what two files ask alike is one question; of which day a file is, each asks for itself', async () => {
  const files = await series({
    '甲2015年.xlsx': [space('甲', '', '停办')],
    '乙.xlsx': [space('甲', '', '停办')],
  });
  const first = await importSeries(files, { '编号:第一个': 's01' });
  expect(first.result.questions.map(({ id, options }) => [id, options[0]])).toEqual([
    ['as-of:甲2015年.xlsx', '2015-12-31'],
    ['状态:停办', '在册'],
    ['as-of:乙.xlsx', undefined],
  ]);
  const days = { 'as-of:甲2015年.xlsx': '2015-12-31', 'as-of:乙.xlsx': '2016年12月31日' };
  const { result } = await importSeries(files, { '编号:第一个': 's01', ...days });
  expect(result.questions).toMatchObject([
    { id: '状态:停办', cells: ['甲2015年.xlsx!E2', '乙.xlsx!E2'] },
  ]);
});

test('two files of one day are no series', async () => {
  const files = await series({
    '2015-12-31.xlsx': [space('甲')],
    '2015.12.31.xlsx': [space('甲')],
  });
  const { result, versions } = await importSeries(files, { '编号:第一个': 's01' });
  expect(result.problems).toMatchObject([{ rule: 'version-name', level: 'error' }]);
  expect(versions).toBeUndefined();
});

const ids = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').slice(0, 2).join(' '));
