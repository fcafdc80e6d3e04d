import type { Definition, FootnoteDefinition, Root } from 'mdast';
import type { ProseDocument } from '../data/prose/read-file.ts';
import { type Element, allNodes, isElement } from '../data/prose/tree.ts';
import type { CitedSources } from '../model/site/cited-sources.ts';
import { figureSite } from '../model/issue-figures/issue-views.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { figureDay } from '../model/components/context.ts';

/** What is known while a document is read from its beginning to its end. */
export interface Reading {
  readonly site: SiteData;
  /** The facts that its figures are read from; see `figureSite`. */
  readonly facts: SiteData;
  readonly document: ProseDocument;
  readonly sources: CitedSources;
  /** The day for which figures hold. */
  readonly day: string;
  /** The place of a component among `document.components`, from 1 on. */
  readonly numbers: ReadonlyMap<Element, number>;
  /** The numbers of the words that were read so far. */
  readonly read: Set<number>;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
  /** The footnotes referred to so far, in the order of their numbers. */
  readonly cited: string[];
  /** How often each anchor of a heading was used. */
  readonly anchors: Map<string, number>;
  /** The figures so far, and the level of the last heading on the page. */
  readonly count: { figures: number; level: number };
  /** Where the figures that were read are published. */
  readonly figureFiles: Set<string>;
}

/** A reading that stands at the beginning of a document. */
export function readingOf(site: SiteData, document: ProseDocument, sources: CitedSources): Reading {
  const { root } = document;
  return {
    site,
    facts: figureSite(site, document),
    document,
    sources,
    day: figureDay(site, document),
    numbers: new Map(
      allNodes(root)
        .filter(isElement)
        .map((node, index) => [node, index + 1]),
    ),
    read: new Set(),
    definitions: byLabel<Definition>(root, 'definition'),
    footnotes: byLabel<FootnoteDefinition>(root, 'footnoteDefinition'),
    cited: [],
    anchors: new Map(),
    count: { figures: 0, level: 1 },
    figureFiles: new Set(),
  };
}

/** The first definition of a label counts. */
function byLabel<T extends Definition | FootnoteDefinition>(
  root: Root,
  type: T['type'],
): ReadonlyMap<string, T> {
  const found = allNodes(root).filter((node): node is T => node.type === type);
  return new Map(found.toReversed().map((node) => [node.identifier, node]));
}
