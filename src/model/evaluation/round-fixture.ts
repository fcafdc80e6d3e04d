import type { Method } from '../../schemas/documents/method.ts';
import type { RoundInput, RoundValue, TitleOfSpace } from './input.ts';

/** A method for tests: two indicators of equal weight, min-max, flow, two slots; parts replaced. */
export function methodFixture(parts: Partial<Method> = {}): Method {
  return {
    title: '2026年度示例市众创空间绩效评价',
    basis: [],
    authority: 'bureau',
    evaluator: '示例市科技评估中心',
    year: 2026,
    illustrative: true,
    signedOn: '2026-11-01',
    frozenOn: '2027-03-01',
    indicators: [indicatorFixture('teams', 0.5), indicatorFixture('firms', 0.5)],
    normalization: 'min-max',
    increment: 'flow',
    incrementFloor: null,
    firstYear: 'full',
    missing: 'zero',
    zeroRange: 'full',
    shares: { total: 0.5, increment: 0.5 },
    bonus: { perItem: 1, cap: 5 },
    ties: ['increment', 'total'],
    decimals: 2,
    selection: {
      count: 2,
      slots: 'new-only',
      title: '优秀众创空间',
      validYears: 3,
      reward: 500000,
    },
    publish: 'ranks',
    bands: [],
    sensitivity: { draws: 200, seed: 7, weightSpread: 0.25 },
    ...parts,
  };
}

/** An indicator for tests. */
export function indicatorFixture(
  id: string,
  weight: number,
  parts: Partial<Method['indicators'][number]> = {},
): Method['indicators'][number] {
  return { id, title: id, clause: null, unit: '个', weight, source: '自评', ...parts };
}

/** The input of a round for tests: values as [space, indicator, year, value, verified value?]. */
export function roundFixture(
  method: Method,
  values: readonly (readonly [string, string, number, number, number?])[],
  parts: Partial<Omit<RoundInput, 'method' | 'values'>> = {},
): RoundInput {
  return {
    method,
    values: values.map(([spaceId, indicator, year, value, verifiedValue = null]): RoundValue => ({
      spaceId,
      indicator,
      year: String(year),
      value,
      verifiedValue,
    })),
    bonus: [],
    decisions: [],
    special: [],
    titles: [],
    ...parts,
  };
}

/** A title for tests, of the selection of `methodFixture` unless said otherwise. */
export function titleFixture(
  spaceId: string,
  grantedOn: string,
  validYears: number | null,
  parts: Partial<TitleOfSpace> = {},
): TitleOfSpace {
  return { spaceId, title: '优秀众创空间', grantedOn, validYears, revokedOn: null, ...parts };
}
