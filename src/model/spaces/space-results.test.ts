import { expect, test } from 'vitest';
import { reportFixture } from '../evaluation/report-fixture.ts';
import { methodFixture } from '../evaluation/round-fixture.ts';
import { spaceResults } from './space-results.ts';

const sensitivity = { draws: 20, seed: 1, weightSpread: 0.2 };
const VALUES = [
  ['a', 'teams', 2026, 9],
  ['a', 'firms', 2026, 9],
  ['b', 'teams', 2026, 6],
  ['b', 'firms', 2026, 3],
  ['gone', 'teams', 2025, 2],
] as const;

function told(id: string, parts: Parameters<typeof methodFixture>[0] = {}) {
  const { site } = reportFixture([
    { method: methodFixture({ sensitivity, ...parts }), values: VALUES },
  ]);
  return spaceResults(site, id).map(({ round, ...rest }) => [round.year, rest]);
}

test('a space has its rank among all, its score and its own page of the round', () => {
  expect(told('b')).toEqual([
    [
      2026,
      {
        place: { rank: '2', of: 2 },
        score: '0.00',
        grade: undefined,
        keptBack: { rank: false, score: false },
        result: '拟授予',
        route: 'evaluations/r1/b/',
      },
    ],
  ]);
});

test('what a round keeps back is told apart from what it has not', () => {
  const bands = [{ grade: '合格', share: 1 }];
  expect(told('a', { publish: 'bands', bands })).toMatchObject([
    [
      2026,
      { place: undefined, score: undefined, grade: '合格', keptBack: { rank: true, score: true } },
    ],
  ]);
  expect(told('gone')).toMatchObject([
    [
      2026,
      {
        place: undefined,
        keptBack: { rank: false, score: false },
        result: '没有参评：当年一项数据也没有报',
        route: 'evaluations/r1/',
      },
    ],
  ]);
});

test('a space of no round has no result', () => {
  expect(told('nobody')).toEqual([]);
});
