import type { CurrentEntry } from '../../data/as-of.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { formatDate } from '../../text/dates.ts';

/** What was corrected in a row of a dataset, a line each. */
export function correctionLines(
  site: SiteData,
  dataset: string,
  { corrections }: Pick<CurrentEntry, 'corrections'>,
): string[] {
  const columns = site.edition.datasets.get(dataset)?.schema.columns ?? {};
  return corrections.map(({ key, from, erratum }) => {
    const title = key === undefined ? '' : (columns[key]?.field.title ?? '');
    const before = from === '' ? '空白' : from;
    return `${formatDate(erratum.correctedOn)}更正：${title}原为${before}，${erratum.reason}`;
  });
}
