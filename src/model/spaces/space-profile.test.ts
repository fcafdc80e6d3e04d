import { expect, test } from 'vitest';
import { spaces } from '../../schemas/space.ts';
import { siteOf, TABLE_DAY } from '../../testing/site-of-tables.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';
import { spaceProfile } from './space-profile.ts';

const SPACES = [
  '编号,名称,类型,级别,区划代码,地址,建筑面积(平方米),工位数(个),状态,来源,备注',
  's01,甲空间,众创空间,省级,330402,,500,未报送,在册,s1,补充',
].join('\n');
const EVENTS = [
  '编号,日期,日期精度,栏目,空间编号,类型,摘要',
  'e1,2016-02-05,日,要闻,s01,走访,早',
  'e2,2016-03-05,推断,要闻,s02；s01,走访,晚',
  'e3,,未载明,要闻,s01,走访,没有日期',
  'e4,2016-03-06,日,要闻,s02,走访,别家',
].join('\n');

function profile(site: ReturnType<typeof siteOf>) {
  const [entry] = site.rows('spaces');
  if (entry === undefined) throw new Error('no space');
  return spaceProfile(site, entry);
}

test('facts are the fields with a value, the others are named by the word that says why', () => {
  const { facts, unknown } = profile(siteOf({ spaces: SPACES }));
  const titles = facts.map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(['级别', '建筑面积', '编号']));
  expect(titles).not.toEqual(expect.arrayContaining(['名称']));
  expect(facts.find(({ title }) => title === '建筑面积')).toMatchObject({
    text: '500',
    unit: '平方米',
  });
  expect(unknown.find(({ word }) => word === '未报送')?.titles).toEqual(['工位数']);
  expect(unknown.find(({ word }) => word === '')?.titles).toContain('地址');
});

test('a list is printed with 、, a text keeps its own punctuation', () => {
  const cells = [
    '编号,名称,类型,区划代码,产业方向,收费,状态,来源',
    's01,甲,众创空间,330402,智造；生物,首月免费；次月300元,在册,s1',
  ].join('\n');
  const { facts } = profile(siteOf({ spaces: cells }));
  const textOf = (title: string) => facts.find((fact) => fact.title === title)?.text;
  expect([textOf('产业方向'), textOf('收费')]).toEqual(['智造、生物', '首月免费；次月300元']);
});

test('a day is said in words, and the id of this edition claims no source', () => {
  const cells = [
    '编号,名称,类型,区划代码,启用日期,状态,来源',
    's01,甲,众创空间,330402,2014-09-18,在册,s1',
  ].join('\n');
  const { facts } = profile(siteOf({ spaces: cells }));
  expect(facts.map(({ title, text, sources }) => [title, text, sources])).toEqual([
    ['启用日期', '2014年9月18日', 's1'],
    ['编号', 's01', null],
  ]);
});

test('events that name the space come newest first, undated ones apart', () => {
  const { dated, undated } = profile(siteOf({ spaces: SPACES, events: EVENTS }));
  expect(dated.map(({ row }) => row.id)).toEqual(['e2', 'e1']);
  expect(undated.map(({ row }) => row.id)).toEqual(['e3']);
});

test('a correction is shown where the old value was', () => {
  const errata = [
    '版本,编号,字段,原值,更正值,类别,原因,更正日期',
    `${TABLE_DAY},s01,建筑面积(平方米),500,550,更正,录入错误,2024-12-31`,
  ].join('\n');
  const dataset = datasetFixture(spaces, { [TABLE_DAY]: SPACES }, errata);
  const { facts } = profile(siteFixture({ today: TABLE_DAY, datasets: [dataset] }));
  expect(facts.find(({ title }) => title === '建筑面积')).toMatchObject({
    text: '550',
    correction: { from: '500', reason: '录入错误', on: '2024-12-31' },
  });
});

test('printed names are those of the space, with where they stand', () => {
  const aliases = '写法,对象,编号,依据\n甲·空间,空间,s01,旬报\n乙,空间,s02,\n丙,单位,s01,';
  expect(profile(siteOf({ spaces: SPACES }, { aliases })).names).toEqual([
    { written: '甲·空间', ground: '旬报' },
  ]);
});
