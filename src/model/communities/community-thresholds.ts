import type { Community, CommunityReview } from '../../schemas/community.ts';
import { formatComparison } from '../../text/comparison.ts';
import type { RowsOf, SiteData } from '../site/site-data.ts';
import { compares } from './filing-conditions.ts';

/** One entry threshold against what is known of a community. */
export interface CommunityThreshold {
  readonly target: RowsOf<'targets'>[number]['row'];
  /** 「规划面积3平方公里左右」 */
  readonly text: string;
  readonly value: number | undefined;
  /** The years of the reviews that the value comes from; '' for a fact of the list. */
  readonly years: string;
  /** 未核对 where the site has no such figure; nothing is concluded from what is not known. */
  readonly verdict: '达到' | '没有达到' | '不作结论' | '无从对照' | '未核对';
}

type Reviews = readonly CommunityReview[];
type Figure = (community: Community) => number | string | null;
type ReviewFigure = (review: CommunityReview) => number | string | null;

/** Which figure of a community an indicator speaks of, by the words of 江苏150号 一. */
const STATISTICS: readonly [RegExp, Figure][] = [
  [/规划面积/, ({ plannedArea }) => plannedArea],
  [/载体.*面积|建筑面积/, ({ venueArea }) => venueArea],
];

/** The same of a review, newest first. */
const REVIEW_FIGURES: readonly [RegExp, ReviewFigure][] = [
  [/投资占比/, ({ emergingInvestmentShare }) => emergingInvestmentShare],
  [/产值占比/, ({ highTechShare }) => highTechShare],
  [/初创企业.*增长/, ({ startupGrowth }) => startupGrowth],
  [/从业人员.*增长/, ({ employmentGrowth }) => employmentGrowth],
];

/**
 * The thresholds that the documents set for communities (targets of 性质 门槛 whose 适用对象 names
 * them), each with the comparison of its source, against the list and the newest review; one of 年均
 * against the mean growth of all reviews. One that no figure tells of stands among them.
 */
export function communityThresholds(
  site: SiteData,
  community: Community,
  reviews: Reviews,
): CommunityThreshold[] {
  const inOrder = [...reviews].sort((a, b) => (a.year < b.year ? 1 : -1));
  return site.rows('targets').flatMap(({ row: target }): CommunityThreshold[] => {
    if (target.nature !== '门槛' || !(target.scope ?? '').includes('众创社区')) return [];
    const { indicator, comparison, unit } = target;
    const required = Number(target.value);
    const text = indicator + formatComparison(comparison, target.value, unit);
    const found = figureOf(community, inOrder, indicator, target.period ?? '');
    if (found === undefined || Number.isNaN(required)) {
      return [{ target, text, value: undefined, years: '', verdict: '未核对' }];
    }
    const { value, years } = found;
    const met = value === undefined ? undefined : compares(value, comparison, required);
    const verdict = met === undefined ? '不作结论' : met ? '达到' : '没有达到';
    return [{ target, text, value, years, verdict: value === undefined ? '无从对照' : verdict }];
  });
}

/** The figure that an indicator speaks of; undefined when none of them does. */
function figureOf(community: Community, reviews: Reviews, indicator: string, period: string) {
  const listed = STATISTICS.find(([words]) => words.test(indicator));
  if (listed !== undefined) return { value: numberOf(listed[1](community)), years: '' };
  const reviewed = REVIEW_FIGURES.find(([words]) => words.test(indicator));
  if (reviewed === undefined) return undefined;
  const counted = period.includes('年均') ? reviews : reviews.slice(0, 1);
  const values = counted.map((review) => numberOf(reviewed[1](review)));
  const known = values.filter((value) => value !== undefined);
  const [first, last] = [counted.at(-1)?.year, counted[0]?.year];
  // A mean that leaves a year out would be another number.
  if (known.length === 0 || known.length < values.length) return { value: undefined, years: '' };
  return {
    value: known.length === 1 ? known[0] : meanGrowth(known),
    years: first === last ? `${String(last)}年度` : `${String(first)}至${String(last)}年度年均`,
  };
}

/** The yearly growth in percent that gives the same over the years, to one decimal. */
function meanGrowth(percents: readonly number[]): number {
  const factor = percents.reduce((product, each) => product * (1 + each / 100), 1);
  return Math.round((factor ** (1 / percents.length) - 1) * 1000) / 10;
}

function numberOf(cell: number | string | null): number | undefined {
  return typeof cell === 'number' ? cell : undefined;
}
