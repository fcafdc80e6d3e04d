import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { reportFixture } from '../../model/evaluation/report-fixture.ts';
import { methodFixture } from '../../model/evaluation/round-fixture.ts';
import { KEPT_BACK, SMALL_ROUND, smallRound } from '../../model/evaluation/small-round-fixture.ts';
import { unitSums } from '../../model/evaluation/unit-sums.ts';
import { sumDecimal } from '../../text/numbers.ts';
import HowComputed from './HowComputed.astro';
import NearCut from './NearCut.astro';
import RankingTable from './RankingTable.astro';
import RoundCharts from './RoundCharts.astro';
import UnitList from './UnitList.astro';
import UnitSums from './UnitSums.astro';
import Verification from './Verification.astro';
import YearChanges from './YearChanges.astro';

const container = await AstroContainer.create();

async function rendered(component: unknown, props: Record<string, unknown>) {
  return load(await container.renderToString(component as never, { props }));
}

const { sensitivity, indicators, values, spaces } = SMALL_ROUND;

describe('RankingTable', () => {
  it('holds rank, interval in words and result, and the line of the cut after the last slot', async () => {
    const { report } = smallRound();
    const $ = await rendered(RankingTable, { report });
    const rows = $('tbody tr')
      .toArray()
      .map((row) => $(row).text().replace(/\s+/g, ' ').trim());
    expect(rows).toHaveLength(5);
    expect(rows[2]).toBe('名额到此');
    expect(rows[0]).toMatch(/第\d+至\d+名/);
    expect($('tbody svg').length).toBe(4);
    expect($('[style]').length).toBe(0);
    expect($('tbody tr').first().find('a').attr('href')).toBe(
      `/evaluations/r1/${report.units[0]?.spaceId}/`,
    );
  });
});

describe('UnitList', () => {
  it('shows scores by place and no rank where scores are published', async () => {
    const { report } = smallRound({ publish: 'scores' });
    const $ = await rendered(UnitList, { report });
    expect(
      $('tbody th')
        .toArray()
        .map((cell) => $(cell).text().trim()),
    ).toEqual(['西塘空间', '南湖空间', '东楼空间', '北站空间']);
    expect($('table').text()).not.toContain('名次');
  });

  it('shows grades without ranks and scores where grades are published', async () => {
    const { report } = smallRound({ publish: 'bands' });
    const $ = await rendered(UnitList, { report });
    expect(
      $('th[scope=rowgroup]')
        .toArray()
        .map((cell) => $(cell).text().replace(/\s+/g, ' ').trim()),
    ).toEqual(['优秀 1家，占25.0%', '合格 3家，占75.0%']);
    expect($('table').text()).not.toMatch(/\d\.\d{3}/);
    const near = await rendered(NearCut, { report });
    expect(near.text()).not.toMatch(/第\d+名|\d\.\d{3}/);
    const charts = await rendered(RoundCharts, { report });
    expect(
      charts('figure')
        .toArray()
        .map((figure) => charts(figure).attr('id')),
    ).toEqual(['figure-indicators']);
  });
});

describe('UnitSums', () => {
  it('shows the numbers and no score where grades are published', async () => {
    const { report } = smallRound({ publish: 'bands' });
    const [unit] = report.units;
    const $ = await rendered(UnitSums, {
      sums: unitSums(unit!, report.method),
      method: report.method,
      caption: '每项指标的数',
    });
    expect(
      $('thead th')
        .toArray()
        .map((cell) => $(cell).text().trim()),
    ).toEqual(['指标', '原值', '权重']);
    expect($('.points').length).toBe(0);
    expect($('table').text()).not.toMatch(/\d\.\d{3}/);
    const how = await rendered(HowComputed, { site: smallRound().site, report });
    expect(how.text()).not.toContain('为例');
  });

  it('adds up as printed', async () => {
    const { report } = smallRound();
    for (const unit of report.units) {
      const $ = await rendered(UnitSums, {
        sums: unitSums(unit, report.method),
        method: report.method,
        caption: '得分',
      });
      for (const part of ['total', 'increment', 'score']) {
        const points = $(`[data-part=${part}] .points`)
          .toArray()
          .map((cell) => $(cell).text());
        const sum = points.pop();
        expect(Number(sumDecimal(points))).toBe(Number(sum));
      }
    }
  });
});

describe('raw values of 火炬统计 without a basis', () => {
  it('are on no part of the pages, whatever the normalization', async () => {
    const target = {
      teams: { total: 10, increment: 10 },
      firms: { total: 31879, increment: 10333 },
    };
    for (const normalization of ['min-max', 'percentile', 'z-score', { target }] as const) {
      const { site, report } = smallRound({ normalization });
      for (const component of [HowComputed, RankingTable, RoundCharts, Verification, NearCut]) {
        const $ = await rendered(component, { site, report });
        expect($.html()).not.toMatch(KEPT_BACK);
      }
    }
  });

  it('are printed where the method names a basis', async () => {
    const based = indicators.map((each) => ({ ...each, publicationBasis: '统计公报' }));
    const { site, report } = smallRound({ indicators: based });
    expect((await rendered(HowComputed, { site, report })).html()).toMatch(KEPT_BACK);
  });
});

describe('YearChanges', () => {
  it('breaks visibly where the method changed', async () => {
    const earlier = methodFixture({
      year: 2025,
      sensitivity,
      indicators,
      shares: { total: 1, increment: 0 },
    });
    const { site, report } = reportFixture(
      [
        { id: 'r0', method: earlier, values: [['a', 'teams', 2025, 1]] },
        { method: methodFixture({ sensitivity, indicators }), values },
      ],
      { spaces },
    );
    const $ = await rendered(YearChanges, { site, report });
    expect($.text()).toContain('得分和名次不能比，这里断开');
    expect($('tbody tr').text().replace(/\s+/g, ' ')).toContain('总量占100%，增量占0%');
  });
});
