import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Method } from '../../schemas/documents/method.ts';
import { evaluateRound } from './evaluate.ts';
import { computeAgain } from './second-computation-fixture.ts';
import { indicatorFixture, methodFixture, roundFixture, titleFixture } from './round-fixture.ts';

const SPACES = ['s1', 's2', 's3', 's4', 's5', 's6', 's7'];
const IDS = ['teams', 'firms', 'patents'];

// Few different numbers, exact as doubles, so that ties and columns without spread are common.
const numbers = fc.constantFrom(0, 1, 1, 1, 2.5, -0.5);

const KINDS: Readonly<Record<string, Partial<Method['indicators'][number]>>> = {
  flow: {},
  stock: { measure: 'stock' },
  rate: { measure: 'rate', scoring: { from: 1, base: 5, per: 0.1, cap: 5.12 } },
  steps: {
    scoring: {
      steps: [
        { from: 0.3, points: 1 },
        { from: 1, points: 4 },
        { from: 2.5, points: 3 },
      ],
    },
  },
  scored: { scored: { full: 4 } },
};

function kinds() {
  return fc.constantFrom('flow', 'flow', 'flow', ...Object.keys(KINDS));
}

const methods: fc.Arbitrary<Method> = fc
  .record({
    parts: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }),
    normalization: fc.constantFrom('min-max', 'percentile', 'z-score', 'target'),
    increment: fc.constantFrom('flow', 'change'),
    incrementFloor: fc.constantFrom(null, 0, -0.5, 1),
    firstYear: fc.constantFrom('full', 'exclude'),
    missing: fc.constantFrom('zero', 'zero', 'exclude'),
    zeroRange: fc.constantFrom('full', 'zero'),
    totalShare: fc.constantFrom(0.5, 0.3, 1, 0),
    bonus: fc.record({
      perItem: fc.constantFrom(1, 0.5),
      cap: fc.constantFrom(0, 2, 5),
      deductionCap: fc.constantFrom(null, 0, 3),
    }),
    ties: fc.subarray(['increment', 'total', 'teams']),
    count: fc.integer({ min: 0, max: 5 }),
    slots: fc.constantFrom('new-only', 'top-n'),
    kinds: fc.tuple(kinds(), kinds(), kinds()),
    groups: fc.constantFrom(
      null,
      null,
      [{ id: 'g', title: '甲组', indicators: ['teams', 'patents'], cap: 30 }],
      [
        { id: 'g', title: '甲组', indicators: ['teams'], cap: 55 },
        { id: 'h', title: '乙组', indicators: ['firms', 'patents'], cap: 25 },
      ],
    ),
    bands: fc.constantFrom(
      [],
      [
        { grade: '优', share: 0.25, minScore: 60 },
        { grade: '良', share: 0.35, minScore: 45.5 },
        { grade: '中', share: 0.4 },
        { grade: '差', share: 0 },
      ],
      [
        { grade: '优', share: 0.5 },
        { grade: '良', share: 0.5, minScore: 30 },
        { grade: '差', share: 0 },
      ],
    ),
  })
  .map(({ parts, normalization, totalShare, count, slots, kinds, ...rest }) => {
    const sum = parts.reduce((a, b) => a + b, 0);
    const indicators = parts.map((part, index) =>
      indicatorFixture(IDS[index] ?? '', part / sum, KINDS[kinds[index] ?? 'flow']),
    );
    const target = Object.fromEntries(IDS.map((id) => [id, { total: 4, increment: 2 }]));
    const selection = { ...methodFixture().selection, count, slots };
    return methodFixture({
      ...(rest as unknown as Partial<Method>),
      indicators,
      normalization: (normalization === 'target' ? { target } : normalization) as 'min-max',
      shares: { total: totalShare, increment: 1 - totalShare },
      selection,
    });
  });

const rounds = methods.chain((method) => {
  const ids = method.indicators.map(({ id }) => id);
  const cell = fc.record({
    value: fc.option(numbers, { freq: 9 }),
    verified: fc.constantFrom(undefined, undefined, 0, 1),
  });
  const places = SPACES.flatMap((space) =>
    ids.flatMap((id) => [2023, 2025, 2026, 2027].map((year) => [space, id, year] as const)),
  );
  return fc
    .record({
      cells: fc.array(cell, { minLength: places.length, maxLength: places.length }),
      // Spaces from here on hold no value before 2026.
      newFrom: fc.integer({ min: 2, max: SPACES.length }),
      spaces: fc.integer({ min: 1, max: SPACES.length }),
      // So many spaces differ; the others repeat their values.
      different: fc.integer({ min: 1, max: SPACES.length }),
      items: fc.array(
        fc.record({
          spaceId: fc.constantFrom(...SPACES),
          accepted: accepted(),
          points: fc.constantFrom(null, null, 1.5, -1, -2.25, 0),
        }),
      ),
      special: fc.uniqueArray(
        fc.record({
          spaceId: fc.constantFrom(...SPACES),
          situation: fc.constantFrom('一票否决', '不得高于', '直接认定', '不参评'),
          grade: fc.constantFrom('优', '良'),
        }),
        { maxLength: 2, selector: ({ spaceId, situation }) => spaceId + situation },
      ),
      orders: fc.uniqueArray(fc.constantFrom(...SPACES), { maxLength: 4 }),
      titles: fc.array(titles(), { minLength: 1, maxLength: 5 }),
    })
    .map(({ cells, newFrom, spaces, different, items, orders, special, titles: granted }) => {
      const held = SPACES.slice(0, spaces);
      const perSpace = places.length / SPACES.length;
      const values = places.flatMap(([space, id, year], index) => {
        const { value = null, verified } = cells[index % (different * perSpace)] ?? {};
        const isOut = !held.includes(space) || (SPACES.indexOf(space) >= newFrom && year < 2026);
        if (value === null || isOut) return [];
        const row = [space, id, year, value] as const;
        return [verified === undefined ? row : ([...row, verified] as const)];
      });
      return roundFixture(method, values, {
        bonus: items,
        special,
        decisions: orders.map((spaceId, index) => ({ spaceId, order: index })),
        titles: granted,
      });
    });
});

function accepted() {
  return fc.constantFrom('是' as const, '否' as const);
}

function titles() {
  return fc
    .record({
      space: fc.constantFrom(...SPACES),
      grantedOn: fc.constantFrom(
        '2020-05-01',
        '2024-03-01',
        '2024-02-28',
        '2027-03-02',
        '2025-01-01',
      ),
      years: fc.constantFrom(3, 10, null),
      revokedOn: fc.constantFrom(null, null, '2027-03-01', '2027-03-02'),
      title: fc.constantFrom('优秀众创空间', '优秀众创空间', '别的称号'),
    })
    .filter(({ grantedOn, revokedOn }) => revokedOn === null || revokedOn >= grantedOn)
    .map(({ space, grantedOn, years, revokedOn, title }) =>
      titleFixture(space, grantedOn, years, { revokedOn, title }),
    );
}

it('agrees with a second computation of random rounds to 1e-9', () => {
  const seen = { ties: 0, excluded: 0, holders: 0, direct: 0, fallen: 0 };
  fc.assert(
    fc.property(rounds, (input) => {
      const { units, excluded, direct, tieAtCut } = evaluateRound(input);
      const again = computeAgain(input);
      expect(excluded).toEqual(again.excluded);
      expect(direct).toEqual(again.direct);
      expect(units.map(({ spaceId }) => spaceId).sort()).toEqual(again.ranked.map(({ id }) => id));
      for (const other of again.ranked) {
        const unit = units.find(({ spaceId }) => spaceId === other.id);
        expect(Math.abs((unit?.total ?? NaN) - other.T)).toBeLessThan(1e-9);
        expect(Math.abs((unit?.increment ?? NaN) - other.I)).toBeLessThan(1e-9);
        expect(Math.abs((unit?.score ?? NaN) - other.S)).toBeLessThan(1e-9);
        expect(unit?.bonus).toBeCloseTo(other.B, 12);
        expect(unit).toMatchObject({ rank: other.rank, isHolder: other.isHolder });
        expect(unit?.grade).toBe(other.grade);
      }
      expect(tieAtCut).toEqual(again.tied);
      // Which of those that tie across the cut would be taken is nobody's to say.
      if (tieAtCut.length === 0) {
        const selected = units.flatMap(({ spaceId, isSelected }) => (isSelected ? [spaceId] : []));
        expect(selected.sort()).toEqual(again.selected.sort());
      }
      seen.ties += tieAtCut.length;
      seen.excluded += excluded.length;
      seen.direct += direct.length;
      seen.fallen += units.filter(({ grade, rank }) => grade !== '优' && rank === 1).length;
      seen.holders += units.filter(({ isHolder }) => isHolder).length;
    }),
    { numRuns: 1500 },
  );
  // The rounds drawn are not all of the easy kind.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
});
