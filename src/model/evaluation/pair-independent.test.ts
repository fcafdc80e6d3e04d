import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roundHalfUp } from '../../text/numbers.ts';
import { pairFacts } from './pair-facts.ts';
import { pairAnswer } from './pair-words.ts';
import { firstOverRounds } from './rank-history.ts';
import { rankSlope } from './rank-slope.ts';
import { reportFixture } from './report-fixture.ts';
import { methodFixture, roundFixture } from './round-fixture.ts';
import { pairOf } from './round-pairs.ts';
import { computeAgain } from './second-computation-fixture.ts';

const sensitivity = { draws: 5, seed: 1, weightSpread: 0.2 };
const SPACES = Array.from({ length: 12 }, (_, index) => `s${index + 10}`);

/** How many teams and firms each space has in a year; null for none. */
const counts = fc.array(fc.option(fc.integer({ min: 0, max: 40 }), { freq: 4 }), {
  minLength: 2 * SPACES.length,
  maxLength: 2 * SPACES.length,
});

function valuesOf(year: number, held: readonly (number | null)[]) {
  return held.flatMap((count, index) => {
    const space = SPACES[index % SPACES.length] ?? '';
    const indicator = index < SPACES.length ? 'teams' : 'firms';
    return count === null ? [] : [[space, indicator, year, count] as const];
  });
}

/** The ranks of a round by the second computation, and its scores in order. */
function again(method: ReturnType<typeof methodFixture>, values: ReturnType<typeof valuesOf>) {
  const { ranked } = computeAgain(roundFixture(method, values));
  const scores = ranked.map(({ S }) => S).sort((a, b) => a - b);
  const half = scores.length / 2;
  const [low = 0, high = 0] = [scores[Math.ceil(half) - 1], scores[Math.floor(half)]];
  return { ranks: new Map(ranked.map(({ id, rank }) => [id, rank])), median: (low + high) / 2 };
}

it('says of two random rounds what a second computation finds', () => {
  const seen = { both: 0, up: 0, came: 0, left: 0, same: 0 };
  fc.assert(
    fc.property(counts, counts, (first, second) => {
      const methods = [2025, 2026].map((year) => methodFixture({ sensitivity, year })) as [
        ReturnType<typeof methodFixture>,
        ReturnType<typeof methodFixture>,
      ];
      const [before, now] = [valuesOf(2025, first), valuesOf(2026, second)];
      const { site, report } = reportFixture([
        { id: 'r25', method: methods[0], values: before },
        { id: 'r26', method: methods[1], values: now },
      ]);
      const pair = pairOf(site, report.folder);
      if (pair === undefined) throw new Error('no pair');
      const [then, today] = [again(methods[0], before), again(methods[1], now)];
      const both = [...today.ranks.keys()].filter((id) => then.ranks.has(id));
      const by = both.map((id) => (then.ranks.get(id) ?? 0) - (today.ranks.get(id) ?? 0));
      const [up, down, same] = [
        by.filter((each) => each > 0).length,
        by.filter((each) => each < 0).length,
        by.filter((each) => each === 0).length,
      ];
      const [came, left] = [today.ranks.size - both.length, then.ranks.size - both.length];
      expect(pairAnswer(site, pair)).toContain(
        `两次都排入的${both.length}家：名次上升${up}家，下降${down}家，不变${same}家。` +
          `新排入${came}家，没有再排入的${left}家。`,
      );
      const facts = new Map(pairFacts(site, pair).map((fact) => [fact.title, fact]));
      expect(facts.get('参评')).toMatchObject({
        before: `${then.ranks.size}家`,
        now: `${today.ranks.size}家`,
      });
      if (today.ranks.size > 0) {
        expect(facts.get('得分的中位数')?.now).toBe(`${roundHalfUp(today.median, 2)}分`);
        expect(rankSlope(site, pair)?.words.title).toBe(
          `名次上升${up}家，下降${down}家，不变${same}家`,
        );
      }
      if (then.ranks.size > 0 && today.ranks.size > 0) {
        const first10 = [...today.ranks].sort(([, a], [, b]) => a - b).slice(0, 10);
        const most = first10.length;
        const stayed = first10.filter(([id]) => (then.ranks.get(id) ?? 99) <= most).length;
        expect(firstOverRounds(site)?.words.title).toContain(`前${most}名，${stayed}家`);
      }
      seen.both += both.length;
      seen.up += up;
      seen.came += came;
      seen.left += left;
      seen.same += same;
    }),
    { numRuns: 60 },
  );
  // Each case came about.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
});
