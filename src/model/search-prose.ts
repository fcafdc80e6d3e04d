import { headingAnchor } from '../text/heading-anchor.ts';
import { issueNumber } from './issues.ts';
import { searchEntry } from './search-entry.ts';
import type { SearchEntry } from './search-entry.ts';
import type { ProseKind, ProseOf, SiteData } from './site-data.ts';

/** The prose of all documents, split at their `##` headings; a section is found at its anchor. */
export function proseEntries(site: SiteData): SearchEntry[] {
  const { newsletter } = site.site;
  const entries = <K extends ProseKind>(
    column: string,
    documents: readonly ProseOf<K>[],
    titleOf: (document: ProseOf<K>) => string,
    dateOf: (document: ProseOf<K>) => string | null | undefined,
    routeOf = ({ id }: ProseOf<K>) => `${column}${id}/`,
  ) =>
    documents.flatMap((document) =>
      sections(document).map(({ heading, text }) =>
        searchEntry(column, {
          title: [titleOf(document), heading].filter(Boolean).join(' · '),
          route: routeOf(document) + (heading === '' ? '' : `#${headingAnchor(heading)}`),
          date: dateOf(document),
          text,
        }),
      ),
    );
  const pages = site.edition.prose.filter((each): each is ProseOf<'pages'> => each.kind === 'pages');
  return [
    ...entries<'policies'>(
      'policies/',
      site.policies,
      ({ frontmatter }) => frontmatter.title,
      ({ frontmatter }) => frontmatter.publishedOn ?? frontmatter.signedOn,
    ),
    ...entries<'reports'>(
      'reports/',
      site.reports,
      ({ frontmatter }) => frontmatter.title,
      ({ frontmatter }) => frontmatter.publishedOn,
    ),
    ...entries<'stories'>(
      'stories/',
      site.stories,
      ({ frontmatter }) => frontmatter.title,
      ({ frontmatter }) => frontmatter.publishedOn,
    ),
    ...entries<'issues'>(
      'issues/',
      site.issues,
      ({ frontmatter }) => `${newsletter.title} ${issueNumber(frontmatter)}`,
      ({ frontmatter }) => frontmatter.publishedOn,
    ),
    ...entries<'pages'>(
      '本站',
      pages,
      ({ frontmatter }) => frontmatter.title,
      () => undefined,
      ({ id }) => `${id}/`,
    ),
  ];
}

/**
 * The text of a document before its first `##` heading, then that below each. A heading stands in
 * the plain text as a line of its own.
 */
export function sections(document: {
  readonly plainText: string;
  readonly headings: readonly { readonly depth: number; readonly text: string }[];
}): { heading: string; text: string }[] {
  const waiting = document.headings.filter(({ depth }) => depth === 2).map(({ text }) => text);
  const parts: { heading: string; lines: string[] }[] = [{ heading: '', lines: [] }];
  for (const line of document.plainText.split('\n')) {
    if (line.trim() === waiting[0]) {
      parts.push({ heading: waiting.shift() ?? '', lines: [] });
    } else if (line.trim() !== '') {
      parts.at(-1)?.lines.push(line.trim());
    }
  }
  return parts
    .map(({ heading, lines: held }) => ({ heading, text: held.join('\n') }))
    .filter(({ heading, text }) => heading !== '' || text !== '');
}
