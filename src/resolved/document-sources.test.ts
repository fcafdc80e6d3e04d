import { expect, test } from 'vitest';
import { siteOf } from '../testing/site-of-tables.ts';
import { figureDay } from '../model/components/context.ts';
import { printedFigures } from '../model/issue-figures/printed-figures.ts';
import type { ProseOf } from '../model/site/site-data.ts';
import { figureLines } from '../model/figures/figure.ts';
import { blocksOfKind } from './all-blocks.ts';
import { plainLines } from './plain-text.ts';
import { proseFixture } from './prose-fixture.ts';
import { resolveDocument } from './resolve-document.ts';

const SPACES = [
  '编号,名称,类型,级别,区划代码,状态,工位数(个),来源',
  's01,甲,众创空间,省级,330402,在册,10,s3；s1',
  's02,乙,众创空间,市级,330402,在册,20,s2',
].join('\n');
const EVENTS = [
  '编号,日期,日期精度,栏目,空间编号,类型,摘要,来源',
  'e1,2024-12-30,日,要闻,s01,走访,走访,s4',
  'e2,,未载明,要闻,s01,走访,走访,s5',
].join('\n');
const SOURCES = [
  '编号,标题,可信度',
  ...'s1 s2 s3 s4 s5 s8 s9'.split(' ').map((id) => `${id},${id},A`),
];
const site = siteOf({ spaces: SPACES, events: EVENTS }, { sources: SOURCES.join('\n') });
const ISSUE = {
  retold: { on: '2024-12-31', source: 's8' },
  from: '2024-12-21',
  to: '2024-12-31',
  publishedOn: '2024-12-31',
};
const issue = (body: string) => proseFixture(body, { kind: 'issues', id: 'a', frontmatter: ISSUE });
const report = (body: string, frontmatter: object) =>
  proseFixture(body, { kind: 'reports', id: 'a', frontmatter });
const cited = (document: ReturnType<typeof report>) =>
  resolveDocument(site, document).sources.list.map(({ source }) => source.id);

test('sources come in reading order: of the document, then of the rows that its words show', () => {
  const body = [
    '<Table of="spaces" where="级别=市级" columns="名称" />',
    '共<Total of="spaces" />家。',
    '<Figure chart="bar-table" of="spaces" where="级别=省级" x="名称" y="工位数(个)" title="工位" />',
  ].join('\n\n');
  expect(cited(report(body, { sources: ['s9'] }))).toEqual(['s9', 's2', 's3', 's1']);
});

test('rows beyond the limit of a table are not shown, and not cited', () => {
  expect(cited(report('<Table of="spaces" limit="1" />', {}))).toEqual(['s3', 's1']);
});

test('an issue cites what it retells and its items', () => {
  expect(cited(issue('<Events column="要闻" />'))).toEqual(['s8', 's4', 's5']);
});

test('what the seal of an issue holds stands in its blocks, number for number', () => {
  const document = issue(
    [
      '工位<Total of="spaces" sum="工位数(个)" />个，**<Total of="spaces" where="级别=省级" />**家省级。',
      '> - 在册<Total of="spaces" where="状态=在册" />家[^1]\n\n[^1]: 其中<Total of="spaces" where="名称=甲" />家',
      '<Table of="spaces" columns="名称；工位数(个)" title="名录" />',
      '<Events column="要闻" />',
      '<Figure chart="bar-table" of="spaces" x="名称" y="工位数(个)" title="工位" />',
    ].join('\n\n'),
  ) as ProseOf<'issues'>;
  const sealed = printedFigures(site, document);
  expect(sealed.map(({ use }) => use.name)).toEqual([
    ...['Total', 'Total', 'Total', 'Total', 'Table', 'Events', 'Figure'],
  ]);
  const squeezed = (text: string) => text.replace(/[\s|｜：:;；，]/gu, '');
  const { blocks } = resolveDocument(site, document);
  const lines = blocksOfKind(blocks, 'figure').flatMap(({ figure }) => figureLines(figure));
  const drawn = lines.map(({ label, text }) => `${label}${text}`);
  const text = squeezed([...plainLines(blocks), ...drawn].join('\n'));
  for (const { printed } of sealed) {
    expect(printed.length).toBeGreaterThan(0);
    for (const line of printed) expect(text).toContain(squeezed(line));
  }
});

test('figures of an issue are as of its publication, others as of today', () => {
  const days = ['issues', 'reports'].map((kind) =>
    figureDay(
      site,
      proseFixture('一', { kind, id: 'a', frontmatter: { publishedOn: '2016-03-25' } }),
    ),
  );
  expect(days).toEqual(['2016-03-25', '2024-12-31']);
});
