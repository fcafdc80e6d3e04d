import type { EvaluatedRound, RoundUnit } from '../model/evaluation/evaluated-rounds.ts';
import type { IndicatorResult } from '../model/evaluation/evaluate.ts';
import { keptBackIndicators } from '../model/evaluation/kept-back.ts';
import type { Exclusion } from '../model/evaluation/raw-values.ts';
import type { RankInterval } from '../model/evaluation/sensitivity.ts';

/** A number as published: raw is null where the statistics law keeps it back. */
interface PublishedMeasure {
  readonly raw: number | null;
  readonly normalized: number;
}

/** One unit of results.json. */
export interface PublishedUnit {
  readonly spaceId: string;
  readonly total: number;
  readonly increment: number;
  readonly bonus: number;
  readonly score: number;
  readonly rank: number;
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

/** `evaluations/<round>/results.json` (docs/zh/outputs.md). */
export interface EvaluationResults {
  /** What a demonstration says of itself. */
  readonly note?: string;
  readonly round: string;
  readonly year: number;
  /** By rank, then spaceId. */
  readonly units: readonly PublishedUnit[];
  readonly excluded: readonly Exclusion[];
}

/**
 * The results of a round, complete and unrounded. Raw values of indicators taken from 火炬统计 are
 * null unless the method names the basis on which they may be published (统计法 第二十八条).
 */
export function evaluationResults(round: EvaluatedRound, note?: string): EvaluationResults {
  const keptBack = keptBackIndicators(round.method);
  return {
    ...(note === undefined ? {} : { note }),
    round: round.id,
    year: round.method.year,
    units: round.units.map((unit) => publishedUnit(unit, keptBack)),
    excluded: round.excluded.map(({ spaceId, reason }) => ({ spaceId, reason })),
  };
}

/** The same as the text of the file, UTF-8, ending in a line break. */
export function evaluationResultsText(round: EvaluatedRound, note?: string): string {
  return `${JSON.stringify(evaluationResults(round, note), null, 2)}\n`;
}

function publishedUnit(unit: RoundUnit, keptBack: ReadonlySet<string>): PublishedUnit {
  const { spaceId, total, increment, bonus, score, rank, interval, inclusion } = unit;
  return {
    spaceId,
    total,
    increment,
    bonus,
    score,
    rank,
    selected: unit.isSelected,
    holder: unit.isHolder,
    interval,
    inclusion,
    indicators: unit.indicators.map((indicator) => publishedIndicator(indicator, keptBack)),
  };
}

function publishedIndicator(
  { id, total, increment }: IndicatorResult,
  keptBack: ReadonlySet<string>,
): PublishedUnit['indicators'][number] {
  const published = ({ raw, normalized }: IndicatorResult['total']): PublishedMeasure => ({
    raw: keptBack.has(id) ? null : raw,
    normalized,
  });
  return { id, total: published(total), increment: published(increment) };
}
