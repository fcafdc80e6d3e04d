import { expect, test } from 'vitest';
import { siteOf } from '../../testing/site-of-tables.ts';
import { allFigures, figureFile, LEAD_FILE } from './all-figures.ts';

const STATISTICS = [
  '编号,期间,区划代码,指标,值,单位,来源,可信度',
  'st1,2016,000000,众创空间数,10,家,s1,高',
  'st2,2017,000000,众创空间数,15,家,s1,高',
].join('\n');
const props = { chart: 'line', of: 'statistics', x: '期间', y: '值', title: '空间数' };
const words = [
  { name: 'Total', props: {} },
  { name: 'Figure', props },
];

test('figures are numbered by their place among the words of their document', () => {
  const prose = [
    { kind: 'reports', id: 'growth', frontmatter: {}, words },
    { kind: 'issues', id: '2024-01', frontmatter: { draft: true }, words },
  ];
  const site = siteOf(
    { statistics: STATISTICS },
    { prose, site: { lead: { ...props, series: null } } },
  );
  expect(allFigures(site).map(({ file }) => file)).toEqual([LEAD_FILE, 'figures/reports-growth-2']);
  expect(figureFile('issues/2016-01', 3)).toBe('figures/issues-2016-01-3');
});

test('an edition that names no figures has none', () => {
  expect(allFigures(siteOf({ statistics: STATISTICS }))).toEqual([]);
});
