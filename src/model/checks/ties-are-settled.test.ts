import { describe, expect, it } from 'vitest';
import { readJsonDocument } from '../../data/documents/read-json.ts';
import type { Edition } from '../../data/edition.ts';
import { readTable } from '../../data/table.ts';
import { type Method, method as methodSchema } from '../../schemas/documents/method.ts';
import { bonusItems, indicatorValues, tieDecisions } from '../../schemas/evaluation-tables.ts';
import { titles } from '../../schemas/title.ts';
import { datasetFixture, deskSchema } from '../site/dataset-fixture.ts';
import { methodFixture } from '../evaluation/round-fixture.ts';
import { tiesAreSettled } from './ties-are-settled.ts';

const FOLDER = 'data/evaluations/2026';
const VALUES = '空间编号,指标,年度,值\ns1,teams,2026,9\ns2,teams,2026,5\ns3,teams,2026,5\n';
const DECISIONS = '空间编号,次序,依据,日期\n';

interface Files {
  readonly method?: Partial<Method>;
  readonly values?: string;
  readonly bonus?: string;
  readonly decisions?: string;
  readonly grants?: string;
}

function problemsOf({ method, values = VALUES, bonus, decisions, grants }: Files) {
  const text = JSON.stringify(methodFixture(method), null, 1);
  const read = readJsonDocument<Method>(`${FOLDER}/method.json`, text, methodSchema);
  const table = (name: string, csv: string | undefined, schema: Parameters<typeof readTable>[2]) =>
    csv === undefined ? undefined : readTable(`${FOLDER}/${name}.csv`, csv, schema);
  const round = {
    kind: 'computed',
    id: '2026',
    file: `${FOLDER}/method.json`,
    method: read.value ?? read.partial,
    lineOf: read.lineOf,
    values: table('values', values, indicatorValues),
    bonus: table('bonus', bonus, bonusItems),
    decisions: table('decisions', decisions, tieDecisions),
  };
  const header = '编号,空间编号,称号,授予日期,有效期(年)\n';
  const datasets = new Map([
    ['titles', datasetFixture(titles, { '2026-01-01': header + (grants ?? '') })],
    ['spaces', datasetFixture(deskSchema(), { '2026-01-01': '编号,名称\ns2,甲空间\n' })],
  ]);
  const edition = { today: '2027-04-01', datasets, rounds: [{ kind: 'given' }, round] };
  const line = text.split('\n').findIndex((each) => each.includes('"count"')) + 1;
  return { line, problems: tiesAreSettled(edition as unknown as Edition) };
}

it('names the units that tie across the cut, at the number of slots', () => {
  const { problems, line } = problemsOf({});
  expect(problems).toEqual([
    {
      rule: 'evaluation-tie',
      level: 'error',
      file: 'data/evaluations/2026/method.json',
      line,
      field: 'selection.count',
      value: '2',
      message:
        '「甲空间（s2）」「s3」并列第2名，分数和ties里的各项都相同，2个名额分不下，不能由程序定先后',
      hint:
        '由评定单位定出先后，在data/evaluations/2026/decisions.csv里给这几家各写一个不同的次序' +
        '（小的在前）',
    },
  ]);
});

describe('a round is left alone', () => {
  it('when decisions.csv settles the tie', () => {
    expect(problemsOf({ decisions: `${DECISIONS}s3,1,抽签,2027-03-02\n` }).problems).toEqual([]);
  });

  it('when a tie key or a bonus settles it', () => {
    const values = `${VALUES}s3,firms,2026,0\ns2,firms,2026,0\ns2,teams,2025,3\ns3,firms,2025,3\n`;
    expect(problemsOf({ values }).problems).toEqual([]);
    const bonus = '空间编号,事项,理由,认定\ns3,夜校,有课表,是\n';
    expect(problemsOf({ bonus }).problems).toEqual([]);
  });

  it('when the equal units are on one side of the cut, or one of them is a holder', () => {
    const selection = { ...methodFixture().selection, count: 3 };
    expect(problemsOf({ method: { selection } }).problems).toEqual([]);
    const grants = 't1,s2,优秀众创空间,2025-01-01,3\n';
    expect(problemsOf({ grants }).problems).toEqual([]);
  });

  it('when its numbers could not all be read, or its method is faulty', () => {
    const values = VALUES.replace('2026,9', '2026,九');
    expect(problemsOf({ values }).problems).toEqual([]);
    expect(problemsOf({ decisions: `${DECISIONS}s3,一,抽签,2027-03-02\n` }).problems).toEqual([]);
    expect(problemsOf({ method: { shares: { total: 1, increment: 1 } } }).problems).toEqual([]);
    expect(problemsOf({ method: { title: 7 as never } }).problems).toEqual([]);
  });
});

it('is found too when an order is given twice, or only cells beside the numbers are bad', () => {
  const decisions = `${DECISIONS}s2,1,抽签,2027-03-02\ns3,1,抽签,某日\n`;
  expect(problemsOf({ decisions }).problems).toHaveLength(1);
  const values = VALUES.replace('年度,值', '年度,值,核实值,核实方式').replaceAll(
    /(2026,\d)\n/g,
    '$1,,抽\n',
  );
  expect(problemsOf({ values }).problems).toHaveLength(1);
});
