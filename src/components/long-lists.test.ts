import { expect, test } from 'vitest';
import { reportFixture } from '../model/evaluation/report-fixture.ts';
import { methodFixture } from '../model/evaluation/round-fixture.ts';
import { longLists } from './long-lists.ts';

/** The file of rows of two rounds of so many units, of which the second ranks them the other way round. */
function comparedRows(units: number) {
  const sensitivity = { draws: 2, seed: 1, weightSpread: 0.2 };
  const round = (year: number, teamsOf: (unit: number) => number) => ({
    id: `r${year}`,
    method: methodFixture({ sensitivity, year }),
    values: Array.from({ length: units }, (_, unit) => [
      [`s${unit}`, 'teams', year, teamsOf(unit)] as const,
      [`s${unit}`, 'firms', year, 3] as const,
    ]).flat(),
  });
  const { site } = reportFixture([
    round(2025, (unit) => unit),
    round(2026, (unit) => units - unit),
  ]);
  return longLists(site, []).find(({ route }) => route === 'evaluations/r2026/compare/r2025/');
}

test('of two long rounds side by side all units are in a file, from which the tools find them', () => {
  const file = comparedRows(300)?.file();
  expect(file?.rows).toBe(300);
  expect(file?.columns.map(({ key }) => key)).toEqual(['c1', 'c2', 'c3', 'c4']);
  expect(file?.columns[1]?.cells).toContainEqual(['', ['第300名']]);
});

test('the units of two short rounds all stand on their page', () => {
  expect(comparedRows(20)).toBeUndefined();
});
