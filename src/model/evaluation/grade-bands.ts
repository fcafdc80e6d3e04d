import type { Method } from '../../schemas/documents/method.ts';

/**
 * The grade of each rank given, by the shares of `bands`: a band reaches down to the rank that is
 * its cumulative share of all units, rounded half up; the last band takes the rest. Units of one
 * rank have one grade. Undefined for all when the method has no bands.
 */
export function gradesOf(ranks: readonly number[], bands: Method['bands']): (string | undefined)[] {
  let share = 0;
  const ends = bands.map((band, index) => {
    share += band.share;
    // The sum of 0.2, 0.35 and 0.45 is not exactly 1.
    const end = Math.floor(share * ranks.length + 0.5 + 1e-9);
    return { grade: band.grade, end: index === bands.length - 1 ? Infinity : end };
  });
  return ranks.map((rank) => ends.find(({ end }) => rank <= end)?.grade);
}
