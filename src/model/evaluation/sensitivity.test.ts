import { describe, expect, it } from 'vitest';
import type { Method } from '../../schemas/documents/method.ts';
import { evaluateRound } from './evaluate.ts';
import { seededRandom } from './random.ts';
import { indicatorFixture, methodFixture, roundFixture, titleFixture } from './round-fixture.ts';
import { drawAlternative, isNearCut, sensitivityOf } from './sensitivity.ts';

const INDICATORS = [indicatorFixture('teams', 0.6), indicatorFixture('firms', 0.4)];

// best leads and last trails in everything; left and right each lead in one indicator.
const VALUES: Parameters<typeof roundFixture>[1] = [
  ['best', 'teams', 2026, 90],
  ['best', 'firms', 2026, 90],
  ['left', 'teams', 2026, 60],
  ['left', 'firms', 2026, 20],
  ['right', 'teams', 2026, 30],
  ['right', 'firms', 2026, 60],
  ['last', 'teams', 2026, 1],
  ['last', 'firms', 2026, 1],
];

const round = (parts: Partial<Method> = {}, titles: ReturnType<typeof titleFixture>[] = []) =>
  roundFixture(methodFixture({ indicators: INDICATORS, ...parts }), VALUES, { titles });

const sensitivity = (draws: number, seed: number, weightSpread = 0.25) => ({
  sensitivity: { draws, seed, weightSpread },
});

describe('intervals under the alternatives', () => {
  it('are narrow for those who lead or trail in everything, wide for those in between', () => {
    const found = sensitivityOf(round(sensitivity(400, 1)));
    expect(found.get('best')).toEqual({ interval: { p5: 1, p50: 1, p95: 1 }, inclusion: 1 });
    expect(found.get('last')).toEqual({ interval: { p5: 4, p50: 4, p95: 4 }, inclusion: 0 });
    const [left, right] = [found.get('left'), found.get('right')];
    expect([left?.interval, right?.interval].map((each) => [each?.p5, each?.p95])).toEqual([
      [2, 3],
      [2, 3],
    ]);
    // Two slots, one of them for best: the other goes to one of the two in each draw.
    expect((left?.inclusion ?? 0) + (right?.inclusion ?? 0)).toBeCloseTo(1, 12);
  });

  it('are the same for the same seed, and not for another', () => {
    const one = sensitivityOf(round(sensitivity(401, 1)));
    expect(sensitivityOf(round(sensitivity(401, 1)))).toEqual(one);
    expect(sensitivityOf(round(sensitivity(401, 2)))).not.toEqual(one);
  });

  it('give a holder no slot in any draw', () => {
    const titles = [titleFixture('best', '2026-01-01', 3)];
    const found = sensitivityOf(round(sensitivity(50, 1), titles));
    expect(found.get('best')?.inclusion).toBe(0);
    expect((found.get('left')?.inclusion ?? 0) + (found.get('right')?.inclusion ?? 0)).toBe(2);
  });

  it('share a slot among units that are equal in every draw', () => {
    const indicators = [indicatorFixture('teams', 1)];
    const input = roundFixture(methodFixture({ indicators, ...sensitivity(20, 1) }), [
      ['a', 'teams', 2026, 9],
      ['b', 'teams', 2026, 4],
      ['c', 'teams', 2026, 4],
    ]);
    const found = sensitivityOf(input);
    expect([...found.values()].map(({ inclusion }) => inclusion)).toEqual([1, 0.5, 0.5]);
  });

  it('of a round with one unit, one indicator or no unit are plain', () => {
    const alone = methodFixture({ indicators: [indicatorFixture('teams', 1)] });
    expect(sensitivityOf(roundFixture(alone, [['a', 'teams', 2026, 3]])).get('a')).toEqual({
      interval: { p5: 1, p50: 1, p95: 1 },
      inclusion: 1,
    });
    expect(sensitivityOf(roundFixture(alone, [])).size).toBe(0);
  });
});

describe('an alternative', () => {
  const draws = (method: Method, count = 2000) => {
    const random = seededRandom(5);
    return Array.from({ length: count }, () => drawAlternative(method, random));
  };
  const shareOf = <T>(items: readonly T[], holds: (item: T) => boolean) =>
    items.filter(holds).length / items.length;

  it("keeps the method's own normalization and indicators in half of the draws", () => {
    const drawn = draws(methodFixture({ indicators: INDICATORS }));
    expect(shareOf(drawn, ({ normalization }) => normalization === 'min-max')).toBeCloseTo(0.5, 1);
    expect(shareOf(drawn, ({ normalization }) => normalization === 'z-score')).toBeCloseTo(0.25, 1);
    expect(shareOf(drawn, ({ reading }) => reading === 'change')).toBeCloseTo(0.5, 1);
    expect(shareOf(drawn, ({ weights }) => weights[0] === 0)).toBeCloseTo(0.25, 1);
    expect(shareOf(drawn, ({ weights }) => weights.includes(0))).toBeCloseTo(0.5, 1);
  });

  it('has targets only where the method declares them', () => {
    const isTarget = ({ normalization }: ReturnType<typeof drawAlternative>) =>
      typeof normalization !== 'string';
    const target = { teams: { total: 1, increment: 1 }, firms: { total: 1, increment: 1 } };
    expect(shareOf(draws(methodFixture()), isTarget)).toBe(0);
    expect(shareOf(draws(methodFixture({ normalization: { target } })), isTarget)).toBeCloseTo(
      0.5,
      1,
    );
  });

  it('moves weights within the spread before they are made to sum to 1', () => {
    const method = methodFixture({ indicators: INDICATORS, ...sensitivity(1, 1, 0.2) });
    for (const { weights } of draws(method)) {
      expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      const [teams = 0, firms = 0] = weights;
      if (teams === 0 || firms === 0) continue;
      // 0.6·0.8 against 0.4·1.2 at the least, 0.6·1.2 against 0.4·0.8 at the most.
      expect(teams / firms).toBeGreaterThanOrEqual(0.48 / 0.48 - 1e-12);
      expect(teams / firms).toBeLessThanOrEqual(0.72 / 0.32 + 1e-12);
    }
  });

  it('with a spread of 0 keeps the weights of the indicators that are not left out', () => {
    const method = methodFixture({ indicators: INDICATORS, ...sensitivity(1, 1, 0) });
    const found = new Set(draws(method).map(({ weights }) => weights.join(' ')));
    expect(found).toEqual(new Set(['0.6 0.4', '0 1', '1 0']));
  });

  it('never has a negative weight, nor leaves out the only indicator that has one', () => {
    const indicators = [indicatorFixture('teams', 1), indicatorFixture('firms', 0)];
    const wild = methodFixture({ indicators, ...sensitivity(1, 1, 3) });
    for (const { weights } of draws(wild)) expect(weights).toEqual([1, 0]);
    const both = methodFixture({ indicators: INDICATORS, ...sensitivity(1, 1, 3) });
    for (const { weights } of draws(both)) expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
  });
});

describe('临界', () => {
  const [unit] = evaluateRound(round()).units;
  const interval = { p5: 1, p50: 1, p95: 1 };
  const isNear = (isSelected: boolean, inclusion: number, isHolder = false) =>
    unit !== undefined && isNearCut({ ...unit, isSelected, isHolder }, { interval, inclusion });

  it('is a unit whose result fewer than 95 % of the draws agree with', () => {
    expect([0.96, 0.95, 0.94, 0.5, 0.02].map((share) => isNear(true, share))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
    expect([0, 0.05, 0.06, 0.5, 1].map((share) => isNear(false, share))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  it('is never a holder', () => {
    expect(isNear(false, 0, true)).toBe(false);
  });
});
