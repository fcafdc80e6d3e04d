import { expect, it } from 'vitest';
import type { Edition } from '../../data/edition.ts';
import { computedRoundFixture } from '../evaluation/report-fixture.ts';
import { indicatorFixture, methodFixture } from '../evaluation/round-fixture.ts';
import { withheldStayWithheld } from './withheld-stay-withheld.ts';

type Values = Parameters<typeof computedRoundFixture>[0]['values'];
const EARLIER: Values = [
  ['a', 'firms', 2024, 3],
  ['a', 'firms', 2025, 4],
];

function found(parts: Parameters<typeof indicatorFixture>[2], later: Values, method = {}) {
  const round = (id: string, year: number, firms: typeof parts, values: Values) => ({
    ...computedRoundFixture({
      id,
      method: methodFixture({
        year,
        indicators: [indicatorFixture('firms', 1, { source: '火炬统计', ...firms })],
        ...method,
      }),
      values,
    }),
    lineOf: () => 9,
  });
  const rounds = [round('r2025', 2025, {}, EARLIER), round('r2026', 2026, parts, later)];
  return withheldStayWithheld({ rounds, datasets: new Map() } as unknown as Edition).map(
    ({ message }) => message,
  );
}

const open = { publicationBasis: '书面同意' };
const later: Values = [...EARLIER, ['a', 'firms', 2026, 5]];

it('warns where a total less its increment is what the year before withholds', () => {
  expect(found(open, later)).toEqual([
    '公布“firms”的总量和增量，两数相减就是「r2025」不公布的总量，1家推得出来',
  ]);
});

it('leaves alone rounds that both withhold, numbers that were reported anew, and changes', () => {
  expect(found({}, later)).toEqual([]);
  expect(
    found(open, [
      ['a', 'firms', 2025, 6],
      ['a', 'firms', 2026, 5],
    ]),
  ).toEqual([]);
  expect(found(open, later, { increment: 'change' })).toEqual([]);
});
