import type { ProseDocument } from '../data/prose/read-file.ts';
import { issueNumber } from '../model/issues/issues.ts';
import { type SearchEntry, searchEntry } from '../model/search/entry.ts';
import type { ProseKind, ProseOf, SiteData } from '../model/site/site-data.ts';
import { plainLines } from './plain-text.ts';
import { resolveDocument } from './resolve-document.ts';

/** The prose of all documents, split at their `##` headings; a section is found at its anchor. */
export function proseEntries(site: SiteData): SearchEntry[] {
  const { newsletter } = site.site;
  const entries = <K extends ProseKind>(
    section: string,
    documents: readonly ProseOf<K>[],
    titleOf: (document: ProseOf<K>) => string,
    dateOf: (document: ProseOf<K>) => string | null | undefined,
    routeOf = ({ id }: ProseOf<K>) => `${section}${id}/`,
  ) =>
    documents.flatMap((document) =>
      proseSections(site, document as ProseDocument).map(({ heading, anchor, lines }) =>
        searchEntry(section, {
          title: [titleOf(document), heading].filter(Boolean).join(' · '),
          route: routeOf(document) + anchor,
          date: dateOf(document),
          fields: lines,
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

/** What stands before the first `##` heading of a document, or below one of them. */
export interface ProseSection {
  /** Empty before the first heading, as is its anchor. */
  readonly heading: string;
  readonly anchor: string;
  /** One paragraph, item or row a line. */
  readonly lines: readonly string[];
}

/** The words of a document as a reader sees them, split at its `##` headings. */
export function proseSections(site: SiteData, document: ProseDocument): ProseSection[] {
  const parts = [{ heading: '', anchor: '', lines: [] as string[] }];
  for (const block of resolveDocument(site, document).blocks) {
    if (block.kind === 'heading' && block.level === 2) {
      parts.push({ heading: block.text, anchor: `#${block.page?.id ?? ''}`, lines: [] });
    } else parts.at(-1)?.lines.push(...plainLines([block]));
  }
  return parts.filter(({ heading, lines }) => heading !== '' || lines.length > 0);
}
