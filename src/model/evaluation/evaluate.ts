import type { Method } from '../../schemas/documents/method.ts';
import { isTitleValid } from '../spaces/title-validity.ts';
import { gradesOf } from './grade-bands.ts';
import type { RoundInput, TitleOfSpace } from './input.ts';
import { ranksOf, slotsOf, tieAcrossCut } from './ranking.ts';
import { type DirectGrade, type Exclusion, type RawUnit, rawRound } from './raw-values.ts';
import { type NormalizedColumns, bonusesOf, normalizedColumns, scoresOf } from './scores.ts';
import { compare } from '../../text/compare.ts';

/** A raw number and its place on the scale of the method. */
interface Measure {
  readonly raw: number;
  readonly normalized: number;
}

/** One indicator of one unit. */
export interface IndicatorResult {
  readonly id: string;
  readonly total: Measure;
  readonly increment: Measure;
}

/** One unit as evaluated, unrounded. */
export interface EvaluatedUnit {
  readonly spaceId: string;
  /** T */
  readonly total: number;
  /** I */
  readonly increment: number;
  /** B */
  readonly bonus: number;
  /** S */
  readonly score: number;
  readonly rank: number;
  /** By the bands of the method; undefined without bands. */
  readonly grade: string | undefined;
  /** The best grade that special.csv lets it have (不得高于). */
  readonly highest: string | undefined;
  readonly isSelected: boolean;
  /** Holds the title of the selection validly on `frozenOn`. */
  readonly isHolder: boolean;
  readonly isFirstYear: boolean;
  /** 次序 of decisions.csv, when one is held. */
  readonly order: number | undefined;
  /** In the order of `method.indicators`. */
  readonly indicators: readonly IndicatorResult[];
}

export interface Evaluation {
  readonly method: Method;
  /** By rank, then spaceId. */
  readonly units: readonly EvaluatedUnit[];
  /** By spaceId. */
  readonly excluded: readonly Exclusion[];
  /** Units with a grade and no rank (直接认定), by spaceId. */
  readonly direct: readonly DirectGrade[];
  /** The units that tie across the cut without a decision; none in a published round. */
  readonly tieAtCut: readonly string[];
}

/** What rankings of a round have in common, whichever way the points are taken. */
export interface Field {
  /** By spaceId. */
  readonly units: readonly RawUnit[];
  readonly excluded: readonly Exclusion[];
  readonly direct: readonly DirectGrade[];
  /** B, holders and 次序, in the order of `units`. */
  readonly bonuses: readonly number[];
  readonly holders: readonly boolean[];
  readonly orders: readonly (number | undefined)[];
}

/**
 * Evaluates a round by the arithmetic of docs/engineers/evaluation.md in double precision. Nothing is rounded but
 * the keys by which ties are compared.
 * @throws RangeError when a target is missing (`evaluation-method` refuses such a round before).
 */
export function evaluateRound(input: RoundInput): Evaluation {
  const { method } = input;
  const field = fieldOf(input);
  const { units, bonuses, holders, orders } = field;
  const columns = normalizedColumns(units, method, method.normalization, method.increment);
  const weights = method.indicators.map(({ weight }) => weight);
  const scores = scoresOf(columns, weights, bonuses, method);
  const ranks = ranksOf(
    scores.map((score, index) => ({
      ...score,
      rawTotals: units[index]?.totals ?? [],
      order: orders[index],
    })),
    method,
  );
  const ranked = ranks.map((rank, index) => ({ rank, isHolder: holders[index] === true }));
  const limits = new Map(
    input.special.flatMap(({ spaceId, situation, grade }) =>
      situation === '不得高于' && grade !== null ? [[spaceId, grade]] : [],
    ),
  );
  const highest = units.map(({ spaceId }) => limits.get(spaceId));
  const grades = gradesOf(
    ranks.map((rank, index) => ({
      rank,
      score: scores[index]?.score ?? 0,
      highest: highest[index],
    })),
    method.bands,
  );
  const slots = slotsOf(ranked, method.selection);
  const tied = new Set(tieAcrossCut(ranked, method.selection));
  const evaluated = units.map((unit, index): EvaluatedUnit => ({
    spaceId: unit.spaceId,
    ...(scores[index] ?? { total: 0, increment: 0, score: 0 }),
    bonus: bonuses[index] ?? 0,
    rank: ranks[index] ?? 0,
    grade: grades[index],
    highest: highest[index],
    isSelected: slots[index] === 1,
    isHolder: holders[index] === true,
    isFirstYear: unit.isFirstYear,
    order: orders[index],
    indicators: indicatorResults(unit, index, columns, method),
  }));
  return {
    method,
    units: evaluated.sort((a, b) => a.rank - b.rank || compare(a.spaceId, b.spaceId)),
    excluded: field.excluded,
    direct: field.direct,
    tieAtCut: units.flatMap(({ spaceId }, index) => (tied.has(index) ? [spaceId] : [])),
  };
}

/** The units of a round with everything that no choice of normalization or weights changes. */
export function fieldOf(input: RoundInput): Field {
  const { method, bonus, decisions, titles } = input;
  const { units, excluded, direct } = rawRound(input);
  const bonuses = bonusesOf(bonus, method.bonus);
  const holders = holdersOf(titles, method);
  const orders = new Map(decisions.map(({ spaceId, order }) => [spaceId, order]));
  return {
    units,
    excluded,
    direct,
    bonuses: units.map(({ spaceId }) => bonuses.get(spaceId) ?? 0),
    holders: units.map(({ spaceId }) => holders.has(spaceId)),
    orders: units.map(({ spaceId }) => orders.get(spaceId)),
  };
}

function holdersOf(
  titles: readonly TitleOfSpace[],
  { selection, frozenOn }: Method,
): ReadonlySet<string> {
  return new Set(
    titles
      .filter(({ title }) => title === selection.title)
      .filter((title) => isTitleValid(title, frozenOn))
      .map(({ spaceId }) => spaceId),
  );
}

function indicatorResults(
  unit: RawUnit,
  index: number,
  columns: NormalizedColumns,
  { indicators, increment }: Method,
): IndicatorResult[] {
  return indicators.map(({ id }, place) => ({
    id,
    total: {
      raw: unit.totals[place] ?? 0,
      normalized: columns.totals[place]?.[index] ?? 0,
    },
    increment: {
      raw: unit.increments[increment][place] ?? 0,
      normalized: columns.increments[place]?.[index] ?? 0,
    },
  }));
}
