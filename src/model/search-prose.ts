import type { ProseDocument } from '../data/prose/read-file.ts';
import { headingAnchor } from '../text/heading-anchor.ts';
import { issueNumber } from './issues.ts';
import { searchEntry } from './search-entry.ts';
import type { SearchEntry } from './search-entry.ts';
import { proseSections } from './search-prose-text.ts';
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
      proseSections(site, document as ProseDocument).map(({ heading, text }) =>
        searchEntry(column, {
          title: [titleOf(document), heading].filter(Boolean).join(' · '),
          route: routeOf(document) + (heading === '' ? '' : `#${headingAnchor(heading)}`),
          date: dateOf(document),
          text,
        }),
      ),
    );
  const pages = site.edition.prose.filter(
    (each): each is ProseOf<'pages'> => each.kind === 'pages',
  );
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
