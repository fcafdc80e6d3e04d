import { heldFor } from '../../data/held.ts';
import { compare } from '../../text/compare.ts';
import { type RowPart, rowParts, rowsThatFit } from './row-parts.ts';
import type { ProseOf, SiteData } from './site-data.ts';

/** The sections whose page lists the documents of a kind, and how many elements one makes there. */
export const DOCUMENT_ELEMENTS = { policies: 28, issues: 22, stories: 5, reports: 5 } as const;

/** The folder of such a section. */
export type DocumentSection = keyof typeof DOCUMENT_ELEMENTS;
export const DOCUMENT_SECTIONS = Object.keys(DOCUMENT_ELEMENTS) as readonly DocumentSection[];

export type ListedDocument = ProseOf<DocumentSection | 'archived'>;

/** How many documents stand on the page of a list that is too long for it. */
const FIRST = 30;

/** The documents of a section, the newest first; what was archived stands with the issues. */
export function listedDocuments(
  site: SiteData,
  section: DocumentSection,
): readonly ListedDocument[] {
  return heldFor(site, `documents of ${section}`, () => {
    const documents: readonly ListedDocument[] =
      section === 'issues' ? [...site.issues, ...site.archived] : site[section];
    return [...documents].sort((a, b) => compare(dayOf(b), dayOf(a)));
  });
}

/** Those that the page of the section carries. */
export function firstDocuments(
  site: SiteData,
  section: DocumentSection,
): readonly ListedDocument[] {
  const documents = listedDocuments(site, section);
  return documentParts(site, section).length === 0 ? documents : documents.slice(0, FIRST);
}

/** The pages of a list of documents that is too long for one, by year; none otherwise. */
export function documentParts(
  site: SiteData,
  section: DocumentSection,
): readonly RowPart<ListedDocument>[] {
  return heldFor(site, `parts of ${section}`, () => {
    const years = Map.groupBy(listedDocuments(site, section), (each) => dayOf(each).slice(0, 4));
    const groups = [...years].map(([year, rows]) => ({
      id: year === '' ? NO_YEAR : year,
      title: year === '' ? '没有写日期的' : `${year}年`,
      rows,
    }));
    return rowParts(groups, rowsThatFit(DOCUMENT_ELEMENTS[section]));
  });
}

const NO_YEAR = 'rows';

/** The day by which a document stands in its list, `YYYY-MM-DD`; '' when it has none. */
function dayOf(document: ListedDocument): string {
  if (document.kind !== 'policies') return document.frontmatter.publishedOn ?? '';
  const { signedOn, publishedOn, effectiveOn } = document.frontmatter;
  return signedOn ?? publishedOn ?? effectiveOn ?? '';
}
