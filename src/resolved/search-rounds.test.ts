import { expect, test } from 'vitest';
import { reportFixture } from '../model/evaluation/report-fixture.ts';
import { methodFixture } from '../model/evaluation/round-fixture.ts';
import { roundEntries } from './search-rounds.ts';

const VALUES = [
  ['a', 'teams', 2026, 9],
  ['a', 'firms', 2026, 9],
  ['b', 'teams', 2026, 6],
  ['b', 'firms', 2026, 3],
] as const;

test('a space is found by its rank, its score and its result, on its own page of the round', () => {
  const sensitivity = { draws: 20, seed: 1, weightSpread: 0.2 };
  const method = methodFixture({ sensitivity });
  const { site } = reportFixture([{ method, values: VALUES }], {
    spaces: [
      ['a', '塘巢', '330482'],
      ['b', '蜂巢', '330482'],
    ],
  });
  const [round, ...units] = roundEntries(site);
  expect(round).toMatchObject({ title: method.title, route: 'evaluations/r1/' });
  for (const { title } of method.indicators) expect(round?.text).toContain(title);
  expect(
    units.map(({ title, route, text }) => [title, route, text.split('\n').slice(0, 2)]),
  ).toEqual([
    ['塘巢：2026年度评价', 'evaluations/r1/a/', ['第1名，得分100.00', '拟授予']],
    ['蜂巢：2026年度评价', 'evaluations/r1/b/', ['第2名，得分0.00', '拟授予']],
  ]);
});

test('of a round in bands search says the grade, and neither rank nor score', () => {
  const sensitivity = { draws: 20, seed: 1, weightSpread: 0.2 };
  const bands = [
    { grade: '优秀', share: 0.5 },
    { grade: '合格', share: 0.5 },
  ];
  const { site } = reportFixture(
    [{ method: methodFixture({ sensitivity, publish: 'bands', bands }), values: VALUES }],
    {
      spaces: [
        ['a', '塘巢', '330482'],
        ['b', '蜂巢', '330482'],
      ],
    },
  );
  const [, ...units] = roundEntries(site);
  expect(units.map(({ text }) => text.split('\n')[0])).toEqual(['优秀', '合格']);
  for (const { text } of units) expect(text).not.toMatch(/第\d+名|得分/);
});
