import { describe, expect, it } from 'vitest';
import { percent } from '../../charts/survival.ts';
import { survivalFile } from '../../exporters/survival.ts';
import { spaces } from '../../schemas/space.ts';
import { tenants } from '../../schemas/tenant.ts';
import { numbersText } from '../figures/figure.ts';
import { figureOf } from '../figures/figure-of.ts';
import { totalOf } from '../components/total.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';
import { siteSurvival } from './survival.ts';
import { citySurvival, spaceSurvival } from './survival-figure.ts';

const HEADER = '编号,空间编号,企业名称,入驻日期,离开日期,去向\n';

const siteOf = (rows: string, { today = '2024-12-31', errata = '' } = {}) =>
  siteFixture({
    today,
    site: { division: '000010' },
    datasets: [
      datasetFixture(
        tenants,
        { '2024-12-31': HEADER + rows },
        errata === '' ? undefined : `版本,编号,字段,原值,更正值,类别,原因,依据,更正日期\n${errata}`,
      ),
    ],
  });

const cityOf = (rows: string, given: Parameters<typeof siteOf>[1] = {}) =>
  siteSurvival(siteOf(rows, given))?.groups[0];

/** 「n 家，e 终止；365天 S（atRisk）」 of the city. */
const told = (...given: Parameters<typeof cityOf>) => {
  const city = cityOf(...given);
  const points = city?.points.map(({ atRisk, survival }) => `${survival} of ${atRisk}`);
  return `${city?.curve.n} rows, ${city?.curve.events} events: ${points?.join(', ')}`;
};

const lines = (count: number, space: string, from = 0) =>
  Array.from(
    { length: count },
    (_, index) => `t${from + index},${space},企业${from + index},2020-01-01,,\n`,
  ).join('');

describe('survival of firms', () => {
  it('ends with 注销 and 吊销, and is only seen until 毕业 and 迁出', () => {
    const rows =
      't1,s1,甲,2021-01-01,2021-06-01,注销\nt2,s1,乙,2021-01-01,2022-06-01,吊销\n' +
      't3,s1,丙,2021-01-01,2021-03-01,毕业\nt4,s1,丁,2021-01-01,2021-03-01,迁出\n' +
      't5,s1,戊,2021-01-01,,\n';
    // Two left before anyone ended: of the three that remain one ends in the first year, one in the second.
    expect(told(rows)).toBe(`5 rows, 2 events: ${2 / 3} of 2, ${1 / 3} of 1, ${1 / 3} of 1`);
  });

  it('observes who stays until the day of the version, not until today', () => {
    const rows = 't1,s1,甲,2024-01-01,,\n';
    // 2024 has 366 days: from its first to its last day are 365.
    expect(told(rows, { today: '2026-11-20' })).toBe(
      '1 rows, 0 events: 1 of 1, null of 0, null of 0',
    );
    expect(told('t1,s1,甲,2024-01-02,,\n')).toBe(
      '1 rows, 0 events: null of 0, null of 0, null of 0',
    );
  });

  it('counts calendar days over 29 February', () => {
    const left = (day: string) => told(`t1,s1,甲,2023-03-01,${day},注销\nt2,s1,乙,2020-01-01,,\n`);
    expect(left('2024-02-28')).toContain('0.5 of 1,');
    // The 365th day is itself 29 February, and the event of that day has happened.
    expect(left('2024-02-29')).toContain('0.5 of 2,');
    expect(left('2024-03-01')).toContain('1 of 2,');
  });

  it('takes a firm that returns for two stays', () => {
    expect(told('t1,s1,甲,2020-01-01,2020-06-01,迁出\nt2,s1,甲,2021-01-01,2021-02-01,注销\n')).toBe(
      '2 rows, 1 events: null of 0, null of 0, null of 0',
    );
  });

  it('takes a row as it was corrected, from the day of the correction on', () => {
    const rows = 't1,s1,甲,2020-01-01,2020-06-01,迁出\nt2,s1,乙,2020-01-01,,\n';
    const errata = '2024-12-31,t1,去向,迁出,注销,更正,登记错了,核查,2025-02-01\n';
    expect(told(rows, { errata, today: '2025-01-31' })).toContain('0 events: 1 of 1');
    expect(told(rows, { errata, today: '2025-02-01' })).toContain('1 events: 0.5 of 1');
  });

  it('leaves a withdrawn row out', () => {
    const errata = '2024-12-31,t1,*,,,撤销,重复录入,核查,2025-02-01\n';
    const rows = 't1,s1,甲,2020-01-01,2020-06-01,注销\nt2,s1,乙,2020-01-01,,\n';
    expect(told(rows, { errata, today: '2025-03-01' })).toContain('1 rows, 0 events');
  });

  it('is told of the city and of each space with 30 stays or more', () => {
    const site = siteOf(lines(30, 's2') + lines(29, 's1', 100));
    expect(siteSurvival(site)?.groups.map(({ scope, id, curve }) => [scope, id, curve.n])).toEqual([
      ['city', '000010', 59],
      ['space', 's2', 30],
    ]);
  });

  it('is nothing of an edition without the table, and null of a table without rows', () => {
    expect(siteSurvival(siteFixture({ today: '2024-12-31' }))).toBeUndefined();
    expect(told('')).toBe('0 rows, 0 events: null of 0, null of 0, null of 0');
  });
});

describe('survival.json', () => {
  it('holds the groups with their points, and in a demonstration that it is one', () => {
    const [file] = survivalFile(siteOf('t1,s1,甲,2020-01-01,2020-06-01,注销\n'));
    const zero = { atRisk: 0, survival: 0, low: 0, high: 0 };
    expect([file?.name, JSON.parse(file?.body() ?? '')]).toEqual([
      'survival.json',
      {
        note: '示例（虚构）',
        asOf: '2024-12-31',
        groups: [
          {
            ...{ scope: 'city', id: '000010', n: 1, events: 1 },
            points: [365, 730, 1095].map((days) => ({ days, ...zero })),
          },
        ],
      },
    ]);
  });
});

it('a share is told to as many decimals as keep it from being all or nothing', () => {
  const shares = [1, 0.773_4, 0.999_7, 0.999_999_9, 0.000_3, 0];
  expect(shares.map(percent)).toEqual(['100%', '77.3%', '99.97%', '99.99999%', '0.03%', '0%']);
});

it('counts firms in a sentence', () => {
  const site = siteOf(
    't1,s1,甲,2020-01-01,2020-06-01,毕业\nt2,s1,乙,2020-01-01,2020-07-01,迁出\nt3,s1,丙,2020-01-01,,\n',
  );
  expect(totalOf(site, { of: 'tenants', where: '去向=毕业' }, '2024-12-31')).toBe('1');
  expect(totalOf(site, { of: 'tenants' }, '2024-12-31')).toBe('3');
});

it('leads with no percentage of fewer than ten firms observed for a year, but with their numbers', () => {
  const title = (rows: string) => citySurvival(siteOf(rows))?.title;
  const gone = 't901,s1,甲,2020-01-01,2020-06-01,注销\n';
  expect(title(lines(2, 's1'))).toBe(
    '入驻的2家次里，没有一家注销或吊销；观察满1年的不到10家，百分比仅供参考',
  );
  expect(title(lines(9, 's1') + gone)).toBe(
    '入驻的10家次里，1家次注销或吊销；观察满1年的不到10家，百分比仅供参考',
  );
  expect(title(lines(10, 's1') + gone)).toBe('入驻满3年的企业，估计90.9%没有注销或吊销');
});

it('leads with the last day until which ten firms were observed', () => {
  const early = Array.from({ length: 10 }, (_, at) => `e${at},s1,企业${at},2023-06-01,,\n`).join(
    '',
  );
  const gone = 't901,s1,甲,2020-01-01,2023-01-01,注销\n';
  expect(citySurvival(siteOf(lines(2, 's1') + early + gone))?.title).toBe(
    '入驻满1年，没有一家注销或吊销',
  );
});

it('claims no certainty of a few firms of which none ended', () => {
  const figure = citySurvival(siteOf(lines(3, 's1')));
  expect(figure?.told?.rows.at(-1)).toEqual(['满3年（1095天）', '3家', '100%', '算不出']);
  expect(figure?.note).toContain('只有3家次，不足30家次，多一家少一家就会大变');
  expect(citySurvival(siteOf(lines(30, 's1')))?.note).not.toContain('不足30家次');
});

describe('the figure of a space', () => {
  const site = siteOf(
    lines(30, 's2') + lines(29, 's1', 100) + 't900,s2,己,2021-01-01,2021-06-01,注销\n',
  );

  it('is drawn of its own firms, and says how many it knows of', () => {
    const figure = spaceSurvival(site, 's2');
    expect([figure?.title, figure?.measure, figure?.told?.rows.at(-1)]).toEqual([
      '入驻满3年的企业，估计96.8%没有注销或吊销',
      '入驻后的存活率（Kaplan–Meier估计），31家次，其中注销、吊销1家次，截至2024年12月31日',
      ['满3年（1095天）', '30家', '96.8%', '79.2%至99.5%'],
    ]);
    expect(figure && numbersText(figure)).toBe(
      '入驻：31家次，其中注销、吊销1家次\n' +
        '满1年：96.8%（95%置信区间79.2%至99.5%），仍在观察30家\n' +
        '满2年：96.8%（95%置信区间79.2%至99.5%），仍在观察30家\n' +
        '满3年：96.8%（95%置信区间79.2%至99.5%），仍在观察30家',
    );
  });

  it('has every step of the curve in its file', () => {
    expect(spaceSurvival(site, 's2')?.numbers.rows).toEqual([
      ['0', '31', '0', '1.000000', '1.000000', '1.000000'],
      ['151', '31', '1', '0.967742', '0.792314', '0.995392'],
    ]);
  });

  it('is not drawn of fewer than 30', () => {
    expect(spaceSurvival(site, 's1')).toBeUndefined();
  });
});

it('a curve is drawn of no other table', () => {
  const props = { chart: 'survival', of: 'spaces', title: '存活率' };
  const table = '编号,名称,类型,区划代码,状态,来源\ns01,塘巢,众创空间,000001,在册,a\n';
  const site = siteFixture({
    today: '2024-12-31',
    datasets: [datasetFixture(spaces, { '2024-12-31': table })],
  });
  expect(() => figureOf(site, props, '2024-12-31')).toThrow(
    '存活曲线只画tenants的行，「spaces」没有入驻日期和去向',
  );
});
