import type { CitedSource } from '../../model/site/cited-sources.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { resolveDocument } from '../../resolved/resolve-document.ts';
import type { Block } from '../content/blocks.ts';
import { heading } from './block-parts.ts';

/** What an editor writes about a round, as blocks, with the sources that they cite. */
export interface Narrative {
  readonly blocks: readonly Block[];
  readonly sources: readonly CitedSource[];
}

/**
 * `content/reports/<round id>.mdx` below a heading of its title, its own headings one level down;
 * empty when nobody wrote about the round.
 */
export function narrativeOf(site: SiteData, roundId: string): Narrative {
  const document = site.reports.find(({ id }) => id === roundId);
  if (document === undefined) return { blocks: [], sources: [] };
  const { blocks, sources } = resolveDocument(site, document);
  return {
    blocks: [heading(document.frontmatter.title), ...blocks.map(levelDown)],
    sources: sources.list,
  };
}

/** Headings within quotes and notes are no part of the outline and stay as they are. */
function levelDown(block: Block): Block {
  return block.kind === 'heading' ? { ...block, level: block.level === 2 ? 3 : 4 } : block;
}
