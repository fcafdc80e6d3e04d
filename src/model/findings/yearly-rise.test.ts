import { describe, expect, it } from 'vitest';
import { statistics } from '../../schemas/statistic.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { figureOf } from '../figures/figure-of.ts';
import { siteFixture } from '../site/site-fixture.ts';

const titleOf = (...lines: string[]) =>
  figureOf(
    siteFixture({
      today: '2026-03-01',
      datasets: [
        datasetFixture(statistics, {
          '2020-12-31': ['编号,期间,区划代码,指标,限定,值,单位,来源,可信度', ...lines, ''].join(
            '\n',
          ),
        }),
      ],
    }),
    {
      chart: 'dots',
      of: 'statistics',
      x: '期间',
      y: '值',
      panel: '指标',
      title: '两年的数',
      finding: 'yearly-rise',
    },
    '2026-03-01',
  ).title;

const COMPANIES = ['a,2018,000000,企业数,,62,万家,s,高', 'b,2019,000000,企业数,,65.8,万家,s,高'];

describe('yearlyRise', () => {
  it('says the smallest and the largest rise', () => {
    const title = titleOf(
      'c,2018,000000,专利数,,10.6,万件,s,高',
      'd,2019,000000,专利数,,16,万件,s,高',
      ...COMPANIES,
    );
    expect(title).toBe('一年里企业数多6%，专利数多51%');
  });

  it('calls a rise from a lower bound the most that it can be', () => {
    const title = titleOf(
      'c,2018,000000,专利数,超过,65.6,万件,s,高',
      'd,2019,000000,专利数,,90.6,万件,s,高',
      ...COMPANIES,
    );
    expect(title).toBe('一年里企业数多6%，专利数至多多38%');
  });

  it('leaves the neutral title for a fall, a missing year or a single pair', () => {
    expect(titleOf(...COMPANIES)).toBe('两年的数');
    expect(
      titleOf('c,2018,000000,甲,,5,家,s,高', 'd,2019,000000,甲,,4,家,s,高', ...COMPANIES),
    ).toBe('两年的数');
    expect(
      titleOf('c,2017,000000,甲,,5,家,s,高', 'd,2019,000000,甲,,6,家,s,高', ...COMPANIES),
    ).toBe('两年的数');
  });
});
