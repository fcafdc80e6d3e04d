import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type {} from 'remark-mdx';
import type { ProseDocument } from '../../data/prose/read-file.ts';
import type { CitedSources } from '../../model/cited-sources.ts';
import type { SiteData } from '../../model/site-data.ts';
import type { Block } from './blocks.ts';
import { readInlines } from './read-inlines.ts';
import { imageBlock, readWord } from './read-word.ts';

/** What resolving the words of a prose document needs. */
export interface ReadingContext {
  readonly site: SiteData;
  /** The facts that its figures are read from; see `figureSite`. */
  readonly facts: SiteData;
  readonly document: ProseDocument;
  readonly sources: CitedSources;
  /** The day for which figures hold. */
  readonly day: string;
}

/** Counts the words of a document in reading order, as the web page does, and its figures. */
export interface WordCount {
  words: number;
  figures: number;
}

/** The body of a prose document as blocks. */
export function readBlocks(context: ReadingContext): Block[] {
  const count = { words: 0, figures: 0 };
  return context.document.root.children.flatMap((node) => blocksOf(node, context, count));
}

/** The blocks of one node of the tree. */
export function blocksOf(node: RootContent, context: ReadingContext, count: WordCount): Block[] {
  const inside = (nodes: readonly Nodes[]) =>
    nodes.flatMap((child) => blocksOf(child as RootContent, context, count));
  switch (node.type) {
    case 'yaml':
    case 'definition':
      return [];
    case 'heading': {
      const level = Math.min(4, Math.max(2, node.depth)) as 2 | 3 | 4;
      const text = readInlines(node.children, context, count)
        .map((inline) => ('text' in inline ? inline.text : ''))
        .join('');
      return [{ kind: 'heading', level, text }];
    }
    case 'paragraph':
      return paragraph(node.children, context, count);
    case 'list':
      return [
        {
          kind: 'list',
          isOrdered: node.ordered === true,
          items: node.children.map((item) => inside(item.children)),
        },
      ];
    case 'blockquote':
      return [{ kind: 'quote', blocks: inside(node.children), source: '' }];
    case 'code':
      return [{ kind: 'paragraph', inlines: [{ kind: 'text', text: node.value }] }];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'table': {
      const [header, ...rows] = node.children.map((row) =>
        row.children.map((cell) => cellText(cell.children, context, count)),
      );
      const isNumber = (header ?? []).map((_, column) => node.align?.[column] === 'right');
      return [{ kind: 'table', title: '', headers: header ?? [], isNumber, rows, note: '' }];
    }
    case 'mdxJsxFlowElement':
      return readWord(node, context, count, inside);
    default:
      return 'children' in node ? inside(node.children as Nodes[]) : [];
  }
}

/** A paragraph; a word that makes a block of its own and stands alone in a line is that block. */
function paragraph(
  nodes: readonly PhrasingContent[],
  context: ReadingContext,
  count: WordCount,
): Block[] {
  const [only] = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const isAlone =
    nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '').length === 1;
  if (isAlone && only?.type === 'mdxJsxTextElement' && isBlockWord(only.name)) {
    return readWord(only, context, count, () => []);
  }
  if (isAlone && only?.type === 'image') {
    return [imageBlock({ src: only.url, alt: only.alt ?? '' }, context)];
  }
  return [{ kind: 'paragraph', inlines: readInlines(nodes, context, count) }];
}

function isBlockWord(name: string | null): boolean {
  return ['Figure', 'Table', 'Events', 'Image', 'Note', 'Quote'].includes(name ?? '');
}

function cellText(
  nodes: readonly PhrasingContent[],
  context: ReadingContext,
  count: WordCount,
): string {
  return readInlines(nodes, context, count)
    .map((inline) => ('text' in inline ? inline.text : ''))
    .join('');
}
