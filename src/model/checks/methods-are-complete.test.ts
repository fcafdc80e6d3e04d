import { describe, expect, it } from 'vitest';
import { readJsonDocument } from '../../data/documents/read-json.ts';
import type { Edition } from '../../data/edition.ts';
import type { Problem } from '../../data/problem.ts';
import { readTable } from '../../data/table.ts';
import { type Method, method as methodSchema } from '../../schemas/documents/method.ts';
import { indicatorValues } from '../../schemas/evaluation-tables.ts';
import { methodFixture } from '../evaluation/round-fixture.ts';
import { methodsAreComplete } from './methods-are-complete.ts';

const FILE = 'data/evaluations/2026/method.json';
const HEADER = '空间编号,指标,年度,值\n';

/** The problems of reading a method, and those of the check. */
function problemsOf(method: unknown, values = HEADER): Problem[] {
  const read = readJsonDocument<Method>(FILE, JSON.stringify(method, null, 1), methodSchema);
  const table = readTable('data/evaluations/2026/values.csv', values, indicatorValues);
  const round = {
    kind: 'computed',
    id: '2026',
    file: FILE,
    method: read.value ?? read.partial,
    lineOf: read.lineOf,
    values: table,
  };
  const edition = { rounds: [{ kind: 'given' }, round] } as unknown as Edition;
  return [...read.problems, ...table.problems, ...methodsAreComplete(edition)];
}

/** The line of a text in the method as written for the test. */
function lineOf(method: unknown, text: string): number {
  return JSON.stringify(method, null, 1)
    .slice(0, JSON.stringify(method, null, 1).indexOf(text))
    .split('\n').length;
}

const brief = (problems: readonly Problem[]) =>
  problems.map(({ rule, field, message }) => `${rule} ${field}: ${message}`);

it('leaves a good method alone', () => {
  expect(problemsOf(methodFixture(), `${HEADER}s1,teams,2026,3\ns1,firms,2025,1\n`)).toEqual([]);
});

describe('keys that the schema refuses', () => {
  it('are named at their lines when they are absent', () => {
    const method = methodFixture();
    for (const key of Object.keys(method)) {
      const { [key as 'title']: _, ...rest } = method;
      const found = problemsOf(rest);
      expect([key, found.map(({ rule, field }) => [rule, field])]).toEqual([
        key,
        [['evaluation-method', key]],
      ]);
    }
  });

  it('are sums, repeated ids, tie keys and missing targets', () => {
    const { indicators, ...rest } = methodFixture();
    const [first] = indicators;
    const found = problemsOf({
      ...rest,
      indicators: [first, { ...first, weight: 0.4 }],
      shares: { total: 0.5, increment: 0.6 },
      ties: ['growth', 'teams'],
      normalization: { target: {} },
    });
    expect(found.every(({ rule, file }) => rule === 'evaluation-method' && file === FILE)).toBe(
      true,
    );
    expect(new Set(found.map(({ field }) => field))).toEqual(
      new Set(['indicators', 'indicators[1].id', 'shares', 'ties[0]', 'normalization.target']),
    );
  });

  it('accept weights whose doubles miss 1 by less than 1e-9', () => {
    const thirds = methodFixture().indicators.concat({
      ...methodFixture().indicators[0]!,
      id: 'patents',
    });
    const weighted = (weights: number[]) =>
      methodFixture({
        indicators: thirds.map((each, i) => ({ ...each, weight: weights[i] ?? 0 })),
      });
    expect(problemsOf(weighted([0.333333333333333, 0.333333333333333, 0.3333333333]))).toEqual([]);
    expect(brief(problemsOf(weighted([0.333, 0.333, 0.333])))).toEqual([
      'evaluation-method indicators: 「indicators」（指标）各指标的weight合计为0.999，应为1',
    ]);
  });
});

describe('grades', () => {
  const band = (grade: string, share: number) => ({ grade, share });

  it('that are published cover all units', () => {
    const bands = [band('优秀', 0.2), band('良好', 0.3)];
    const method = methodFixture({ publish: 'bands', bands });
    const [problem, ...rest] = problemsOf(method);
    expect(rest).toEqual([]);
    expect(problem).toMatchObject({
      rule: 'evaluation-method',
      level: 'error',
      line: lineOf(method, '"bands": ['),
      field: 'bands',
      message: '「bands」（等次）的share合计为0.5，应为1',
      hint: '改到合计恰好为1；没有等次的单位也列为一个等次',
    });
    expect(problemsOf({ ...method, bands: [...bands, band('合格', 0.5)] })).toEqual([]);
    expect(problemsOf({ ...method, publish: 'ranks' })).toEqual([]);
  });

  it('are there when they are what is published', () => {
    expect(brief(problemsOf(methodFixture({ publish: 'bands' })))).toEqual([
      'evaluation-method bands: 「bands」（等次）是空的，publish写的是「bands」，要按等次公布',
    ]);
  });

  it('never sum to more than 1, and are written once each', () => {
    const found = problemsOf(methodFixture({ bands: [band('优秀', 0.9), band('优秀', 0.2)] }));
    expect(brief(found)).toEqual([
      'evaluation-method bands[1].grade: 等次「优秀」写了两次',
      'evaluation-method bands: 「bands」（等次）的share合计为1.1，应为1',
    ]);
  });
});

describe('values.csv', () => {
  it('names only indicators of the method, each cell for itself', () => {
    const found = problemsOf(
      methodFixture(),
      `${HEADER}s1,teams,2026,3\ns1,team,2026,3\ns2,visitor-count,2025,x\n`,
    );
    expect(found.map(({ rule, line, column }) => [rule, line, column])).toEqual([
      ['value-type', 4, 'D'],
      ['reference-unknown', 3, 'B'],
      ['reference-unknown', 4, 'B'],
    ]);
    expect(found[1]).toMatchObject({
      file: 'data/evaluations/2026/values.csv',
      field: '指标',
      value: 'team',
      message: 'method.json的indicators里没有「team」',
      hint: '是不是「teams」？不是的话，先在method.json的indicators里写上',
    });
  });

  it('is there', () => {
    const round = { kind: 'computed', file: FILE, method: methodFixture(), values: undefined };
    const found = methodsAreComplete({ rounds: [round] } as unknown as Edition);
    expect(found).toEqual([
      {
        rule: 'config',
        level: 'error',
        file: 'data/evaluations/2026/values.csv',
        line: 1,
        message: '缺少文件data/evaluations/2026/values.csv',
        hint: '把各单位各指标各年度的值另存为values.csv；暂时没有就只留列名一行',
      },
    ]);
  });

  it('is checked too when the method has other faults, unless its ids cannot be read', () => {
    const values = `${HEADER}s1,team,2026,3\n`;
    const fieldsOf = (parts: object) =>
      problemsOf({ ...methodFixture(), ...parts }, values).map(({ field }) => field);
    expect(fieldsOf({ bands: null, increment: 'both' })).toEqual(['increment', 'bands', '指标']);
    const [first] = methodFixture().indicators;
    expect(fieldsOf({ indicators: [first, { ...first, id: 7 }] })).not.toContain('指标');
    expect(fieldsOf({ indicators: 'teams' })).toEqual(['indicators']);
  });
});

describe('parts of a method that do not fit together', () => {
  const [teams, firms] = methodFixture().indicators;
  const withFirst = (parts: object) => ({
    ...methodFixture(),
    indicators: [{ ...teams, ...parts }, firms],
  });
  const grade = (parts: object, minScore = {}) => ({
    ...methodFixture(),
    bands: [
      { grade: '合格', share: 0.5, minScore: 60 },
      { grade: '不合格', share: 0.5, ...minScore },
    ],
    ...parts,
  });
  const group = (parts: object) => ({
    ...methodFixture(),
    groups: [{ id: 'g', title: '组', indicators: ['teams', 'firms'], cap: 100, ...parts }],
  });

  it.each([
    [
      'points given elsewhere that are measured again',
      withFirst({ scored: { full: 20 }, measure: 'rate' }),
      '和scored不能同时写',
    ],
    [
      'steps that do not rise',
      withFirst({
        scoring: {
          steps: [
            { from: 5, points: 1 },
            { from: 5, points: 2 },
          ],
        },
      }),
      '应大于前一档的5',
    ],
    [
      'steps beside a slope',
      withFirst({ scoring: { steps: [{ from: 5, points: 1 }], cap: 10 } }),
      '{"steps": [{"from": 数',
    ],
    [
      'a slope without a cap',
      withFirst({ scoring: { from: 50, base: 5, per: 0.1 } }),
      '{"from": 数, "base": 数, "per": 数, "cap": 数}',
    ],
    [
      'a measure that nobody knows',
      withFirst({ measure: 'stocks' }),
      '「flow」「stock」「rate」之一',
    ],
    [
      'a group that names no indicator',
      group({ indicators: ['teams', 'firmz'] }),
      '写的是「firmz」，indicators里没有这个指标',
    ],
    ['caps that make no whole', group({ cap: 90 }), '合计为90，应为100'],
    [
      'an indicator in two groups',
      group({ indicators: ['teams', 'teams', 'firms'] }),
      '它已经在一个小组里',
    ],
    ['a least score for the last grade', grade({}, { minScore: 10 }), '最后一个等次不能写最低分'],
    [
      'bad years of an unknown grade',
      grade({ series: '考核', consecutive: { grade: '不及格', times: 2, consequence: '撤销' } }),
      'bands里没有这个等次',
    ],
    [
      'bad years of no series',
      grade({ consecutive: { grade: '不合格', times: 2, consequence: '撤销' } }),
      '没有写series',
    ],
  ])('%s', (_, method, says) => {
    const found = problemsOf(method);
    expect(found.map(({ rule }) => rule)).toContain('evaluation-method');
    expect(found.map(({ message }) => message).join()).toContain(says);
  });

  it.each([
    ['a key of an indicator', withFirst({ mesure: 'stock' }), '是不是「measure」'],
    [
      'a key of a slope',
      withFirst({ scoring: { from: 5, bass: 1, per: 1, cap: 3 } }),
      '是不是「base」',
    ],
    [
      'a key of a grade',
      { ...methodFixture(), bands: [{ grade: '合', share: 1, minscore: 6 }] },
      '是不是「minScore」',
    ],
    ['a key of the method', { ...methodFixture(), serie: '考核' }, '是不是「series」'],
    [
      'deductions beside the bonus',
      { ...methodFixture(), bonus: { perItem: 1, cap: 5, deductioncap: 3 } },
      '是不是「deductionCap」',
    ],
  ])('%s that is not known is refused with the near one', (_, method, hint) => {
    expect(
      problemsOf(method)
        .map((problem) => problem.hint)
        .join(),
    ).toContain(hint);
  });

  it('leaves alone groups that cut, and weights that then sum to more than one', () => {
    const indicators = [
      { ...teams, weight: 0.75 },
      { ...firms, weight: 0.5 },
    ];
    const groups = [
      { id: 'a', title: '甲', indicators: ['teams'], cap: 60 },
      { id: 'b', title: '乙', indicators: ['firms'], cap: 40 },
    ];
    expect(problemsOf({ ...methodFixture(), indicators, groups })).toEqual([]);
  });
});
