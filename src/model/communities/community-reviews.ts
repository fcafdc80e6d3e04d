import type { CommunityReview } from '../../schemas/community.ts';

/** The years of the first two reviews in a row that a community failed; undefined when none. */
export function failedTwice(
  reviews: readonly Pick<CommunityReview, 'year' | 'conclusion'>[],
): readonly [string, string] | undefined {
  const inOrder = [...reviews].sort((a, b) => (a.year < b.year ? -1 : 1));
  for (const [index, review] of inOrder.entries()) {
    const before = inOrder[index - 1];
    if (before?.conclusion === '未通过' && review.conclusion === '未通过') {
      return [before.year, review.year];
    }
  }
  return undefined;
}
