import { describe, expect, it } from 'vitest';
import type { ComputedRound, GivenRound } from '../../data/rounds.ts';
import { readTable } from '../../data/table.ts';
import { evaluationResults } from '../../schemas/evaluation-result.ts';
import { grades } from '../../schemas/evaluation-tables.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { gradeGroups, methodInWords, percent, resultsList, roundLine } from './evaluation-list.ts';
import { siteFixture } from '../site/site-fixture.ts';

const site = siteFixture({
  today: '2026-03-01',
  site: {
    authorities: [
      { id: 'kjj', name: '示例市科学技术局', from: '2010-01-01', to: '2024-06-30' },
      { id: 'kjj', name: '示例市科技创新局', from: '2024-07-01', to: null },
    ],
  },
  datasets: [
    datasetFixture(evaluationResults, {
      '2024-12-31':
        '编号,机关,区划代码,年度,对象,参评数,等次,来源\n' +
        'a,甲局,350100,2018,空间,71,合格=44；不合格=21,s\n' +
        'b,乙厅,330000,2023,空间,601,优秀=133,s\n' +
        'c,丙厅,210000,2023,空间,,,s\n',
    }),
  ],
});

const given = {
  kind: 'given',
  id: 'y2023',
  round: { title: '2023年度评价', basis: [], authority: 'kjj', evaluator: null, year: 2023 },
  grades: readTable(
    'data/evaluations/y2023/grades.csv',
    '名称,区划代码,等次\n甲,000012,优秀\n乙,000011,优秀\n丙,,合格\n丁,000011,合格\n',
    grades,
  ),
} as unknown as GivenRound;

describe('resultsList', () => {
  it('is newest first, within a year by division code', () => {
    expect(resultsList(site).map(({ entry }) => entry.row.id)).toEqual(['c', 'b', 'a']);
  });

  it('reads grades, and none where none were published', () => {
    const [none, , some] = resultsList(site).map((line) => line.grades);
    expect(none).toEqual([]);
    expect(some).toEqual([
      { grade: '合格', count: 44 },
      { grade: '不合格', count: 21 },
    ]);
  });
});

describe('roundLine', () => {
  it('names the authority as it was called in that year', () => {
    expect(roundLine(site, given)).toMatchObject({
      title: '2023年度评价',
      authority: '示例市科学技术局',
      evaluator: undefined,
    });
  });
});

describe('gradeGroups', () => {
  it('keeps the order of grades, and lists units by division, those without one last', () => {
    const groups = gradeGroups(site, given).map(({ grade, units }) => [
      grade,
      units.map(({ row }) => row.name),
    ]);
    expect(groups).toEqual([
      ['优秀', ['乙', '甲']],
      ['合格', ['丁', '丙']],
    ]);
  });
});

describe('methodInWords', () => {
  const method = {
    frozenOn: '2026-02-20',
    indicators: [{ id: 'a', title: '新增企业' }],
    normalization: 'min-max',
    increment: 'change',
    incrementFloor: 0,
    firstYear: 'exclude',
    missing: 'exclude',
    zeroRange: 'zero',
    shares: { total: 0.3, increment: 0.7 },
    bonus: { perItem: 1, cap: 5 },
    bands: [],
    ties: ['increment', 'a'],
    selection: {
      count: 20,
      slots: 'top-n',
      title: '优秀众创空间',
      validYears: null,
      reward: 500000,
    },
    publish: 'bands',
  };
  const words = new Map(methodInWords({ kind: 'computed', method } as unknown as ComputedRound));

  it('says what the method declares', () => {
    expect(words.get('总量和增量')).toBe('总量占30%，增量占70%');
    expect(words.get('增量下限')).toBe('最低按0算');
    expect(words.get('同分时')).toBe('依次比较增量得分、新增企业总量');
    expect(words.get('增选')).toBe('20家，称号“优秀众创空间”，未写有效期');
    expect(words.get('奖励')).toBe('每家50万元');
  });
});

describe('percent', () => {
  it('shows no trace of binary fractions', () => {
    expect([0.07, 0.29, 0.125].map(percent)).toEqual(['7%', '29%', '12.5%']);
  });
});
