import type { ComputedRound } from '../../data/rounds.ts';
import { isAbsence } from '../../text/absence.ts';
import { formatNumber } from '../../text/numbers.ts';
import { keptBackIndicators } from './kept-back.ts';

/** How many values of the year were verified, and which changed. */
export interface Verification {
  /** Values of the year by 核实方式, 未注明 for none; units = spaces with at least one. */
  readonly kinds: readonly {
    readonly kind: string;
    readonly values: number;
    readonly units: number;
  }[];
  readonly values: number;
  readonly units: number;
  /** Values of any year that verification replaced; raw numbers undefined where kept back. */
  readonly changes: readonly VerifiedChange[];
}

interface VerifiedChange {
  readonly spaceId: string;
  readonly indicator: string;
  readonly year: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly explanation: string | undefined;
}

const KINDS = ['全面', '抽样', '未抽中'] as const;

/** The verification of the data of a round (办法 第十一条: 评价机构核实); units = those ranked. */
export function verificationOf(
  { method, values }: Pick<ComputedRound, 'method' | 'values'>,
  spaceIds: ReadonlySet<string>,
): Verification {
  const titles = new Map(method.indicators.map(({ id, title }) => [id, title]));
  const keptBack = keptBackIndicators(method);
  const rows = (values?.entries ?? [])
    .map(({ row }) => row)
    .filter(({ spaceId, indicator }) => spaceIds.has(spaceId) && titles.has(indicator));
  const ofYear = rows.filter(({ year }) => Number(year) === method.year);
  const kindOf = (row: (typeof rows)[number]) =>
    KINDS.find((kind) => kind === row.verification) ?? '未注明';
  return {
    kinds: [...KINDS, '未注明'].flatMap((kind) => {
      const mine = ofYear.filter((row) => kindOf(row) === kind);
      const units = new Set(mine.map(({ spaceId }) => spaceId)).size;
      return mine.length === 0 ? [] : [{ kind, values: mine.length, units }];
    }),
    values: ofYear.length,
    units: new Set(ofYear.map(({ spaceId }) => spaceId)).size,
    changes: rows
      .filter(
        ({ value, verifiedValue, year }) =>
          typeof verifiedValue === 'number' &&
          verifiedValue !== value &&
          Number(year) <= method.year,
      )
      .map(({ spaceId, indicator, year, value, verifiedValue, explanation }) => {
        // An explanation may tell the number that is kept back.
        const isPublished = !keptBack.has(indicator);
        return {
          spaceId,
          indicator: titles.get(indicator) ?? indicator,
          year,
          from: isPublished ? formatNumber(value) : undefined,
          to: isPublished ? formatNumber(Number(verifiedValue)) : undefined,
          explanation:
            isPublished && explanation !== null && !isAbsence(explanation)
              ? explanation
              : undefined,
        };
      }),
  };
}
