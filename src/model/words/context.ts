import type { ProseDocument } from '../../data/prose/read-file.ts';
import { figureSite } from '../issue-figures/issue-views.ts';
import type { SiteData } from '../site-data.ts';

/** The document that a word stands in, and the facts and the day for which its figures hold. */
export interface WordContext {
  readonly document: ProseDocument;
  readonly day: string;
  readonly facts: SiteData;
}

/** Finds the document of a word by its origin, `issues/2016-01`, which the MDX compiler writes in. */
export function wordContext(site: SiteData, origin: string): WordContext {
  const document = site.edition.prose.find(({ kind, id }) => `${kind}/${id}` === origin);
  if (document === undefined) throw new Error(`no document ${origin}`);
  return { document, day: figureDay(site, document), facts: figureSite(site, document) };
}

/** All figures of an issue are as of its publication (CONTRACT §4); of other prose, of today. */
export function figureDay({ today }: Pick<SiteData, 'today'>, document: ProseDocument): string {
  return document.kind === 'issues' ? document.frontmatter.publishedOn : today;
}
