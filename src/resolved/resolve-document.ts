import { heldFor } from '../data/held.ts';
import type { ProseDocument } from '../data/prose/read-file.ts';
import { type CitedSources, sourcesAsCited } from '../model/site/cited-sources.ts';
import type { SiteData } from '../model/site/site-data.ts';
import type { Block } from './blocks.ts';
import { footnoteBlocks } from './footnote-blocks.ts';
import { asBlocks } from './pieces.ts';
import { piecesOf } from './read-nodes.ts';
import { readingOf } from './reading.ts';

/** A document with all its words resolved, as its page and every channel take it. */
export interface ResolvedDocument {
  readonly blocks: readonly Block[];
  /** The sources that it cites, by their numbers in the blocks. */
  readonly sources: CitedSources;
}

/**
 * A checked document of a site, resolved once: figures of an issue as of its day, of other prose as
 * of today.
 */
export function resolveDocument(site: SiteData, document: ProseDocument): ResolvedDocument {
  const ofSite = heldFor(site, 'resolved', () => new WeakMap<ProseDocument, ResolvedDocument>());
  const resolved = ofSite.get(document) ?? resolve(site, document);
  ofSite.set(document, resolved);
  return resolved;
}

function resolve(site: SiteData, document: ProseDocument): ResolvedDocument {
  const sources = sourcesAsCited(site);
  for (const cell of ownSources(document)) sources.numbersOf(cell);
  const reading = readingOf(site, document, sources);
  const body = asBlocks(piecesOf(document.root, reading));
  const blocks = [...body, ...footnoteBlocks(reading)];
  // The seal goes by the list of components: what is in it stands in the blocks.
  const missed = document.components.find((_, index) => !reading.read.has(index + 1));
  if (missed !== undefined) {
    throw new Error(`${document.file}第${missed.line}行的<${missed.name}>哪里也不显示，不能发布`);
  }
  return { blocks, sources };
}

/** The 来源 cells of the frontmatter, which come before those of the words. */
function ownSources({ frontmatter }: ProseDocument): (string | null)[] {
  const listed = 'sources' in frontmatter ? (frontmatter.sources ?? []) : [];
  const retold = 'retold' in frontmatter && frontmatter.retold ? [frontmatter.retold.source] : [];
  return [...retold, ...listed];
}
