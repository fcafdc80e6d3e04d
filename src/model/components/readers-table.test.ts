import { expect, test } from 'vitest';
import { siteOf, TABLE_DAY } from '../../testing/site-of-tables.ts';
import { ownTable } from '../../schemas/own-table.ts';
import { readersTable, readersTitle } from './readers-table.ts';
import { componentTable } from './table.ts';

const SUPPORT =
  '编号,受助单位,空间编号,扶持部门,部门层级,项目,依据条款,扶持方式,成本对象,金额性质,金额(元),批准日期,原记录,来源\n' +
  'a1,甲公司,s01,科技局,市,奖励,p1；p9,一次性奖励,不限定,批准,500,2016-03-01,,s1\n' +
  'a2,甲公司,s01,科技局,市,奖励,,一次性奖励,不限定,收回,500,2016-03-02,a1,s1';
const site = siteOf(
  {
    spaces: '编号,名称,类型,区划代码,状态,来源\ns01,甲、乙空间,众创空间,330402,在册,s1',
    provisions: '编号,政策,条款,主题,摘要,性质\np1,m1,第三条,资金,给钱,应',
    support: SUPPORT,
  },
  { sources: '编号,标题,可信度\ns1,原文,A' },
);
const tableOf = (of: string, columns: string) => componentTable(site, { of, columns }, TABLE_DAY);

test('ids are shown as the names of what they stand for, under its name', () => {
  const table = readersTable(site, tableOf('support', '空间编号；依据条款；原记录；金额(元)'));
  expect(table.columns.map(({ title }) => title)).toEqual([
    '空间',
    '依据条款',
    '原记录',
    '金额(元)',
  ]);
  expect(table.rows).toMatchObject([
    { spaceId: '甲、乙空间', provisionIds: '第三条、p9', originalId: '', amount: '500' },
    { originalId: '批准500元，2016年3月1日' },
  ]);
});

test('a column that no row fills is named as one that is filled', () => {
  const table = readersTable(site, tableOf('support', '编号；公示编号'));
  expect(table.blankColumns.map(({ title }) => title)).toEqual(['公示']);
});

test('a column of places is headed 地区, the own id of a row stays', () => {
  const table = readersTable(site, tableOf('spaces', '编号；区划代码'));
  expect(table.columns.map(({ title }) => title)).toEqual(['编号', '地区']);
  expect(table.rows[0]).toMatchObject({ id: 's01', division: '嘉兴市南湖区' });
});

test('what is sealed keeps the heads and ids of the data', () => {
  const table = tableOf('support', '空间编号；原记录');
  expect(table.columns.map(({ title }) => title)).toEqual(['空间编号', '原记录']);
  expect(table.rows[1]).toMatchObject({ originalId: 'a1' });
});

test('a header that says nothing else stays', () => {
  expect(readersTitle({ title: '编号', type: 'reference', reference: 'policies' })).toBe('编号');
});

test('beside a column of the same name that of ids keeps its own', () => {
  const field = (name: string, title: string, type: 'id' | 'text' | 'reference') => ({
    name,
    title,
    type,
    description: title,
    ...(type === 'reference' ? { reference: 'policies' as const } : {}),
  });
  const schema = ownTable('kept', '对照', 'snapshot', [
    { ...field('id', '编号', 'id'), required: true },
    field('policy', '政策', 'text'),
    field('policyId', '政策编号', 'reference'),
  ]);
  const text = '编号,政策,政策编号\nk1,省里的办法,m1\n';
  const own = siteOf({ kept: { schema, text } });
  const table = readersTable(own, componentTable(own, { of: 'kept' }, TABLE_DAY));
  expect(table.columns.map(({ title }) => title)).toEqual(['编号', '政策', '政策编号']);
});
