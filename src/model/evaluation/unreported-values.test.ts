import { expect, test } from 'vitest';
import { reportFixture } from './report-fixture.ts';
import { indicatorFixture, methodFixture } from './round-fixture.ts';
import { unreportedInWords } from './unreported-values.ts';

const VALUES = [
  ['a', 'teams', 2024, 1],
  ['a', 'teams', 2025, 1],
  ['a', 'firms', 2025, 1],
  ['a', 'teams', 2026, 1],
  ['a', 'firms', 2026, 1],
  ['b', 'teams', 2024, 1],
  ['b', 'teams', 2026, 1],
  ['c', 'teams', 2026, 1],
  ['c', 'firms', 2026, 0],
] as const;

function told(id: string, parts: Parameters<typeof methodFixture>[0] = {}): string {
  const sensitivity = { draws: 20, seed: 1, weightSpread: 0.2 };
  const method = methodFixture({ sensitivity, ...parts });
  const { report } = reportFixture([{ method, values: VALUES }]);
  const unit = report.units.find(({ spaceId }) => spaceId === id);
  return unit === undefined ? 'no unit' : unreportedInWords(report, unit);
}

test('what a unit left out counts as 0, and is told with its year', () => {
  expect(told('b')).toBe('2025年一项也没有报，“firms”2026年没有报数，按0计。');
});

test('years before its first, and what nobody reported in a year, are no gaps', () => {
  expect(told('a')).toBe('');
  expect(told('c')).toBe('');
});

test('of a level only the year of the round counts, and only that is a gap', () => {
  const level = indicatorFixture('teams', 0.5, { measure: 'stock' });
  const indicators = [level, indicatorFixture('firms', 0.5, { measure: 'stock' })];
  expect(told('a', { indicators })).toBe('');
  expect(told('b', { indicators })).toBe('“firms”2026年没有报数，按0计。');
});
