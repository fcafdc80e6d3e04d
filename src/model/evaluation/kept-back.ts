import type { Method } from '../../schemas/documents/method.ts';
import { hasLeastScores } from './grade-bands.ts';

/**
 * The ids of the indicators whose raw values of single units nobody may read on a page or in a
 * file: 火炬统计 without the basis on which they may be published (统计法 第二十八条). Targets of
 * these indicators stay back too: a target and a normalized number give the raw one.
 */
export function keptBackIndicators({
  indicators,
}: Pick<Method, 'indicators'>): ReadonlySet<string> {
  return new Set(
    indicators
      .filter(({ source, publicationBasis }) => source === '火炬统计' && !publicationBasis)
      .map(({ id }) => id),
  );
}

/** What stands for a number that a round has and does not publish. */
export const NOT_PUBLISHED = '不公布';

/** How much of a round leaves it, in every page, paper, picture and file alike. */
export interface Disclosure {
  /**
   * `complete`; `withheld`: one indicator is kept back, and with it every number that is made of it
   * (totals, scores, bonus, normalized values); `bands`: grades and published raw values alone.
   */
  readonly form: 'complete' | 'withheld' | 'bands';
  /** Whether scores, their parts and normalized values are shown. */
  readonly hasScores: boolean;
  /** Whether pages list ranks. */
  readonly hasRanks: boolean;
  /** Whether pages tell how sure the result is: 临界, 入选频率. */
  readonly hasRobustness: boolean;
}

/** What a method lets be shown of its round; whatever shows a round asks here. */
export function disclosureOf(method: Pick<Method, 'indicators' | 'publish'>): Disclosure {
  const { publish } = method;
  if (publish === 'bands') {
    return { form: 'bands', hasScores: false, hasRanks: false, hasRobustness: false };
  }
  const isWithheld = keptBackIndicators(method).size > 0;
  return {
    form: isWithheld ? 'withheld' : 'complete',
    hasScores: !isWithheld,
    hasRanks: publish === 'ranks',
    hasRobustness: true,
  };
}

/** Whether a round tells grades: where not all of it is shown, or its ranks alone do not give them. */
export function tellsGrades({
  method,
  hasSpecial,
}: {
  readonly method: Pick<Method, 'indicators' | 'publish' | 'bands'>;
  readonly hasSpecial: boolean;
}): boolean {
  const isComplete = disclosureOf(method).form === 'complete';
  return method.bands.length > 0 && (!isComplete || hasSpecial || hasLeastScores(method));
}
