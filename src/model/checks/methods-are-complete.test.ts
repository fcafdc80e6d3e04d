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
