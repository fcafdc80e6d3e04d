import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Method } from '../../schemas/documents/method.ts';
import { evaluateRound } from './evaluate.ts';
import type { RoundInput } from './input.ts';
import { indicatorFixture, methodFixture, roundFixture, titleFixture } from './round-fixture.ts';

/**
 * docs/engineers/evaluation.md a second time, on purpose without anything of the program: lists and loops only,
 * ranks by counting who is better, slots by picking the best again and again.
 */
function computeAgain({ method, values, bonus, decisions, titles }: RoundInput) {
  const year = method.year;
  const find = (space: string, indicator: string, inYear: number) => {
    let found: number | undefined;
    for (const row of values) {
      if (row.spaceId !== space || row.indicator !== indicator || +row.year !== inYear) continue;
      found = typeof row.verifiedValue === 'number' ? row.verifiedValue : row.value;
    }
    return found;
  };
  const all: string[] = [];
  for (const { spaceId } of [...values, ...bonus]) if (!all.includes(spaceId)) all.push(spaceId);
  all.sort();
  const excluded: { spaceId: string; reason: string }[] = [];
  const spaces: { id: string; isNew: boolean }[] = [];
  for (const id of all) {
    let inYear = 0;
    let isNew = true;
    for (const indicator of method.indicators) {
      if (find(id, indicator.id, year) !== undefined) inYear += 1;
      for (let y = year - 1; y > year - 10; y -= 1) {
        if (find(id, indicator.id, y) !== undefined) isNew = false;
      }
    }
    if (inYear === 0) excluded.push({ spaceId: id, reason: 'no-value' });
    else if (inYear < method.indicators.length && method.missing === 'exclude')
      excluded.push({ spaceId: id, reason: 'missing-indicator' });
    else if (isNew && method.firstYear === 'exclude')
      excluded.push({ spaceId: id, reason: 'first-year' });
    else spaces.push({ id, isNew });
  }

  const norm = (column: number[], x: number, target: number | undefined) => {
    if (target !== undefined) return (100 * x) / target > 100 ? 100 : (100 * x) / target;
    if (method.normalization === 'percentile') {
      if (column.length === 1) return 100;
      const below = column.filter((y) => y < x).length;
      const same = column.filter((y) => y === x).length;
      return (100 * (below + (same + 1) / 2 - 1)) / (column.length - 1);
    }
    if (column.every((y) => y === x)) return method.zeroRange === 'full' ? 100 : 0;
    if (method.normalization === 'min-max') {
      const [low, high] = [Math.min(...column), Math.max(...column)];
      return (100 * (x - low)) / (high - low);
    }
    let mean = 0;
    for (const y of column) mean += y / column.length;
    let variance = 0;
    for (const y of column) variance += ((y - mean) * (y - mean)) / column.length;
    return 50 + (10 * (x - mean)) / Math.sqrt(variance);
  };

  const c: Record<string, number[]> = {};
  const d: Record<string, number[]> = {};
  for (const { id: indicator } of method.indicators) {
    c[indicator] = spaces.map(({ id }) => {
      let total = 0;
      for (let y = year - 10; y <= year; y += 1) total += find(id, indicator, y) ?? 0;
      return total;
    });
    d[indicator] = spaces.map(({ id, isNew }) => {
      let increment = find(id, indicator, year) ?? 0;
      if (method.increment === 'change' && !isNew) increment -= find(id, indicator, year - 1) ?? 0;
      if (method.incrementFloor !== null && increment < method.incrementFloor)
        increment = method.incrementFloor;
      return increment;
    });
  }

  const scored = spaces.map(({ id }, place) => {
    let [T, I] = [0, 0];
    for (const { id: indicator, weight } of method.indicators) {
      const [totals, increments] = [c[indicator] ?? [], d[indicator] ?? []];
      const target =
        typeof method.normalization === 'string'
          ? undefined
          : method.normalization.target[indicator];
      T += weight * norm(totals, totals[place] ?? NaN, target?.total);
      I += weight * norm(increments, increments[place] ?? NaN, target?.increment);
    }
    const items = bonus.filter((row) => row.spaceId === id && row.accepted === '是').length;
    const B = Math.min(items * method.bonus.perItem, method.bonus.cap);
    const S = method.shares.total * T + method.shares.increment * I + B;
    const named: Record<string, number> = { increment: I, total: T };
    for (const indicator of method.indicators)
      named[indicator.id] = c[indicator.id]?.[place] ?? NaN;
    const keys = [S, ...method.ties.map((tie) => named[tie] ?? NaN)].map((x) => +x.toFixed(9));
    const order = decisions.find(({ spaceId }) => spaceId === id)?.order ?? 1e9;
    const isHolder = titles.some(
      (title) =>
        title.spaceId === id &&
        title.title === method.selection.title &&
        title.grantedOn <= method.frozenOn &&
        (title.validYears === null ||
          `${+title.grantedOn.slice(0, 4) + +title.validYears}${title.grantedOn.slice(4)}` >=
            method.frozenOn) &&
        (title.revokedOn === null || title.revokedOn > method.frozenOn),
    );
    return { id, T, I, B, S, keys: [...keys, -order], isHolder };
  });

  const beats = (a: number[], b: number[]): boolean => {
    const place = a.findIndex((x, index) => x !== b[index]);
    return place !== -1 && (a[place] ?? NaN) > (b[place] ?? NaN);
  };
  const ranked = scored.map((unit) => ({
    ...unit,
    rank: 1 + scored.filter((other) => beats(other.keys, unit.keys)).length,
  }));
  const selected: string[] = [];
  const { count, slots } = method.selection;
  if (slots === 'top-n') {
    for (const unit of ranked) if (unit.rank <= count && !unit.isHolder) selected.push(unit.id);
  } else {
    const left = ranked.filter(({ isHolder }) => !isHolder);
    while (selected.length < count && left.length > 0) {
      let best = 0;
      left.forEach((unit, index) => {
        if (unit.rank < (left[best]?.rank ?? 0)) best = index;
      });
      selected.push(...left.splice(best, 1).map(({ id }) => id));
    }
  }
  const tied = ranked.filter((unit) => {
    const same = ranked.filter(({ rank }) => rank === unit.rank);
    const competing = same.filter(({ isHolder }) => !isHolder).length;
    if (unit.isHolder || competing < 2) return false;
    const above = ranked.filter(
      ({ rank, isHolder }) => rank < unit.rank && (slots === 'top-n' || !isHolder),
    ).length;
    const reach = above + (slots === 'top-n' ? same.length : competing);
    return above < count && reach > count;
  });
  return { ranked, excluded, selected, tied: tied.map(({ id }) => id) };
}

const SPACES = ['s1', 's2', 's3', 's4', 's5', 's6', 's7'];
const IDS = ['teams', 'firms', 'patents'];

// Few different numbers, exact as doubles, so that ties and columns without spread are common.
const numbers = fc.constantFrom(0, 1, 1, 1, 2.5, -0.5);

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
    bonus: fc.record({ perItem: fc.constantFrom(1, 0.5), cap: fc.constantFrom(0, 2, 5) }),
    ties: fc.subarray(['increment', 'total', 'teams']),
    count: fc.integer({ min: 0, max: 5 }),
    slots: fc.constantFrom('new-only', 'top-n'),
  })
  .map(({ parts, normalization, totalShare, count, slots, ...rest }) => {
    const sum = parts.reduce((a, b) => a + b, 0);
    const indicators = parts.map((part, index) => indicatorFixture(IDS[index] ?? '', part / sum));
    const target = Object.fromEntries(IDS.map((id) => [id, { total: 4, increment: 2 }]));
    const selection = { ...methodFixture().selection, count, slots };
    return methodFixture({
      ...(rest as Partial<Method>),
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
      items: fc.array(fc.record({ spaceId: fc.constantFrom(...SPACES), accepted: accepted() })),
      orders: fc.uniqueArray(fc.constantFrom(...SPACES), { maxLength: 4 }),
      titles: fc.array(titles(), { minLength: 1, maxLength: 5 }),
    })
    .map(({ cells, newFrom, spaces, different, items, orders, titles: granted }) => {
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
  const seen = { ties: 0, excluded: 0, holders: 0 };
  fc.assert(
    fc.property(rounds, (input) => {
      const { units, excluded, tieAtCut } = evaluateRound(input);
      const again = computeAgain(input);
      expect(excluded).toEqual(again.excluded);
      expect(units.map(({ spaceId }) => spaceId).sort()).toEqual(again.ranked.map(({ id }) => id));
      for (const other of again.ranked) {
        const unit = units.find(({ spaceId }) => spaceId === other.id);
        expect(Math.abs((unit?.total ?? NaN) - other.T)).toBeLessThan(1e-9);
        expect(Math.abs((unit?.increment ?? NaN) - other.I)).toBeLessThan(1e-9);
        expect(Math.abs((unit?.score ?? NaN) - other.S)).toBeLessThan(1e-9);
        expect(unit).toMatchObject({ bonus: other.B, rank: other.rank, isHolder: other.isHolder });
      }
      expect(tieAtCut).toEqual(again.tied);
      // Which of those that tie across the cut would be taken is nobody's to say.
      if (tieAtCut.length === 0) {
        const selected = units.flatMap(({ spaceId, isSelected }) => (isSelected ? [spaceId] : []));
        expect(selected.sort()).toEqual(again.selected.sort());
      }
      seen.ties += tieAtCut.length;
      seen.excluded += excluded.length;
      seen.holders += units.filter(({ isHolder }) => isHolder).length;
    }),
    { numRuns: 1500 },
  );
  // The rounds drawn are not all of the easy kind.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
});
