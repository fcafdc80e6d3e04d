import type { ProseDocument } from '../../data/prose/read-file.ts';
import type { SiteData } from '../site/site-data.ts';

/** All figures of an issue are as of its publication (docs/engineers/reading.md); of other prose, of today. */
export function figureDay({ today }: Pick<SiteData, 'today'>, document: ProseDocument): string {
  return document.kind === 'issues' ? document.frontmatter.publishedOn : today;
}
