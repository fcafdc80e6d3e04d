import type { ComputedRound, RoundFolder } from '../../data/rounds.ts';
import type { Method } from '../../schemas/documents/method.ts';
import type { EvaluatedUnit, Evaluation } from './evaluate.ts';

/** The keys of method.json on which scores and ranks depend. */
const SCORING_KEYS = [
  'indicators',
  'groups',
  'normalization',
  'increment',
  'incrementFloor',
  'firstYear',
  'missing',
  'zeroRange',
  'shares',
  'bonus',
  'ties',
] as const;

export type ScoringKey = (typeof SCORING_KEYS)[number];

/**
 * The keys of method.json in which two methods differ so that scores or ranks of the two cannot be
 * compared; empty = the same method. Titles, days, publication, sensitivity and the selection are
 * no part of it; of an indicator id, weight, unit, source and how its values count are, its place in
 * the list is not.
 */
export function methodDifferences(a: Method, b: Method): ScoringKey[] {
  return SCORING_KEYS.filter((key) => fingerprint(a, key) !== fingerprint(b, key));
}

/**
 * The computed round of the same authority for the newest earlier year, of the same series where the
 * current one has one; undefined when there is none. Of several in that year, the one that grants the
 * same title, then the one whose method is most alike, then the last by id.
 */
export function previousRound(
  rounds: readonly RoundFolder[],
  current: ComputedRound,
): ComputedRound | undefined {
  const { authority, year, selection, series } = current.method;
  const grantsSame = (round: ComputedRound) =>
    round.method.selection.title === selection.title ? 1 : 0;
  const differences = ({ method }: ComputedRound) =>
    methodDifferences(method, current.method).length;
  return rounds
    .filter((round) => round.kind === 'computed')
    .filter(({ method }) => method.authority === authority && method.year < year)
    .filter(({ method }) => series == null || method.series === series)
    .sort(
      (a, b) =>
        b.method.year - a.method.year ||
        grantsSame(b) - grantsSame(a) ||
        differences(a) - differences(b) ||
        (a.id < b.id ? 1 : -1),
    )[0];
}

/** One unit of the later round beside itself in the earlier one. */
interface UnitChange {
  readonly spaceId: string;
  /** Undefined when it was not ranked then. */
  readonly before: Pick<EvaluatedUnit, 'rank' | 'score'> | undefined;
  readonly now: Pick<EvaluatedUnit, 'rank' | 'score'>;
}

export interface YearOnYear {
  /** The units of the later round, in its order. */
  readonly units: readonly UnitChange[];
  /** Ids ranked in the earlier round and not in the later, in the order of the earlier. */
  readonly gone: readonly string[];
}

/** The units of two rounds side by side; undefined when the methods differ (a visible break). */
export function yearOnYear(before: Evaluation, now: Evaluation): YearOnYear | undefined {
  if (methodDifferences(before.method, now.method).length > 0) return undefined;
  const earlier = new Map(before.units.map((unit) => [unit.spaceId, unit]));
  const present = new Set(now.units.map(({ spaceId }) => spaceId));
  return {
    units: now.units.map((unit) => ({
      spaceId: unit.spaceId,
      before: placeOf(earlier.get(unit.spaceId)),
      now: { rank: unit.rank, score: unit.score },
    })),
    gone: before.units.flatMap(({ spaceId }) => (present.has(spaceId) ? [] : [spaceId])),
  };
}

function placeOf(unit: EvaluatedUnit | undefined): UnitChange['before'] {
  return unit === undefined ? undefined : { rank: unit.rank, score: unit.score };
}

function fingerprint(method: Method, key: ScoringKey): string {
  if (key !== 'indicators') return JSON.stringify(sortedKeys(method[key] ?? null));
  return JSON.stringify(
    method.indicators
      .map(({ id, weight, unit, source, measure, scoring, scored }) => [
        ...[id, weight, unit, source, measure ?? 'flow'],
        sortedKeys([scoring ?? null, scored ?? null]),
      ])
      .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
  );
}

/** The same value with keys in one order and without null, which in a file say nothing. */
function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([, each]) => each !== null && each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sortedKeys(each)]));
}
