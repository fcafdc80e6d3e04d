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
import { evaluationResults, evaluationResultsText } from './evaluation-results.ts';

const method = methodFixture({
  indicators: [
    indicatorFixture('teams', 0.5),
    indicatorFixture('firms', 0.3, { source: '火炬统计' }),
    indicatorFixture('patents', 0.2, {
      source: '火炬统计',
      publicationBasis: '统计公报已公布',
    }),
  ],
  firstYear: 'exclude',
  sensitivity: { draws: 10, seed: 1, weightSpread: 0.25 },
});

const values = roundFixture(method, [
  ['b', 'teams', 2025, 1],
  ['b', 'teams', 2026, 2],
  ['b', 'firms', 2026, 7],
  ['b', 'patents', 2026, 7],
  ['a', 'teams', 2025, 3],
  ['a', 'teams', 2026, 0.1, 0.2],
  ['new', 'teams', 2026, 4],
  ['gone', 'teams', 2025, 4],
]).values;

const folder = {
  kind: 'computed',
  id: '2026',
  method,
  values: { entries: values.map((row) => ({ row })) },
} as unknown as ComputedRound;

function round() {
  const grants = datasetFixture(titles, {
    '2026-01-01': '编号,空间编号,称号,授予日期,有效期(年)\nt1,b,优秀众创空间,2025-06-01,3\n',
  });
  const edition = { today: '2027-04-01', datasets: new Map([['titles', grants]]) };
  return evaluatedRound({ edition: edition as unknown as Edition }, folder);
}

it('holds what the contract lists, unrounded, by rank', () => {
  const results = evaluationResults(round());
  expect(Object.keys(results)).toEqual(['round', 'year', 'units', 'excluded']);
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

it('keeps back raw values of 火炬统计 without a basis, and no others', () => {
  const [teams, firms, patents] = evaluationResults(round()).units[0]?.indicators ?? [];
  expect(firms).toEqual({
    id: 'firms',
    total: { raw: null, normalized: 100 },
    increment: { raw: null, normalized: 100 },
  });
  expect([teams?.total.raw, patents?.increment.raw]).toEqual([3, 7]);
});

it('says what a demonstration must say, and is read back to the last digit', () => {
  const text = evaluationResultsText(round(), '示例（虚构）');
  expect(text.endsWith('}\n')).toBe(true);
  expect(JSON.parse(text)).toEqual({ note: '示例（虚构）', ...evaluationResults(round()) });
});
