import { expect, test } from 'vitest';
import { siteOf } from '../../testing/site-of-tables.ts';
import { directory } from './directory.ts';

const SPACES = [
  '编号,名称,曾用名,类型,区划代码,状态,来源',
  's01,甲空间,,众创空间,330400,未载明,s1',
  's02,乙空间,旧乙空间,众创空间,330482,未载明,s1',
  's03,丙空间,,众创空间,330402,未载明,s1',
].join('\n');
const EVENTS = [
  '编号,日期,日期精度,栏目,空间编号,类型,摘要',
  'e1,2016-03-05,日,要闻,s02；s03,走访,走访',
  'e2,2016-02-05,日,要闻,s02,走访,走访',
  'e3,,未载明,要闻,s01,走访,没有日期',
].join('\n');

test('spaces are listed by division code, those known only to a city after its counties', () => {
  const groups = directory(siteOf({ spaces: SPACES }));
  expect(groups.map(({ division, place }) => [division, place])).toEqual([
    ['330402', '嘉兴市南湖区'],
    ['330482', '嘉兴市平湖市'],
    ['330400', '嘉兴市'],
  ]);
});

test('a line counts the mentions of its space and gives the first dated one', () => {
  const lines = directory(siteOf({ spaces: SPACES, events: EVENTS })).flatMap(
    (group) => group.lines,
  );
  expect(
    lines.map(({ entry, mentions, firstSeen }) => [entry.row.id, mentions, firstSeen]),
  ).toEqual([
    ['s03', 1, '2016-03-05'],
    ['s02', 2, '2016-02-05'],
    ['s01', 1, undefined],
  ]);
});

test('other names are former and printed ones, each once, never the name itself', () => {
  const aliases = [
    '写法,对象,编号,依据',
    '乙空间,空间,s02,甲处',
    '乙·空间,空间,s02,乙处',
    '旧乙空间,空间,s02,丙处',
    '丁公司,单位,s02,',
  ].join('\n');
  const lines = directory(siteOf({ spaces: SPACES }, { aliases })).flatMap((group) => group.lines);
  expect(lines.find(({ entry }) => entry.row.id === 's02')?.otherNames).toEqual([
    '旧乙空间',
    '乙·空间',
  ]);
});

test('an edition without spaces has no groups', () => {
  expect(directory(siteOf({}))).toEqual([]);
});
