import { expect, test } from 'vitest';
import { reportFixture } from './report-fixture.ts';
import { indicatorFixture, methodFixture } from './round-fixture.ts';
import { gapToPlace, unitStanding } from './unit-standing.ts';

const sensitivity = { draws: 20, seed: 1, weightSpread: 0.2 };
const VALUES = [
  ['a', 'teams', 2026, 9],
  ['a', 'firms', 2026, 9],
  ['b', 'teams', 2026, 6],
  ['b', 'firms', 2026, 3],
  ['c', 'teams', 2026, 3],
  ['c', 'firms', 2026, 3],
] as const;

function told(id: string, method = methodFixture({ sensitivity })) {
  const selection = { ...method.selection, count: 2 };
  const { report } = reportFixture([{ method: { ...method, selection }, values: VALUES }]);
  const unit = report.units.find(({ spaceId }) => spaceId === id);
  if (unit === undefined) throw new Error(`no unit ${id}`);
  return { standing: unitStanding(report, unit), gap: gapToPlace(report, unit) };
}

test('an indicator of a unit stands between the least and the most, beside the median', () => {
  const [teams] = told('b').standing;
  expect(teams).toMatchObject({ own: '6个', median: '6个', lastIn: '6个', more: 1 });
  expect(teams?.row).toMatchObject({
    ...{ values: [3, 6, 9], least: 3, most: 9, median: 6, ends: ['3个', '9个'] },
    marks: [
      { value: 6, kind: 'own' },
      { value: 6, kind: 'last' },
    ],
  });
});

test('of units that have as many none has more', () => {
  const [, firms] = told('c').standing;
  expect(firms).toMatchObject({ own: '3个', more: 1 });
});

test('who has no place is told by how much and in what, who has one is not', () => {
  expect(told('c').gap).toMatch(
    /^和最后一个入选的b相差\d+\.\d+分，主要少在“teams”（\d+\.\d分）。$/,
  );
  expect(told('b').gap).toBeUndefined();
});

test('nothing is told where not all of the round may be read', () => {
  const method = methodFixture({
    sensitivity,
    publish: 'bands',
    bands: [{ grade: '合格', share: 1 }],
  });
  expect(told('c', method)).toEqual({ standing: [], gap: undefined });
  const withheld = methodFixture({
    sensitivity,
    indicators: [
      indicatorFixture('teams', 0.5, { source: '火炬统计' }),
      indicatorFixture('firms', 0.5),
    ],
  });
  expect(told('c', withheld)).toEqual({ standing: [], gap: undefined });
});
