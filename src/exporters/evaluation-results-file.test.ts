import { describe, expect, it } from 'vitest';
import { reportFixture } from '../model/evaluation/report-fixture.ts';
import { indicatorFixture, methodFixture } from '../model/evaluation/round-fixture.ts';
import { evaluationRankingFiles } from './evaluation-ranking.ts';
import { evaluationResults } from './evaluation-results.ts';
import { evaluationResultsFile, recomputableResults } from './evaluation-results-file.ts';

const values = [
  ['a', 'teams', 2025, 1],
  ['a', 'teams', 2026, 4],
  ['a', 'firms', 2026, 7193],
  ['b', 'teams', 2026, 2],
  ['b', 'firms', 2026, 5021],
  ['gone', 'teams', 2025, 1],
] as const;

const OPEN = { publicationBasis: '书面同意' };

const fixture = (
  parts: Parameters<typeof methodFixture>[0] = {},
  firms: Parameters<typeof indicatorFixture>[2] = OPEN,
) =>
  reportFixture(
    [
      {
        method: methodFixture({
          sensitivity: { draws: 4, seed: 1, weightSpread: 0.1 },
          indicators: [
            indicatorFixture('teams', 0.5),
            indicatorFixture('firms', 0.5, { source: '火炬统计', ...firms }),
          ],
          ties: ['firms'],
          selection: { ...methodFixture().selection, count: 1 },
          ...parts,
        }),
        values,
      },
    ],
    { spaces: [['a', '=东楼空间', '000011']] },
  );

describe('results.json', () => {
  it('holds everything of the contract as it is, and what a recomputation needs', () => {
    const { site, report } = fixture();
    const more = recomputableResults(site, report);
    const bare = evaluationResults(report.round, more.note);
    expect(more).toMatchObject(bare);
    expect(more.method).toMatchObject({ normalization: 'min-max', increment: 'flow', decimals: 2 });
    const [first] = more.units;
    expect(first).toMatchObject({ name: '=东楼空间', division: '000011', tieOrder: { firms: 2 } });
    for (const unit of more.units) {
      for (const { total, increment, alternatives } of unit.indicators) {
        expect(alternatives['min-max']?.total).toBe(total.normalized);
        expect(alternatives['min-max']?.flow).toBe(increment.normalized);
        expect(Object.keys(alternatives)).toEqual(['min-max', 'percentile', 'z-score']);
      }
    }
  });

  it('gives neither raw values of 火炬统计 nor the targets that would give them away', () => {
    const target = { teams: { total: 8, increment: 8 }, firms: { total: 9241, increment: 5021 } };
    const { site, report } = fixture({ normalization: { target } }, {});
    const text = evaluationResultsFile(site, report).body();
    expect(text).not.toMatch(/7193|5021|9241/);
    expect(text).not.toMatch(/normalized|alternatives|score|bonus|target/);
    expect(JSON.parse(text)).toMatchObject({ withheld: ['firms'] });
  });

  it('has one unit a line and ends in a line break', () => {
    const { site, report } = fixture();
    const text = evaluationResultsFile(site, report).body();
    expect(text.split('\n').filter((line) => line.startsWith('{"spaceId":"a"'))).toHaveLength(1);
    expect(text.endsWith(']\n}\n')).toBe(true);
  });
});

describe('the list as a file', () => {
  const lines = (
    publish: 'ranks' | 'scores' | 'bands',
    name = 'ranking.csv',
    firms: Parameters<typeof fixture>[1] = OPEN,
  ) =>
    evaluationRankingFiles(fixture({ publish, bands: [{ grade: '合格', share: 1 }] }, firms).report)
      .find((file) => file.name === name)
      ?.body()
      .split(/\r?\n/);

  it('has as much as the method publishes', () => {
    expect(lines('ranks')?.[0]).toBe(
      '名次,空间编号,名称,区划代码,总量得分,增量得分,加分,总分,名次5%,名次50%,名次95%,入选频率,结果,临界',
    );
    expect(lines('ranks')?.[1]).toMatch(/^1,a,=东楼空间,000011,100,100,0,100,1,1,1,1,拟授予,否$/);
    expect(lines('scores')?.[0]).toBe(
      '空间编号,名称,区划代码,总量得分,增量得分,加分,总分,结果,临界',
    );
    expect(lines('bands')?.[0]).toBe('等次,空间编号,名称,区划代码,结果');
    expect(lines('ranks', 'ranking.csv', {})?.[0]).toBe(
      '名次,等次,空间编号,名称,区划代码,名次5%,名次50%,名次95%,入选频率,结果,临界',
    );
    expect(lines('scores', 'ranking.csv', {})?.[0]).toBe('等次,空间编号,名称,区划代码,结果,临界');
  });

  it('runs no formula in Excel', () => {
    expect(lines('bands', 'ranking.excel.csv')?.[1]).toBe("合格,a,'=东楼空间,\t000011,拟授予");
  });
});
