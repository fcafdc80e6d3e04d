import { expect, test } from 'vitest';
import { figureFile } from '../model/figures/lead-figure.ts';
import { siteOf } from '../testing/site-of-tables.ts';
import { allFigures, homeFigures } from './all-figures.ts';
import { proseFixture } from './prose-fixture.ts';

const STATISTICS = [
  '编号,期间,区划代码,指标,值,单位,来源,可信度',
  'st1,2016,000000,众创空间数,10,家,s1,高',
  'st2,2017,000000,众创空间数,15,家,s1,高',
].join('\n');
const FIGURE =
  '<Figure chart="line" of="statistics" x="期间" y="值" series="指标" title="空间数" />';
const BODY = `共<Total of="statistics" />个数。\n\n> ${FIGURE}\n`;
const props = { chart: 'line', of: 'statistics', x: '期间', y: '值', series: '指标' };
const lead = { ...props, title: '空间数', finding: 'growth' };
const report = (id: string) => {
  const frontmatter = { title: id, summary: `${id}摘要`, publishedOn: '2018-01-01' };
  return proseFixture(BODY, { kind: 'reports', id, frontmatter });
};
const frontmatter = { draft: true, publishedOn: '2024-01-01' };
const draft = proseFixture(BODY, { kind: 'issues', id: '2024-01', frontmatter });

test('a figure is named by what it draws, also in quotes, wherever it stands and whatever it is called', () => {
  const prose = [report('growth'), draft];
  const site = siteOf({ statistics: STATISTICS }, { prose, site: { lead } });
  expect(allFigures(site).map(({ file }) => file)).toEqual([
    'figures/home',
    'figures/reports-growth-line-7cf248',
  ]);
  const file = figureFile('reports/growth', { ...props, title: '另一个题目', note: '说明' });
  expect(file).toBe('figures/reports-growth-line-7cf248');
  expect(figureFile('reports/growth', { ...props, title: '', where: '指标=众创空间数' })).not.toBe(
    file,
  );
});

test('the same drawn twice has two addresses', () => {
  const frontmatter = { title: 'twice', summary: '', publishedOn: '2018-01-01' };
  const twice = proseFixture(`${FIGURE}\n\n${FIGURE}\n`, {
    kind: 'reports',
    id: 'twice',
    frontmatter,
  });
  const [first, second] = allFigures(siteOf({ statistics: STATISTICS }, { prose: [twice] }));
  expect(second?.file).toBe(`${first?.file}-2`);
});

test('the lead is the figure of site.json, further ones are the first of two reports', () => {
  const reports = [report('r0'), report('r1'), report('r2')];
  const site = siteOf({ statistics: STATISTICS }, { site: { lead }, reports, prose: reports });
  const home = homeFigures(site);
  expect(home.lead?.file).toBe('figures/home');
  expect(home.lead?.figure.title).toBe('一年增加50%：众创空间由10家到15家');
  expect(home.further.map(({ figure, route, summary }) => [figure.file, route, summary])).toEqual([
    ['figures/reports-r0-line-7cf248', 'reports/r0/', 'r0摘要'],
    ['figures/reports-r1-line-7cf248', 'reports/r1/', 'r1摘要'],
  ]);
});

test('an edition that names no figures has none, a draft shows none', () => {
  expect(allFigures(siteOf({ statistics: STATISTICS }))).toEqual([]);
  const site = siteOf({ statistics: STATISTICS }, { prose: [draft] });
  expect(allFigures(site)).toEqual([]);
  expect(homeFigures(site)).toEqual({ lead: undefined, further: [] });
});
