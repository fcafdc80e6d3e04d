import type { EvaluatedRound, RoundUnit } from '../model/evaluation/evaluated-rounds.ts';
import type { IndicatorResult } from '../model/evaluation/evaluate.ts';
import { disclosureOf, keptBackIndicators, tellsGrades } from '../model/evaluation/kept-back.ts';
import type { DirectGrade, Exclusion } from '../model/evaluation/raw-values.ts';
import type { RankInterval } from '../model/evaluation/sensitivity.ts';

/** A number as published. */
interface PublishedMeasure {
  readonly raw: number;
  readonly normalized: number;
}

/** One unit of a results.json that keeps nothing back. */
export interface PublishedUnit {
  readonly spaceId: string;
  readonly total: number;
  readonly increment: number;
  readonly bonus: number;
  readonly score: number;
  readonly rank: number;
  /** Where it does not follow from the rank alone: `minScore`, special.csv. */
  readonly grade?: string | undefined;
  readonly selected: boolean;
  readonly holder: boolean;
  readonly interval: RankInterval;
  readonly inclusion: number;
  readonly indicators: readonly {
    readonly id: string;
    readonly total: PublishedMeasure;
    readonly increment: PublishedMeasure;
  }[];
}

/** A raw value that may be read. */
interface RawIndicator {
  readonly id: string;
  readonly total: { readonly raw: number };
  readonly increment: { readonly raw: number };
}

/** One unit where only grades are published. */
interface GradedUnit {
  readonly spaceId: string;
  readonly grade: string | null;
  readonly selected: boolean;
  readonly holder: boolean;
  readonly indicators: readonly RawIndicator[];
}

/** One unit where an indicator is withheld: nothing that is made of its values. */
interface WithheldUnit extends GradedUnit {
  readonly rank: number;
  /** Over all alternatives together, none without one indicator. */
  readonly interval: RankInterval;
  /** To one decimal. */
  readonly inclusion: number;
}

interface Head {
  /** What a demonstration says of itself. */
  readonly note?: string;
  readonly round: string;
  readonly year: number;
  readonly excluded: readonly Exclusion[];
  /** Only of a round with special.csv. */
  readonly direct?: readonly DirectGrade[];
}

/** A complete results.json; units by rank, then spaceId. */
export interface EvaluationResults extends Head {
  readonly units: readonly PublishedUnit[];
}

/** A results.json that keeps something back (统计法 第二十八条, or `publish: bands`). */
export interface PartialResults extends Head {
  /** The indicators whose values are withheld. */
  readonly withheld: readonly string[];
  readonly units: readonly (GradedUnit | WithheldUnit)[];
}

/**
 * The results of a round that keeps nothing back, complete and unrounded.
 * @throws RangeError for a round that keeps something back.
 */
export function evaluationResults(round: EvaluatedRound, note?: string): EvaluationResults {
  if (disclosureOf(round.method).form !== 'complete')
    throw new RangeError(`${round.id} is not all told`);
  const isTold = tellsGrades(round);
  return { ...headOf(round, note), units: round.units.map((unit) => publishedUnit(unit, isTold)) };
}

/**
 * The results of a round that withholds an indicator or publishes grades alone: by rank, or by grade
 * in the order of the method, then by spaceId.
 */
export function partialResults(round: EvaluatedRound, note?: string): PartialResults {
  const { method } = round;
  const withheld = keptBackIndicators(method);
  const rawOf = ({ id, total, increment }: IndicatorResult): RawIndicator[] =>
    withheld.has(id) ? [] : [{ id, total: { raw: total.raw }, increment: { raw: increment.raw } }];
  const gradedOf = (unit: RoundUnit): GradedUnit => ({
    spaceId: unit.spaceId,
    grade: unit.grade ?? null,
    selected: unit.isSelected,
    holder: unit.isHolder,
    indicators: unit.indicators.flatMap(rawOf),
  });
  const withheldOf = (unit: RoundUnit): WithheldUnit => {
    const { spaceId, ...graded } = gradedOf(unit);
    const { rank, interval, inclusion } = unit;
    return { spaceId, rank, ...graded, interval, inclusion };
  };
  const head = { ...headOf(round, note), withheld: [...withheld] };
  if (disclosureOf(method).form === 'withheld') {
    return { ...head, units: round.units.map(withheldOf) };
  }
  const places = new Map<string | null, number>(
    method.bands.map(({ grade }, index) => [grade, index]),
  );
  const placeOf = ({ grade }: GradedUnit) => places.get(grade) ?? Infinity;
  return {
    ...head,
    units: round.units
      .map(gradedOf)
      .sort((a, b) => placeOf(a) - placeOf(b) || (a.spaceId < b.spaceId ? -1 : 1)),
  };
}

function headOf(round: EvaluatedRound, note: string | undefined): Head {
  return {
    ...(note === undefined ? {} : { note }),
    round: round.id,
    year: round.method.year,
    excluded: round.excluded.map(({ spaceId, reason }) => ({ spaceId, reason })),
    ...(round.hasSpecial ? { direct: round.direct } : {}),
  };
}

function publishedUnit(unit: RoundUnit, isGradeTold: boolean): PublishedUnit {
  const { spaceId, total, increment, bonus, score, rank, interval, inclusion } = unit;
  return {
    spaceId,
    total,
    increment,
    bonus,
    score,
    rank,
    ...(isGradeTold ? { grade: unit.grade } : {}),
    selected: unit.isSelected,
    holder: unit.isHolder,
    interval,
    inclusion,
    indicators: unit.indicators,
  };
}
