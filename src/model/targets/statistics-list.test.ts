import { describe, expect, it } from 'vitest';
import { statistics } from '../../schemas/statistic.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';
import { seriesFigures, statisticsList, statisticValue } from './statistics-list.ts';

const HEAD = '编号,期间,区划代码,指标,口径,限定,值,单位,来源,可信度';

const siteOf = (...lines: string[]) =>
  siteFixture({
    today: '2026-03-01',
    datasets: [
      datasetFixture(statistics, {
        '2025-12-31': [HEAD, ...lines, ''].join('\n'),
      }),
    ],
  });

describe('statisticsList', () => {
  const list = statisticsList(
    siteOf(
      'a,2016,330400,众创空间数,时点,,8,家,s,高',
      'b,2016,000000,众创空间数,时点,,4298,家,s,高',
      'c,2018-11,000000,众创空间数,时点,,6900,家,s,中',
      'd,2015,000000,众创空间数,时点,约,2300,家,s,低',
    ),
  );

  it('lists the whole country first and the newest figure of a place first', () => {
    const ids = list.places.map(({ place, entries }) => [place, entries.map(({ row }) => row.id)]);
    expect(ids).toEqual([
      ['全国', ['c', 'b']],
      ['嘉兴市', ['a']],
    ]);
  });

  it('keeps figures of low confidence apart, and counts them', () => {
    expect(list.doubtful.map(({ row }) => row.id)).toEqual(['d']);
    expect([list.total, list.regions, list.hasNation]).toEqual([4, 1, true]);
  });

  it('tells the period that begins first and the one that ends last', () => {
    expect(list.periods).toEqual(['2015', '2018-11']);
  });

  it('takes of a range the side that begins or ends the whole', () => {
    const ranges = statisticsList(
      siteOf(
        'a,2017/2020-01,000000,补助,累计,,1,万元,s,高',
        'b,2018,000000,补助,当年,,1,万元,s,高',
      ),
    );
    expect(ranges.periods).toEqual(['2017', '2020-01']);
  });

  it('has no period without figures', () => {
    expect(statisticsList(siteOf()).periods).toBeUndefined();
  });
});

describe('statisticValue', () => {
  const valueOf = (qualifier: string, value: string) => {
    const site = siteOf(`a,2016,000000,甲,时点,${qualifier},${value},家,s,高`);
    return site.rows('statistics').map(statisticValue)[0];
  };

  it('gives the digits as typed, with the qualifier on the side where it was printed', () => {
    expect(valueOf('', '65.60')).toBe('65.60');
    expect(valueOf('超过', '65.6')).toBe('超过65.6');
    expect(valueOf('余', '450')).toBe('450余');
  });
});

describe('seriesFigures', () => {
  const years = (id: string, indicator: string, ...list: string[]) =>
    list.map((year, at) => `${id}${at},${year},000000,${indicator},时点,,${at + 1},家,s,高`);

  it('draws the two indicators with most periods', () => {
    const site = siteOf(
      ...years('a', '甲', '2016', '2017', '2018'),
      ...years('b', '乙', '2015', '2016', '2017', '2018'),
      ...years('c', '丙', '2016', '2017', '2018', '2019', '2020'),
    );
    expect(seriesFigures(site).map(({ where, title }) => [where, title])).toEqual([
      ['区划代码=000000；指标=丙', '全国丙'],
      ['区划代码=000000；指标=乙', '全国乙'],
    ]);
  });

  it('draws no line of two points, of one period twice, or of mixed kinds', () => {
    const site = siteOf(
      ...years('a', '甲', '2016', '2017'),
      ...years('b', '乙', '2016', '2017', '2018', '2018'),
      ...years('c', '丙', '2016', '2017', '2018-03'),
      'd1,2016,000000,丁,时点,,1,家,s,高',
      'd2,2017,000000,丁,当年,,2,家,s,高',
      'd3,2018,000000,丁,时点,,3,家,s,高',
      'e1,2016,000000,戊,时点,,1,家,s,高',
      'e2,2017,000000,戊,时点,,2,家,s,高',
      'e3,2018,000000,戊,时点,,3,家,s,低',
    );
    expect(seriesFigures(site)).toEqual([]);
  });
});
