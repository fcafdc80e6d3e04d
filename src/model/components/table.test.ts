import { expect, test } from 'vitest';
import { siteOf, TABLE_DAY } from '../../testing/site-of-tables.ts';
import { componentTable } from './table.ts';

const SPACES = [
  '编号,名称,类型,级别,区划代码,地址,状态,来源',
  's01,甲,众创空间,省级,330402,,在册,s1',
  's02,乙,众创空间,市级,330402,,在册,s1',
  's03,丙,加速器,省级,330482,,注销,s1',
].join('\n');
const SOURCES = '编号,标题,可信度\ns1,原文,A';
const site = siteOf({ spaces: SPACES }, { sources: SOURCES });
const tableOf = (props: object) => componentTable(site, { of: 'spaces', ...props }, TABLE_DAY);

test('the chosen columns come in the order given, blank ones are named apart', () => {
  const table = tableOf({ columns: '名称；地址； 编号' });
  expect(table.columns.map(({ title, type }) => [title, type])).toEqual([
    ['名称', 'text'],
    ['编号', 'id'],
  ]);
  expect(table.blankColumns.map(({ title }) => title)).toEqual(['地址']);
  expect(table.title).toBe('空间名录');
});

test('no limit means all rows, a limit keeps the count of all', () => {
  expect(tableOf({}).rows).toHaveLength(3);
  expect(tableOf({ limit: '2' })).toMatchObject({ total: 3, rows: { length: 2 } });
  expect(tableOf({ limit: '9' })).toMatchObject({ total: 3, rows: { length: 3 } });
});

test('a list is printed with 、 between its items, a text keeps its own punctuation', () => {
  const cells = [
    '编号,名称,类型,区划代码,产业方向,收费,状态,来源',
    's01,甲,众创空间,330402,智造；生物,首月免费；次月300元,在册,s1；s2',
  ].join('\n');
  const [row] = componentTable(siteOf({ spaces: cells }), { of: 'spaces' }, TABLE_DAY).rows;
  expect(row).toMatchObject({
    industries: '智造、生物',
    price: '首月免费；次月300元',
    sources: 's1；s2',
  });
});

test('ids in a condition set the order of rows', () => {
  const rows = tableOf({ where: '编号=s03|s01' }).rows;
  expect(rows.map((cells) => cells['id'])).toEqual(['s03', 's01']);
});

test('without rows the columns stay, none is called blank', () => {
  const table = tableOf({ where: '级别=国家级', columns: '名称；地址' });
  expect(table).toMatchObject({ rows: [], total: 0, blankColumns: [] });
  expect(table.columns).toHaveLength(2);
});

test('the sources can be shown as a table', () => {
  const table = componentTable(site, { of: 'sources', columns: '标题' }, TABLE_DAY);
  expect(table.rows.map((cells) => cells['title'])).toEqual(['原文']);
});

test('an unknown column or finding suggests the nearest', () => {
  expect(() => tableOf({ columns: '名字' })).toThrow('columns里的「名字」不是「空间名录」的列');
  expect(() => tableOf({ finding: 'publication' })).toThrow(
    '表没有「publication」这种结论（是不是「publication-terms」？）',
  );
});
