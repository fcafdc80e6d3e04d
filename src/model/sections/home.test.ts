import { expect, test } from 'vitest';
import { siteOf } from '../../testing/site-of-tables.ts';
import { holdings, homeFigures, newestSourceOn, tasks } from './home.ts';

const SPACES = '编号,名称,类型,区划代码,状态,来源\ns01,甲空间,众创空间,330402,未载明,s1';
const STATISTICS = [
  '编号,期间,区划代码,指标,值,单位,来源,可信度',
  'st1,2016,000000,众创空间数,10,家,s1,高',
  'st2,2017,000000,众创空间数,15,家,s1,高',
].join('\n');

test('only what the edition holds is counted', () => {
  expect(holdings(siteOf({ spaces: SPACES }))).toEqual(['1家空间']);
  expect(holdings(siteOf({}))).toEqual([]);
});

test('the newest source is not later than today', () => {
  const sources = [
    '编号,标题,发布日期,可信度',
    's1,甲,2016-03-25,A',
    's2,乙,2020-01-01,A',
    's3,丙,2030-01-01,A',
    's4,丁,,A',
  ].join('\n');
  expect(newestSourceOn(siteOf({}, { sources }))).toBe('2020-01-01');
  expect(newestSourceOn(siteOf({}))).toBeUndefined();
});

test('a task is offered only when the edition can serve it', () => {
  const words = (tables: Record<string, string>) => tasks(siteOf(tables)).map(({ words }) => words);
  expect(words({ spaces: SPACES })).toContain('找一家空间');
  expect(words({ spaces: SPACES })).not.toContain('看能拿到什么支持');
  const number = tasks(siteOf({ statistics: STATISTICS })).find(
    ({ words }) => words === '核对一个数',
  );
  expect(number?.route).toBe('statistics/');
  expect(tasks(siteOf({ spaces: SPACES })).find(({ words }) => words === '核对一个数')?.route).toBe(
    'search/',
  );
});

test('the lead is the figure of site.json, further ones are the first of two reports', () => {
  const props = {
    chart: 'line',
    of: 'statistics',
    x: '期间',
    y: '值',
    series: '指标',
    title: '空间数',
  };
  const report = (id: string) => ({
    kind: 'reports',
    id,
    frontmatter: { title: id, summary: `${id}摘要` },
    words: [
      { name: 'Total', props: { of: 'statistics' } },
      { name: 'Figure', props },
    ],
  });
  const reports = ['甲', '乙', '丙'].map((_, index) => report(`r${index}`));
  const site = siteOf(
    { statistics: STATISTICS },
    { site: { lead: { ...props, finding: 'growth' } }, reports, prose: reports },
  );
  const { lead, further } = homeFigures(site);
  expect(lead?.file).toBe('figures/home');
  expect(lead?.figure.title).toBe('一年增加50%：众创空间由10家到15家');
  expect(further.map(({ figure, route, summary }) => [figure.file, route, summary])).toEqual([
    ['figures/reports-r0-2', 'reports/r0/', 'r0摘要'],
    ['figures/reports-r1-2', 'reports/r1/', 'r1摘要'],
  ]);
});

test('an edition without lead and reports has no figures, a draft has none', () => {
  const draft = {
    kind: 'issues',
    id: '2016-01',
    frontmatter: { draft: true },
    words: [{ name: 'Figure', props: {} }],
  };
  expect(homeFigures(siteOf({}, { prose: [draft] }))).toEqual({ lead: undefined, further: [] });
});
