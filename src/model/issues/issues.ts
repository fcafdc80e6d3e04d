import type { IssueDocument } from '../../schemas/documents/issue.ts';
import { canonical } from '../site/addresses.ts';
import { citation } from '../site/citation.ts';
import type { ProseOf, SiteData } from '../site/site-data.ts';

/** 「2016年第1期（总第1期）」; of a special issue 「2016年增刊第1期（总第1期）」. */
export function issueNumber({
  year,
  number,
  total,
  series,
}: Pick<IssueDocument, 'year' | 'number' | 'total'> & {
  readonly series?: IssueDocument['series'] | null | undefined;
}): string {
  return `${year}年${series === '增刊' ? '增刊' : ''}第${number}期（总第${total}期）`;
}

/**
 * How to cite an issue, as GB/T 7714-2015 has it for pages; a retold one bears the day of its
 * retelling, because the page is not the original.
 */
export function issueCitation(
  { site, today, basePath }: Pick<SiteData, 'site' | 'today' | 'basePath'>,
  { id, frontmatter }: Pick<ProseOf<'issues'>, 'id' | 'frontmatter'>,
): string {
  return citation({
    responsible: site.newsletter.publisher,
    title: `${site.newsletter.title}${issueNumber(frontmatter)}`,
    type: 'EB',
    date: frontmatter.retold?.on ?? frontmatter.publishedOn,
    citedOn: today,
    address: canonical({ site, basePath }, `issues/${id}/`),
  });
}

/** The issues before and after one of its series, by running total. */
export function neighbours(
  issues: readonly ProseOf<'issues'>[],
  issue: ProseOf<'issues'>,
): { previous: ProseOf<'issues'> | undefined; next: ProseOf<'issues'> | undefined } {
  const series = issues
    .filter(({ frontmatter }) => frontmatter.series === issue.frontmatter.series)
    .sort((a, b) => a.frontmatter.total - b.frontmatter.total);
  const index = series.findIndex(({ id }) => id === issue.id);
  return { previous: series[index - 1], next: series[index + 1] };
}
