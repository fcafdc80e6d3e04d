import { expect, it } from 'vitest';
import type { ComputedRound } from '../data/rounds.ts';
import type { Edition } from '../data/edition.ts';
import { datasetFixture } from '../model/site/dataset-fixture.ts';
import { evaluatedRound } from '../model/evaluation/evaluated-rounds.ts';
import {
  indicatorFixture,
  methodFixture,
  roundFixture,
} from '../model/evaluation/round-fixture.ts';
import { titles } from '../schemas/title.ts';
import { evaluationResults, partialResults } from './evaluation-results.ts';

const methodWith = (firms: Parameters<typeof indicatorFixture>[2], publish: 'ranks' | 'bands') =>
  methodFixture({
    publish,
    bands: [
      { grade: '优', share: 0.5 },
      { grade: '良', share: 0.5 },
    ],
    indicators: [
      indicatorFixture('teams', 0.5),
      indicatorFixture('firms', 0.3, { source: '火炬统计', ...firms }),
      indicatorFixture('patents', 0.2, {
        source: '火炬统计',
        publicationBasis: '统计公报已公布',
      }),
    ],
    firstYear: 'exclude',
    sensitivity: { draws: 10, seed: 1, weightSpread: 0.25 },
  });

const values = roundFixture(methodFixture(), [
  ['b', 'teams', 2025, 1],
  ['b', 'teams', 2026, 2],
  ['b', 'firms', 2026, 7],
  ['b', 'patents', 2026, 7],
  ['a', 'teams', 2025, 3],
  ['a', 'teams', 2026, 0.1, 0.2],
  ['new', 'teams', 2026, 4],
  ['gone', 'teams', 2025, 4],
]).values;

function round(
  firms: Parameters<typeof indicatorFixture>[2] = { publicationBasis: '书面同意' },
  publish: 'ranks' | 'bands' = 'ranks',
  special?: readonly object[],
) {
  const folder = {
    kind: 'computed',
    id: '2026',
    method: methodWith(firms, publish),
    values: { entries: values.map((row) => ({ row })) },
    ...(special && { special: { entries: special.map((row) => ({ row })) } }),
  } as unknown as ComputedRound;
  const grants = datasetFixture(titles, {
    '2026-01-01': '编号,空间编号,称号,授予日期,有效期(年)\nt1,b,优秀众创空间,2025-06-01,3\n',
  });
  const edition = { today: '2027-04-01', datasets: new Map([['titles', grants]]) };
  return evaluatedRound({ edition: edition as unknown as Edition }, folder);
}

it('holds what the contract lists, unrounded, by rank', () => {
  const results = evaluationResults(round());
  expect(Object.keys(results)).toEqual(['round', 'year', 'excluded', 'units']);
  expect(results).toMatchObject({ round: '2026', year: 2026 });
  expect(
    results.units.map(({ spaceId, rank, selected, holder }) => [spaceId, rank, selected, holder]),
  ).toEqual([
    ['b', 1, false, true],
    ['a', 2, true, false],
  ]);
  expect(results.excluded).toEqual([
    { spaceId: 'gone', reason: 'no-value' },
    { spaceId: 'new', reason: 'first-year' },
  ]);
  expect(Object.keys(results.units[0] ?? {})).toEqual([
    'spaceId',
    'total',
    'increment',
    'bonus',
    'score',
    'rank',
    'selected',
    'holder',
    'interval',
    'inclusion',
    'indicators',
  ]);
  // The verified 0.2 counts: 3 + 0.2 of 3 + 0.2 = the most, 0 of 1.8 in the increment.
  expect(results.units[1]?.indicators[0]).toEqual({
    id: 'teams',
    total: { raw: 3.2, normalized: 100 },
    increment: { raw: 0.2, normalized: 0 },
  });
});

it('tells nothing that is made of the values of 火炬统计 without a basis', () => {
  const { units, ...head } = partialResults(round({}), '示例（虚构）');
  expect(head).toMatchObject({ note: '示例（虚构）', round: '2026', withheld: ['firms'] });
  expect(Object.keys(units[0] ?? {})).toEqual([
    ...['spaceId', 'rank', 'grade', 'selected', 'holder', 'indicators', 'interval', 'inclusion'],
  ]);
  expect(units[0]?.indicators).toEqual([
    { id: 'teams', total: { raw: 3 }, increment: { raw: 2 } },
    { id: 'patents', total: { raw: 7 }, increment: { raw: 7 } },
  ]);
  expect(() => evaluationResults(round({}))).toThrow(RangeError);
});

it('tells grades and published raw values alone where grades are published, by grade', () => {
  const { units } = partialResults(round({ publicationBasis: '书面同意' }, 'bands'));
  expect(units.map(({ spaceId, grade }) => [spaceId, grade])).toEqual([
    ['b', '优'],
    ['a', '良'],
  ]);
  expect(Object.keys(units[0] ?? {})).toEqual([
    ...['spaceId', 'grade', 'selected', 'holder', 'indicators'],
  ]);
  expect(units[0]?.indicators.map(({ id, total }) => [id, Object.keys(total)])).toEqual([
    ...['teams', 'firms', 'patents'].map((id) => [id, ['raw']]),
  ]);
});

it('lists who has a grade without a rank, and grades where the rank does not give them', () => {
  const results = evaluationResults(
    round(undefined, 'ranks', [
      { spaceId: 'gone', situation: '直接认定', grade: '优' },
      { spaceId: 'new', situation: '一票否决', grade: null },
      { spaceId: 'b', situation: '不得高于', grade: '良' },
    ]),
  );
  expect(results.direct).toEqual([{ spaceId: 'gone', grade: '优' }]);
  expect(results.excluded).toEqual([{ spaceId: 'new', reason: 'veto' }]);
  expect(results.units.map(({ spaceId, rank, grade }) => [spaceId, rank, grade])).toEqual([
    ['b', 1, '良'],
    ['a', 2, '良'],
  ]);
});
