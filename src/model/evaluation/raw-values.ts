import type { Method } from '../../schemas/documents/method.ts';
import type { RoundInput, RoundValue } from './input.ts';

/** The two readings of 增量: the year's own value, or its change against the year before. */
export type IncrementReading = Method['increment'];

/** A unit that takes part, with its raw numbers in the order of `method.indicators`. */
export interface RawUnit {
  readonly spaceId: string;
  /** No value of any indicator before the year of the round. */
  readonly isFirstYear: boolean;
  /** Σ values up to the year. */
  readonly totals: readonly number[];
  /** Increments in both readings, the floor applied. */
  readonly increments: Readonly<Record<IncrementReading, readonly number[]>>;
}

type ExclusionReason = 'no-value' | 'missing-indicator' | 'first-year';

export interface Exclusion {
  readonly spaceId: string;
  readonly reason: ExclusionReason;
}

export interface RawRound {
  /** By spaceId. */
  readonly units: readonly RawUnit[];
  /** By spaceId. */
  readonly excluded: readonly Exclusion[];
}

/**
 * Raw totals and increments of the units of a round, and who does not take part (docs/engineers/evaluation.md). The
 * spaces looked at are those that values.csv or bonus.csv names. The reasons are tried in the order
 * no-value, missing-indicator, first-year; the first that fits is given. Values of indicators that
 * the method does not have, or of later years, play no part.
 */
export function rawRound(input: Pick<RoundInput, 'method' | 'values' | 'bonus'>): RawRound {
  const { method } = input;
  const ids = method.indicators.map(({ id }) => id);
  const histories = historiesOf(input);
  const units: RawUnit[] = [];
  const excluded: Exclusion[] = [];
  for (const spaceId of [...histories.keys()].sort()) {
    const history = histories.get(spaceId) ?? new Map();
    const reason = exclusionReason(history, ids, method);
    if (reason === undefined) units.push(rawUnit(spaceId, history, ids, method));
    else excluded.push({ spaceId, reason });
  }
  return { units, excluded };
}

/** The values of one space: by indicator, then by year. */
type History = ReadonlyMap<string, ReadonlyMap<number, number>>;

function historiesOf(input: Pick<RoundInput, 'method' | 'values' | 'bonus'>): Map<string, History> {
  const { method, values, bonus } = input;
  const ids = new Set(method.indicators.map(({ id }) => id));
  const histories = new Map<string, Map<string, Map<number, number>>>();
  for (const { spaceId } of [...values, ...bonus]) {
    if (!histories.has(spaceId)) histories.set(spaceId, new Map());
  }
  // Sums of doubles depend on their order: by year, whatever the order of the file.
  const inOrder = [...values].sort((a, b) => Number(a.year) - Number(b.year));
  for (const value of inOrder) {
    const year = Number(value.year);
    if (!ids.has(value.indicator) || year > method.year) continue;
    const history = histories.get(value.spaceId);
    const byYear = history?.get(value.indicator) ?? new Map<number, number>();
    byYear.set(year, valueThatCounts(value));
    history?.set(value.indicator, byYear);
  }
  return histories;
}

/** A verified value replaces the value, also when it is 0; a word for its absence does not. */
function valueThatCounts({ value, verifiedValue }: RoundValue): number {
  return typeof verifiedValue === 'number' ? verifiedValue : value;
}

function exclusionReason(
  history: History,
  ids: readonly string[],
  { year, missing, firstYear }: Method,
): ExclusionReason | undefined {
  const has = (id: string) => history.get(id)?.has(year) === true;
  if (!ids.some(has)) return 'no-value';
  if (missing === 'exclude' && !ids.every(has)) return 'missing-indicator';
  return firstYear === 'exclude' && isFirstYear(history, year) ? 'first-year' : undefined;
}

function isFirstYear(history: History, year: number): boolean {
  return [...history.values()].every((byYear) => [...byYear.keys()].every((each) => each >= year));
}

function rawUnit(
  spaceId: string,
  history: History,
  ids: readonly string[],
  { year, incrementFloor }: Method,
): RawUnit {
  const isNew = isFirstYear(history, year);
  const valueOf = (id: string, of: number) => history.get(id)?.get(of) ?? 0;
  const floored = (d: number) => (incrementFloor === null ? d : Math.max(incrementFloor, d));
  return {
    spaceId,
    isFirstYear: isNew,
    totals: ids.map((id) => [...(history.get(id)?.values() ?? [])].reduce((a, b) => a + b, 0)),
    increments: {
      flow: ids.map((id) => floored(valueOf(id, year))),
      // A unit of the first year has no base: its whole value is increment.
      change: ids.map((id) =>
        floored(isNew ? valueOf(id, year) : valueOf(id, year) - valueOf(id, year - 1)),
      ),
    },
  };
}
