import type { Community, CommunityReview } from '../../schemas/community.ts';
import type { Comparison } from '../../schemas/target.ts';
import { compares } from './filing-conditions.ts';
import type { RowsOf, SiteData } from '../site/site-data.ts';

/** One entry threshold against what is known of a community. */
export interface CommunityThreshold {
  readonly target: RowsOf<'targets'>[number]['row'];
  readonly comparison: Comparison;
  readonly required: number;
  readonly value: number | undefined;
  /** The year of the review that the value comes from; undefined for a fact of the list. */
  readonly year: string | undefined;
  /** Undefined when the number is not known: nothing is then concluded. */
  readonly isMet: boolean | undefined;
}

type Value = (community: Community, review: CommunityReview | undefined) => unknown;

/** Which number of a community an indicator speaks of, by the words of 江苏150号 一. */
const VALUES: readonly [RegExp, Value, 'list' | 'review'][] = [
  [/规划面积/, ({ plannedArea }) => plannedArea, 'list'],
  [/载体.*面积|建筑面积/, ({ venueArea }) => venueArea, 'list'],
  [/投资占比/, (_, review) => review?.emergingInvestmentShare, 'review'],
  [/产值占比/, (_, review) => review?.highTechShare, 'review'],
  [/初创企业.*增长/, (_, review) => review?.startupGrowth, 'review'],
  [/从业人员.*增长/, (_, review) => review?.employmentGrowth, 'review'],
];

/**
 * The thresholds that the documents set for communities (targets of 性质 门槛 whose 适用对象 names
 * them), each with the comparison word of its source, against the list and the newest review.
 */
export function communityThresholds(
  site: SiteData,
  community: Community,
  reviews: readonly CommunityReview[],
): CommunityThreshold[] {
  const newest = [...reviews].sort((a, b) => (a.year < b.year ? 1 : -1))[0];
  return site.rows('targets').flatMap(({ row: target }): CommunityThreshold[] => {
    if (target.nature !== '门槛' || !(target.scope ?? '').includes('众创社区')) return [];
    const meant = VALUES.find(([words]) => words.test(target.indicator));
    const required = Number(target.value);
    if (meant === undefined || Number.isNaN(required)) return [];
    const [, valueOf, from] = meant;
    const found = valueOf(community, newest);
    const value = typeof found === 'number' ? found : undefined;
    return [
      {
        target,
        comparison: target.comparison,
        required,
        value,
        year: from === 'review' && value !== undefined ? newest?.year : undefined,
        isMet: value === undefined ? undefined : compares(value, target.comparison, required),
      },
    ];
  });
}
