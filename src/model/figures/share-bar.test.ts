import { expect, test } from 'vitest';
import { siteOf, TABLE_DAY } from '../../testing/site-of-tables.ts';
import { figureOf } from './figure-of.ts';

const HEADER = '编号,机关,区划代码,年度,对象,参评数,等次,应评未评数,奖励数,撤销数,来源,可信度';

function shares(...rows: readonly string[]) {
  const text = [HEADER, ...rows.map((row, index) => `er${index + 1},某局,${row}`)].join('\n');
  const props = {
    chart: 'share-bar',
    of: 'evaluation-results',
    x: '区划代码',
    y: '等次',
    title: '等次构成',
    finding: 'share-range',
  };
  const figure = figureOf(siteOf({ 'evaluation-results': text }), props, TABLE_DAY);
  if (figure.chart !== 'share-bar') throw new Error(figure.chart);
  return figure;
}

const ZHEJIANG = '330000,2023,众创空间,100,优秀=20；合格=75；不合格=5,,,,s1,高';

test('grades that add up to those evaluated are drawn, places by division code', () => {
  const figure = shares(ZHEJIANG, '320100,2021,众创空间,50,合格=45；不合格=5,,,,s1,中');
  expect(figure.facts.rows.map(({ label, sublabel }) => [label, sublabel])).toEqual([
    ['南京市', '2021年度 众创空间'],
    ['浙江省', '2023年度 众创空间'],
  ]);
  expect(figure.facts.rows[1]?.parts).toEqual([
    { name: '优秀', count: 20 },
    { name: '合格', count: 75 },
    { name: '不合格', count: 5 },
  ]);
  expect(figure.title).toBe('“不合格”从浙江的5.0%到南京的10.0%：口径不同，不能排先后');
});

test('units due and absent are outside of 参评数 and inside of the whole', () => {
  const [row] = shares('320100,2021,众创空间,289,优秀=43；良好=71；合格=175,75,,,s1,中').facts.rows;
  expect(row).toMatchObject({ total: 364, outlined: [{ name: '应评未评', count: 75 }] });
});

test('revoked units fill the rest when no grade holds them, and are not counted twice', () => {
  const [rest] = shares('350100,2018,众创空间,71,合格=44；不合格=21,,,6,s1,中').facts.rows;
  expect(rest).toMatchObject({ total: 71, outlined: [{ name: '撤销', count: 6 }] });
  const [inside] = shares('210000,2021,众创空间,212,合格=162；不合格=50,,,12,s1,中').facts.rows;
  expect(inside).toMatchObject({ total: 212, outlined: [] });
});

test.each([
  ['grades that do not reach the total', '440000,2017,众创空间,300,A=75；B=61,,,,s1,中'],
  ['more grades than were evaluated', '440000,2017,众创空间,100,A=75；B=61,,,,s1,中'],
  ['no total', '440000,2017,众创空间,,A=75；B=61,,,,s1,中'],
  ['no grades', '440000,2017,众创空间,30,,,,38,s1,中'],
  ['confidence 低', '440000,2017,众创空间,136,A=75；B=61,,,,s1,低'],
])('a row with %s stays out, and is counted', (_why, row) => {
  const figure = shares(ZHEJIANG, row);
  expect(figure.facts.rows).toHaveLength(1);
  expect(figure.note).toBe('另有1行各等次加起来与总数对不上、没有总数或可信度低，没有画。');
});

test('the finding counts printed grades only: what became of absent units is not known', () => {
  const absent = '320100,2021,众创空间,289,优秀=43；良好=71；合格=175,75,,,s1,中';
  expect(shares(ZHEJIANG, absent).title).toBe('等次构成');
});

test('equal shares make no range', () => {
  expect(shares(ZHEJIANG, '320000,2023,空间,20,合格=19；不合格=1,,,,s1,高').title).toBe('等次构成');
});

test('two rows of one place are told apart by year and object', () => {
  const figure = shares(
    '350100,2022,空间,40,合格=36；不合格=4,,,,s1,中',
    '350100,2018,空间,40,合格=30；不合格=10,,,,s1,中',
  );
  expect(figure.title).toBe(
    '“不合格”从福州2022年度 空间的10.0%到福州2018年度 空间的25.0%：口径不同，不能排先后',
  );
});
