import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComputedRound } from '../data/rounds.ts';
import {
  type RecomputableResults,
  evaluationResultsFile,
  recomputableResults,
} from '../exporters/evaluation-results-file.ts';
import { evaluateRound } from '../model/evaluation/evaluate.ts';
import { roundReport } from '../model/evaluation/round-report.ts';
import {
  indicatorFixture,
  methodFixture,
  roundFixture,
} from '../model/evaluation/round-fixture.ts';
import { siteFixture } from '../model/site/site-fixture.ts';
import type { Method } from '../schemas/documents/method.ts';
import { countedWeights, recomputed } from './recompute-ranking.ts';
import { publishedSetting } from './recompute-setting.ts';

type Rows = Parameters<typeof roundFixture>[1];

/** What the page reads: the published text, parsed again. */
function published(method: Method, rows: Rows, bonus: readonly string[] = []) {
  const { values } = roundFixture(method, rows);
  const accepted = bonus.map((spaceId, index) => ({
    row: { spaceId, item: `事项${index}`, reason: '', accepted: '是' },
  }));
  const folder = {
    kind: 'computed',
    id: 'r1',
    method,
    values: { entries: values.map((row) => ({ row })) },
    bonus: { entries: accepted },
  } as unknown as ComputedRound;
  const site = siteFixture({ today: '2027-12-31' });
  const text = evaluationResultsFile(site, roundReport(site, folder)).body();
  expect(JSON.parse(text)).toEqual(
    JSON.parse(JSON.stringify(recomputableResults(site, roundReport(site, folder)))),
  );
  return JSON.parse(text) as RecomputableResults;
}

const arbitraryRound = fc.record({
  cells: fc.array(
    fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
      fc.constantFrom('teams', 'firms', 'loans'),
      fc.constantFrom(2024, 2025, 2026),
      fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ min: 0, max: 5, noNaN: true })),
    ),
    { minLength: 4, maxLength: 60 },
  ),
  bonus: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 }),
  weights: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
  normalization: fc.constantFrom<Method['normalization'][]>('min-max', 'percentile', 'z-score', {
    target: {
      teams: { total: 7, increment: 3 },
      firms: { total: 2, increment: 9 },
      loans: { total: 4, increment: 1 },
    },
  }),
  increment: fc.constantFrom('flow', 'change'),
  slots: fc.constantFrom('new-only', 'top-n'),
  zeroRange: fc.constantFrom('full', 'zero'),
  ties: fc.constantFrom(['increment'], ['total', 'loans'], ['firms', 'increment'], []),
  incrementFloor: fc.constantFrom(null, 0),
  share: fc.integer({ min: 0, max: 10 }),
  count: fc.integer({ min: 0, max: 4 }),
  ownScale: fc.boolean(),
  hasGroups: fc.boolean(),
});

const OWN_SCALE = { scoring: { from: 1, base: 2, per: 0.5, cap: 4 } } as const;
const GROUP = { id: 'g', title: '甲组', indicators: ['teams', 'loans'], cap: 20 };

function methodOf(drawn: typeof arbitraryRound extends fc.Arbitrary<infer T> ? T : never): Method {
  const [first, second] = drawn.weights;
  const { normalization, increment, slots, zeroRange, ties, incrementFloor } = drawn;
  return methodFixture({
    indicators: [
      indicatorFixture('teams', first / 20),
      indicatorFixture('firms', second / 20, drawn.ownScale ? { measure: 'stock' } : {}),
      indicatorFixture('loans', 1 - first / 20 - second / 20, drawn.ownScale ? OWN_SCALE : {}),
    ],
    groups: drawn.hasGroups ? [GROUP] : null,
    normalization,
    increment,
    zeroRange,
    ties: [...ties],
    incrementFloor,
    shares: { total: drawn.share / 10, increment: 1 - drawn.share / 10 },
    selection: { ...methodFixture().selection, count: drawn.count, slots },
    sensitivity: { draws: 2, seed: 1, weightSpread: 0.2 },
  });
}

describe('recomputed', () => {
  it('gives the published scores, ranks and selection at its defaults, to the last digit', () => {
    fc.assert(
      fc.property(arbitraryRound, (drawn) => {
        const results = published(methodOf(drawn), drawn.cells, drawn.bonus);
        const again = recomputed(results, publishedSetting(results));
        expect(again?.map(({ spaceId, score, rank }) => [spaceId, score, rank])).toEqual(
          results.units.map(({ spaceId, score, rank }) => [spaceId, score, rank]),
        );
        expect(again?.map(({ slot }) => slot === 1)).toEqual(
          results.units.map(({ selected }) => selected),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('gives what the model gives under another normalization, reading, weights and shares', () => {
    fc.assert(
      fc.property(arbitraryRound, fc.constantFrom('flow', 'change'), (drawn, increment) => {
        const method = methodOf(drawn);
        const results = published(method, drawn.cells, drawn.bonus);
        const again = recomputed(results, {
          weights: { teams: 0.5, firms: 0.25, loans: 0.7 },
          off: ['loans'],
          normalization: 'percentile',
          increment,
          totalShare: 0.3,
        });
        const [teams, firms, loans] = method.indicators as [
          Method['indicators'][number],
          Method['indicators'][number],
          Method['indicators'][number],
        ];
        const other: Method = {
          ...method,
          indicators: [
            { ...teams, weight: 0.5 / 0.75 },
            { ...firms, weight: 0.25 / 0.75 },
            { ...loans, weight: 0 },
          ],
          normalization: 'percentile',
          increment,
          shares: { total: 0.3, increment: 0.7 },
        };
        const bonus = drawn.bonus.map((spaceId) => ({ spaceId, accepted: '是' as const }));
        const expected = evaluateRound(roundFixture(other, drawn.cells, { bonus }));
        const byId = new Map(again?.map((unit) => [unit.spaceId, unit]));
        for (const { spaceId, score, rank } of expected.units) {
          expect(byId.get(spaceId)?.score).toBeCloseTo(score, 9);
          expect(byId.get(spaceId)?.rank).toBe(rank);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('says that nothing can be ranked when no indicator has weight', () => {
    const results = published(methodFixture(), [['a', 'teams', 2026, 1]]);
    const setting = { ...publishedSetting(results), off: ['teams', 'firms'] };
    expect(recomputed(results, setting)).toBeUndefined();
  });

  it('divides changed weights by their sum and leaves published ones alone', () => {
    const results = published(methodFixture(), [['a', 'teams', 2026, 1]]);
    const setting = publishedSetting(results);
    expect(countedWeights(results, setting)).toEqual([0.5, 0.5]);
    expect(countedWeights(results, { ...setting, weights: { teams: 0.6, firms: 0.2 } })).toEqual([
      0.6 / 0.8,
      0.2 / 0.8,
    ]);
  });
});
