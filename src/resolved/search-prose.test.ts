import { expect, test } from 'vitest';
import { datasetFixture, deskSchema } from '../model/site/dataset-fixture.ts';
import { siteFixture } from '../model/site/site-fixture.ts';
import { events } from '../schemas/event.ts';
import { provisions } from '../schemas/provision.ts';
import { proseFixture } from './prose-fixture.ts';
import { proseSections } from './search-prose.ts';

const site = siteFixture({
  today: '2025-03-31',
  datasets: [
    datasetFixture(deskSchema(), {
      '2025-01-01': '编号,名称,代码,工位数,来源\nd1,甲楼,A-1,30,s1\n',
    }),
    datasetFixture(events, {
      '2025-03-20': '编号,日期,日期精度,栏目,类型,摘要\ne1,2025-03-13,日,要闻,路演,办了路演\n',
    }),
    datasetFixture(provisions, {
      '2025-01-01':
        '编号,政策,条款,主题,性质,摘要\np1,zj,第八条,称号,应,三年\np2,zj,第九条,奖励,可,奖励\n',
    }),
  ],
  policies: [{ id: 'zj', frontmatter: { title: '办法', docNumber: '浙科〔2016〕1号' } }],
});

const sections = (text: string) => proseSections(site, proseFixture(text));
const linesOf = (text: string) => sections(text)[0]?.lines;

test('a document is split at headings of the second depth only', () => {
  expect(sections('引言\n\n## **甲**\n\n一\n\n### 小节\n\n二\n\n## 甲\n')).toEqual([
    { heading: '', anchor: '', lines: ['引言'] },
    { heading: '甲', anchor: '#甲', lines: ['一', '小节', '二'] },
    { heading: '甲', anchor: '#甲-1', lines: [] },
  ]);
});

test('an empty text has no section', () => {
  expect(sections('')).toEqual([]);
});

test('a paragraph is one line, wrapped in the source as it may be', () => {
  expect(linesOf('讲**众创**\n空间Day\nOne\n\n- 一\n- 二\n')).toEqual([
    '讲众创空间Day One',
    '一',
    '二',
  ]);
});

test('a word alone on a line of a folded paragraph parts it no more than others', () => {
  const total = '<Total of="desk-register" />';
  expect(linesOf(`现在册\n${total}\n处，\n${total}\nmore`)).toEqual(['现在册 1 处， 1 more']);
  expect(linesOf(`甲\n\n${total}\n\n${total}\n\n乙`)).toEqual(['甲', '1', '1', '乙']);
  expect(linesOf(`${total} ${total}\n\n- ${total}\n- ${total}`)).toEqual(['1 1', '1', '1']);
  expect(
    linesOf(`> - 共\n>   ${total}\n>   处\n\n文[^1]\n\n[^1]: 共\n    ${total}\n    处\n`),
  ).toEqual(['共 1 处', '文[注1]', '注', '注1　共 1 处']);
});

test('the words of a document are found by what they show', () => {
  expect(linesOf('共<Total of="desk-register" />处。')).toEqual(['共1处。']);
  expect(linesOf('<Events column="要闻" />')).toEqual(['2025年3月13日，办了路演']);
  expect(linesOf('<Table of="desk-register" columns="名称；工位数" />')).toEqual([
    '工位登记',
    '名称，工位数',
    '甲楼，30',
  ]);
});

test('a figure is found by the names and numbers that it shows', () => {
  expect(
    linesOf('<Figure chart="bar-table" of="desk-register" x="名称" y="工位数" title="⼯位" />'),
  ).toEqual(['工位', '个', '甲楼：30个']);
});

test('a clause is cited as on the page: the document once, then only clauses of it', () => {
  const both = '见<Policy id="zj" clause="p1" />和<Policy id="zj" clause="p2" />。';
  expect(linesOf(both)).toEqual(['见浙科〔2016〕1号第八条和第九条。']);
  expect(linesOf('见<Policy id="zj">那份办法</Policy>。')).toEqual(['见那份办法。']);
});
