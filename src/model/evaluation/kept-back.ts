import type { Method } from '../../schemas/documents/method.ts';

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
