import { expect, test } from 'vitest';
import type { ProseDocument } from '../../data/prose/read-file.ts';
import { siteOf } from '../../testing/site-of-tables.ts';
import { cellText } from './cell-text.ts';
import { figureDay } from './context.ts';
import { documentSources } from './document-sources.ts';

const SPACES = [
  '编号,名称,类型,级别,区划代码,状态,来源',
  's01,甲,众创空间,省级,330402,在册,s3；s1',
  's02,乙,众创空间,市级,330402,在册,s2',
].join('\n');
const EVENTS = [
  '编号,日期,日期精度,栏目,空间编号,类型,摘要,来源',
  'e1,2024-12-30,日,要闻,s01,走访,走访,s4',
  'e2,,未载明,要闻,s01,走访,走访,s5',
].join('\n');
const site = siteOf({ spaces: SPACES, events: EVENTS });

function document(kind: string, frontmatter: object, words: readonly object[] = []): ProseDocument {
  return { kind, id: 'a', frontmatter, words } as unknown as ProseDocument;
}
const word = (name: string, props: object) => ({ name, props });

test('sources come in reading order: of the document, then of the rows that its words show', () => {
  const report = document('reports', { sources: ['s9'] }, [
    word('Table', { of: 'spaces', where: '级别=市级' }),
    word('Total', { of: 'spaces' }),
    word('Figure', { of: 'spaces', where: '级别=省级' }),
  ]);
  expect(documentSources(site, report)).toEqual(['s9', 's2', 's3；s1']);
});

test('an issue cites what it retells and its items', () => {
  const frontmatter = {
    retold: { on: '2024-12-31', source: 's8' },
    from: '2024-12-21',
    to: '2024-12-31',
    publishedOn: '2024-12-31',
  };
  const issue = document('issues', frontmatter, [word('Events', { column: '要闻' })]);
  expect(documentSources(site, issue)).toEqual(['s8', 's4', 's5']);
});

test('a word without its data cites nothing', () => {
  const report = document('reports', {}, [
    word('Table', { of: 'nothing' }),
    word('Table', { of: 'spaces', where: '等级=市级' }),
  ]);
  expect(documentSources(site, report)).toEqual([]);
});

test('figures of an issue are as of its publication, others as of today', () => {
  expect(figureDay(site, document('issues', { publishedOn: '2016-03-25' }))).toBe('2016-03-25');
  expect(figureDay(site, document('reports', { publishedOn: '2016-03-25' }))).toBe('2024-12-31');
});

test('a cell is printed as it stands, a blank one as nothing', () => {
  expect(['甲；乙', '未查到', '', undefined].map(cellText)).toEqual(['甲；乙', '未查到', '', '']);
});
