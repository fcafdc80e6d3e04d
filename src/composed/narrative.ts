import { citedSources, type CitedSources } from '../model/site/cited-sources.ts';
import type { SiteData } from '../model/site/site-data.ts';
import type { Block } from '../resolved/blocks.ts';
import { resolveDocument } from '../resolved/resolve-document.ts';
import type { ComposedSection } from './composed-document.ts';
import { section } from './parts.ts';

/** What an editor writes about a round, with the sources that it cites. */
export interface Narrative {
  readonly sections: readonly ComposedSection[];
  readonly sources: CitedSources;
}

/**
 * `content/reports/<round id>.mdx` below its title, its own headings one level down; empty when
 * nobody wrote about the round.
 */
export function narrativeOf(site: SiteData, roundId: string): Narrative {
  const document = site.reports.find(({ id }) => id === roundId);
  if (document === undefined) return { sections: [], sources: citedSources(site, []) };
  const { blocks, sources } = resolveDocument(site, document);
  const { title } = document.frontmatter;
  return { sections: section('narrative', title, blocks.map(levelDown)), sources };
}

/** Headings within quotes and notes are no part of the outline and stay as they are. */
function levelDown(block: Block): Block {
  if (block.kind !== 'heading') return block;
  const { page } = block;
  return {
    ...block,
    level: block.level === 2 ? 3 : 4,
    ...(page === undefined ? {} : { page: { ...page, level: Math.min(6, page.level + 1) } }),
  };
}
