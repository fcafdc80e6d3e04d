import { expect, test } from 'vitest';
import type { ProseDocument } from '../../data/prose/read-file.ts';
import { events } from '../../schemas/event.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';
import { allItems, eventsPeriod, issueEvents } from './issue-events.ts';

const HEADER = '编号,日期,日期精度,栏目,空间编号,类型,摘要';
const FIRST = [
  HEADER,
  'e01,2016-03-10,日,要闻,,走访,止日当天',
  'e02,2016-02-03,日,要闻,,走访,起日当天',
  'e03,2016-03-11,日,要闻,,走访,止日以后',
  'e04,2016-02,月,要闻,,走访,只有月',
  'e05,2016-01,月,要闻,,走访,另一个月',
  'e06,,未载明,要闻,,走访,没有日期',
  'e07,2016-02-20,日,动态,,走访,另一栏',
].join('\n');
const LATER = [HEADER, 'e08,2016-02-21,日,要闻,,走访,后来才登'].join('\n');
const site = siteFixture({
  today: '2024-12-31',
  datasets: [datasetFixture(events, { '2016-03-25': FIRST, '2016-04-25': LATER })],
});
const issue = { from: '2016-02-03', to: '2016-03-10', publishedOn: '2016-03-25' };

test('items of the period come in order, both ends and months that it touches included', () => {
  const { dated } = issueEvents(site, '要闻', issue);
  expect(dated.map(({ row }) => row.id)).toEqual(['e04', 'e02', 'e01']);
});

test('undated items are those of the batches published with the issue', () => {
  expect(issueEvents(site, '要闻', issue).undated.map(({ row }) => row.id)).toEqual(['e06']);
  const next = { from: '2016-04-01', to: '2016-04-20', publishedOn: '2016-04-25' };
  expect(issueEvents(site, '要闻', next)).toEqual({ dated: [], late: [], undated: [] });
});

test('a column without items is empty', () => {
  expect(issueEvents(site, '创业经', issue)).toEqual({ dated: [], late: [], undated: [] });
});

const published = (publishedOn: string, to: string, series = '正刊') => ({
  id: publishedOn,
  frontmatter: { series, publishedOn, from: '2016-02-01', to },
});
const second = {
  from: '2016-03-11',
  to: '2016-03-20',
  publishedOn: '2016-04-25',
  series: '正刊' as const,
};
const afterFirst = (...issues: object[]) =>
  siteFixture({
    today: '2024-12-31',
    datasets: [datasetFixture(events, { '2016-03-25': FIRST, '2016-04-25': LATER })],
    issues,
  });

test('an item of the time of the issue before that was recorded after it comes late', () => {
  const { dated, late } = issueEvents(
    afterFirst(published('2016-03-25', '2016-03-10')),
    '要闻',
    second,
  );
  expect(dated.map(({ row }) => row.id)).toEqual(['e03']);
  expect(late.map(({ row }) => row.id)).toEqual(['e08']);
});

test('nothing comes late without an issue before, after a later one, or in a special issue', () => {
  const late = (issues: object[], period: Parameters<typeof issueEvents>[2] = second) =>
    issueEvents(afterFirst(...issues), '要闻', period).late;
  expect(late([])).toEqual([]);
  expect(late([published('2016-04-25', '2016-03-10')])).toEqual([]);
  expect(late([published('2016-03-25', '2016-03-10', '增刊')])).toEqual([]);
  expect(late([published('2016-03-25', '2016-02-20')])).toEqual([]);
  expect(late([published('2016-03-25', '2016-03-10')], { ...second, series: '增刊' })).toEqual([]);
});

test('a late item within the period of the issue is listed once', () => {
  const wide = { ...second, from: '2016-02-01' };
  const found = issueEvents(afterFirst(published('2016-03-25', '2016-03-10')), '要闻', wide);
  expect(allItems(found).filter(({ row }) => row.id === 'e08')).toHaveLength(1);
  expect(found.late.map(({ row }) => row.id)).toEqual(['e08']);
});

test('an item of a month is printed by the first of the issues that touch the month, once', () => {
  const before = published('2016-03-25', '2016-02-20');
  const next = {
    from: '2016-02-21',
    to: '2016-03-10',
    publishedOn: '2016-04-05',
    series: '正刊' as const,
  };
  const dated = (issues: object[]) =>
    issueEvents(afterFirst(...issues), '要闻', next).dated.map(({ row }) => row.id);
  expect(dated([before])).toEqual(['e01']);
  expect(dated([])).toEqual(['e04', 'e01']);
  const elsewhere = {
    ...before,
    frontmatter: { ...before.frontmatter, from: '2016-01-01', to: '2016-01-31' },
  };
  expect(dated([elsewhere])).toEqual(['e04', 'e01']);
});

test('an issue prints the items of its period, other prose all until today', () => {
  const period = { from: '2026-01-01', to: '2026-01-10', publishedOn: '2026-01-11' };
  const written = (kind: string) => ({ kind, frontmatter: period }) as unknown as ProseDocument;
  expect(eventsPeriod({ today: '2026-05-01' }, written('issues'))).toBe(period);
  expect(eventsPeriod({ today: '2026-05-01' }, written('reports'))).toEqual({
    from: '0000-01-01',
    to: '2026-05-01',
    publishedOn: '2026-05-01',
  });
});

test('an item of a file added after the issue before was sealed comes late, whatever day it bears', () => {
  const backdated = [
    HEADER,
    'e09,2016-03-01,日,要闻,,走访,补来的一条',
    'e10,,未载明,要闻,,走访,补来的没有日期',
  ].join('\n');
  const versions = { '2016-03-20': backdated, '2016-03-25': FIRST };
  const before = afterFirst(published('2016-03-25', '2016-03-10'));
  const plain = siteFixture({
    today: '2024-12-31',
    datasets: [datasetFixture(events, versions)],
    issues: before.issues,
  });
  const sealed = {
    ledger: { entries: [{ file: 'data/events/2016-03-25.csv', sealedOn: '2016-03-26' }] },
    issueLedger: { entries: [{ issue: '2016-03-25', sealedOn: '2016-03-26' }] },
  };
  const site = { ...plain, edition: { ...plain.edition, ...sealed } } as unknown as typeof plain;
  const found = issueEvents(site, '要闻', { ...second, from: '2016-03-26' });
  expect(found.late.map(({ row }) => row.id)).toEqual(['e09']);
  expect(found.undated.map(({ row }) => row.id)).toEqual(['e10']);
  expect(issueEvents(plain, '要闻', second).late).toEqual([]);
});

test('an item under an older name of the section is one of it, whichever name is asked for', () => {
  const site = siteFixture({
    today: '2024-12-31',
    site: {
      newsletter: { columns: [{ name: '要闻速览', aliases: ['要闻', '速览'], required: true }] },
    },
    datasets: [
      datasetFixture(events, {
        '2016-03-25': [
          HEADER,
          'e01,2016-02-03,日,要闻,,走访,旧名',
          'e02,2016-02-04,日,要闻速览,,走访,今名',
          'e03,2016-02-05,日,动态,,走访,另一栏',
        ].join('\n'),
      }),
    ],
  });
  for (const word of ['要闻速览', '要闻', '速览']) {
    const ids = allItems(issueEvents(site, word, issue)).map(({ row }) => row.id);
    expect(ids, word).toEqual(['e01', 'e02']);
  }
  const other = allItems(issueEvents(site, '动态', issue));
  expect(other.map(({ row }) => row.id)).toEqual(['e03']);
});
