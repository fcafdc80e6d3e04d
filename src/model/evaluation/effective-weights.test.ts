import { expect, it } from 'vitest';
import { effectiveWeights } from './effective-weights.ts';
import { evaluateRound } from './evaluate.ts';
import { indicatorFixture, methodFixture, roundFixture } from './round-fixture.ts';

const INDICATORS = [indicatorFixture('teams', 0.5), indicatorFixture('firms', 0.5)];

it('shares the variance of S among indicators and bonus', () => {
  // First year, flow: c = d, so each part is 0.5·norm. teams 0 50 100, firms 0 0 100.
  const evaluation = evaluateRound(
    roundFixture(methodFixture({ indicators: INDICATORS }), [
      ['a', 'teams', 2026, 0],
      ['b', 'teams', 2026, 5],
      ['c', 'teams', 2026, 10],
      ['a', 'firms', 2026, 2],
      ['b', 'firms', 2026, 2],
      ['c', 'firms', 2026, 4],
    ]),
  );
  const { indicators, bonus } = effectiveWeights(evaluation);
  // S = 0 25 100, deviations -41.67 -16.67 58.33, squares 1736.11 + 277.78 + 3402.78 = 5416.67.
  // teams part 0 25 50, deviations -25 0 25: 25·41.67 + 25·58.33 = 2500; 2500/5416.67 = 6/13.
  expect(indicators[0]?.effective).toBeCloseTo(6 / 13, 12);
  expect(indicators[1]?.effective).toBeCloseTo(7 / 13, 12);
  expect(indicators.map(({ id, nominal }) => [id, nominal])).toEqual([
    ['teams', 0.5],
    ['firms', 0.5],
  ]);
  expect(bonus).toBe(0);
});

it('sums to 1 with the bonus, whatever has how much of it', () => {
  const values = [3, 1, 4, 1, 5].map(
    (value, index) => [`s${index}`, 'teams', 2026, value] as const,
  );
  const bonus = [{ spaceId: 's1', accepted: '是' as const }];
  const shares = effectiveWeights(evaluateRound(roundFixture(methodFixture(), values, { bonus })));
  const sum = shares.indicators.reduce((total, { effective = NaN }) => total + effective, 0);
  expect(sum + (shares.bonus ?? NaN)).toBeCloseTo(1, 12);
  expect(shares.bonus).toBeLessThan(0);
});

it('is not known when all scores are equal', () => {
  const one = evaluateRound(roundFixture(methodFixture(), [['a', 'teams', 2026, 1]]));
  const shares = effectiveWeights(one);
  expect([shares.bonus, ...shares.indicators.map(({ effective }) => effective)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
