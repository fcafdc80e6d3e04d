import type { Indicator } from '../../schemas/documents/method-indicator.ts';
import type { Method } from '../../schemas/documents/method.ts';
import type { RoundInput, RoundValue } from './input.ts';

/** The two readings of 增量: the year's own value, or its change against the year before. */
export type IncrementReading = Method['increment'];

/** A unit that takes part, with its raw numbers in the order of `method.indicators`. */
export interface RawUnit {
  readonly spaceId: string;
  /** No value of any indicator before the year of the round. */
  readonly isFirstYear: boolean;
  /** Σ values up to the year; of a level or of points the value of the year. */
  readonly totals: readonly number[];
  /** Increments in both readings, the floor applied. */
  readonly increments: Readonly<Record<IncrementReading, readonly number[]>>;
}

type ExclusionReason = 'veto' | 'not-taking-part' | 'no-value' | 'missing-indicator' | 'first-year';

export interface Exclusion {
  readonly spaceId: string;
  readonly reason: ExclusionReason;
}

export interface RawRound {
  /** By spaceId. */
  readonly units: readonly RawUnit[];
  /** By spaceId. */
  readonly excluded: readonly Exclusion[];
  /** Units whose grade is given without computing it (直接认定), by spaceId. */
  readonly direct: readonly DirectGrade[];
}

/** A unit with a grade of special.csv and no rank. */
export interface DirectGrade {
  readonly spaceId: string;
  readonly grade: string;
}

/**
 * Raw totals and increments of the units of a round, and who does not take part (docs/engineers/evaluation.md). The
 * spaces looked at are those that values.csv or bonus.csv names, and those that special.csv takes
 * out. The reasons are tried in the order veto, not-taking-part, no-value, missing-indicator,
 * first-year; the first that fits is given. Values of indicators that the method does not have, or
 * of later years, play no part.
 */
export function rawRound(input: RawInput): RawRound {
  const { method } = input;
  const histories = historiesOf(input);
  const leaving = leavingUnits(input.special);
  const units: RawUnit[] = [];
  const excluded: Exclusion[] = [];
  const direct: DirectGrade[] = [];
  for (const spaceId of [...new Set([...histories.keys(), ...leaving.keys()])].sort()) {
    const history = histories.get(spaceId) ?? new Map();
    const special = leaving.get(spaceId);
    const reason = special?.reason ?? exclusionReason(history, method);
    if (special?.grade !== undefined) direct.push({ spaceId, grade: special.grade });
    else if (reason === undefined) units.push(rawUnit(spaceId, history, method));
    else excluded.push({ spaceId, reason });
  }
  return { units, excluded, direct };
}

type RawInput = Pick<RoundInput, 'method' | 'values' | 'bonus' | 'special'>;

/** Either a reason to leave out of the count, or a grade that is given. */
type Leaving =
  | { readonly reason: ExclusionReason; readonly grade?: undefined }
  | { readonly reason?: undefined; readonly grade: string };

/** Who leaves before anything is computed; a veto goes before 不参评, that before 直接认定. */
function leavingUnits(special: RoundInput['special']): ReadonlyMap<string, Leaving> {
  const leaving = new Map<string, Leaving>();
  const take = (situation: string, leave: (grade: string) => Leaving) => {
    for (const each of special) {
      if (each.situation !== situation || leaving.has(each.spaceId)) continue;
      leaving.set(each.spaceId, leave(each.grade ?? ''));
    }
  };
  take('一票否决', () => ({ reason: 'veto' }));
  take('不参评', () => ({ reason: 'not-taking-part' }));
  take('直接认定', (grade) => ({ grade }));
  return leaving;
}

/** The values of one space: by indicator, then by year. */
type History = ReadonlyMap<string, ReadonlyMap<number, number>>;

function historiesOf(input: RawInput): Map<string, History> {
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
  { indicators, year, missing, firstYear }: Method,
): ExclusionReason | undefined {
  const has = ({ id }: Indicator) => history.get(id)?.has(year) === true;
  if (!indicators.some(has)) return 'no-value';
  if (missing === 'exclude' && !indicators.every(has)) return 'missing-indicator';
  return firstYear === 'exclude' && isFirstYear(history, year) ? 'first-year' : undefined;
}

function isFirstYear(history: History, year: number): boolean {
  return [...history.values()].every((byYear) => [...byYear.keys()].every((each) => each >= year));
}

function rawUnit(
  spaceId: string,
  history: History,
  { indicators, year, incrementFloor }: Method,
): RawUnit {
  const isNew = isFirstYear(history, year);
  const valueOf = (id: string, of: number) => history.get(id)?.get(of) ?? 0;
  const floored = (d: number) => (incrementFloor === null ? d : Math.max(incrementFloor, d));
  const incrementOf = (indicator: Indicator, reading: IncrementReading) => {
    const value = valueOf(indicator.id, year);
    const kind = valueKind(indicator);
    if (kind === 'points') return value;
    // A unit of the first year has no base: its whole value is increment.
    const isWhole = isNew || (kind === 'flow' && reading === 'flow');
    return floored(isWhole ? value : value - valueOf(indicator.id, year - 1));
  };
  return {
    spaceId,
    isFirstYear: isNew,
    totals: indicators.map((indicator) =>
      valueKind(indicator) === 'flow'
        ? [...(history.get(indicator.id)?.values() ?? [])].reduce((a, b) => a + b, 0)
        : valueOf(indicator.id, year),
    ),
    increments: {
      flow: indicators.map((indicator) => incrementOf(indicator, 'flow')),
      change: indicators.map((indicator) => incrementOf(indicator, 'change')),
    },
  };
}

/**
 * What the values of an indicator are: done in the year (`flow`, adds up over years), held at its
 * end or a rate (`level`, never added up), or points given elsewhere.
 */
export function valueKind({
  measure,
  scored,
}: Pick<Indicator, 'measure' | 'scored'>): 'flow' | 'level' | 'points' {
  if (scored) return 'points';
  return measure === 'stock' || measure === 'rate' ? 'level' : 'flow';
}
