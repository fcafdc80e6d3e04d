import type { Method } from '../../schemas/documents/method.ts';
import { roundedForTies } from './ranking.ts';

/** What the grade of a unit depends on. */
interface Gradable {
  readonly rank: number;
  readonly score: number;
  /** The best grade that special.csv lets it have (不得高于). */
  readonly highest?: string | undefined;
}

/** Whether a grade depends on the score beside the rank. */
export function hasLeastScores({ bands }: Pick<Method, 'bands'>): boolean {
  return bands.some(({ minScore }) => minScore != null);
}

/**
 * The grades of ranked units by the `bands` of a method: a band reaches down to the rank that is its
 * cumulative share of all units, rounded half up; the last takes the rest. A unit whose score, rounded
 * to nine decimals, is below `minScore` falls to the first later band that it reaches; the place it
 * leaves is not refilled. Last, 不得高于 limits it. Units of one rank and one limit have one grade.
 * Undefined for all when the method has no bands.
 */
export function gradesOf(
  units: readonly Gradable[],
  bands: Method['bands'],
): (string | undefined)[] {
  let share = 0;
  const ends = bands.map((band, index) => {
    share += band.share;
    // The sum of 0.2, 0.35 and 0.45 is not exactly 1.
    const end = Math.floor(share * units.length + 0.5 + 1e-9);
    return index === bands.length - 1 ? Infinity : end;
  });
  return units.map(({ rank, score, highest }) => {
    const reached = ends.findIndex((end) => rank <= end);
    const allowed = bands.findIndex(
      ({ minScore }, index) =>
        index >= reached && (minScore == null || roundedForTies(score) >= roundedForTies(minScore)),
    );
    const limit = bands.findIndex(({ grade }) => grade === highest);
    return bands[Math.max(allowed, limit)]?.grade;
  });
}
