import { reportFixture } from './report-fixture.ts';
import { indicatorFixture, methodFixture } from './round-fixture.ts';

/** What the round below is made of: four spaces, two indicators, one of them from 火炬统计. */
export const SMALL_ROUND = {
  sensitivity: { draws: 30, seed: 2, weightSpread: 0.2 },
  indicators: [
    indicatorFixture('teams', 0.6, { title: '团队' }),
    indicatorFixture('firms', 0.4, { title: '企业', source: '火炬统计' }),
  ],
  bands: [
    { grade: '优秀', share: 0.25 },
    { grade: '合格', share: 0.75 },
  ],
  values: [
    ['a', 'teams', 2025, 3],
    ['a', 'teams', 2026, 9],
    ['a', 'firms', 2026, 31879],
    ['b', 'teams', 2026, 6],
    ['b', 'firms', 2026, 92413, 92417],
    ['c', 'teams', 2026, 5],
    ['c', 'firms', 2026, 41057],
    ['d', 'teams', 2026, 1],
    ['d', 'firms', 2026, 10333],
  ] as const,
  spaces: [
    ['a', '东楼空间', '000012'],
    ['b', '西塘空间', '000011'],
    ['c', '南湖空间', '000011'],
    ['d', '北站空间', '000012'],
  ] as const,
};

/** Its raw values that come from 火炬统计 and must stay back. */
export const KEPT_BACK = /31879|92413|92417|41057|10333/;

/** A small computed round for tests; `parts` of its method may differ. */
export function smallRound(parts: Parameters<typeof methodFixture>[0] = {}) {
  const { sensitivity, indicators, bands, values, spaces } = SMALL_ROUND;
  const method = methodFixture({ sensitivity, indicators, decimals: 3, bands, ...parts });
  return reportFixture([{ method, values }], { spaces });
}
