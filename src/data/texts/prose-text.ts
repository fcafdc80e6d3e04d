import type { Nodes, Root } from 'mdast';
import { childrenOf, isElement, lineOf } from '../prose/tree.ts';
import { type PlacedText, joinedText, textOfWhole, textOnLine } from './placed-text.ts';

/** Nodes within a line; all others begin and end a block. */
const INLINE: ReadonlySet<string> = new Set<Nodes['type']>([
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'inlineCode',
  'break',
  'image',
  'imageReference',
  'footnoteReference',
  'mdxJsxTextElement',
]);

/**
 * The words of a tree block by block, markup removed and neighbouring runs joined, as its reader
 * sees them; addresses, titles, alternative texts and props of components by themselves.
 */
export function proseTexts(root: Root): PlacedText[] {
  const found: PlacedText[] = [];
  let pieces: { text: string; line: number }[] = [];
  const endBlock = () => {
    if (pieces.length > 0) found.push(joinedText(pieces));
    pieces = [];
  };
  const visit = (node: Nodes): void => {
    for (const text of asides(node)) found.push(textOnLine(text, lineOf(node)));
    const isInline = INLINE.has(node.type);
    if (!isInline) endBlock();
    if (node.type === 'text' || node.type === 'inlineCode') {
      pieces.push({ text: node.value, line: lineOf(node) });
    } else if (node.type === 'break') pieces.push({ text: ' ', line: lineOf(node) });
    else if (node.type === 'code') {
      const { text, lineAt } = textOfWhole(node.value);
      found.push({ text, lineAt: (index) => lineOf(node) + lineAt(index) });
    } else childrenOf(node).forEach(visit);
    if (!isInline) endBlock();
  };
  visit(root);
  return found;
}

/** What a node says besides its words. */
function asides(node: Nodes): string[] {
  if (isElement(node)) {
    return node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [attribute.value]
        : [],
    );
  }
  const texts = [
    'url' in node ? node.url : undefined,
    'title' in node ? node.title : undefined,
    'alt' in node ? node.alt : undefined,
    'label' in node ? node.label : undefined,
    node.type === 'code' ? node.meta : undefined,
  ];
  return texts.filter((text): text is string => typeof text === 'string' && text !== '');
}

/** The texts and numbers of a value that was read from a file, each with the line of its key. */
export function valueTexts(
  value: unknown,
  lineOfPath: (path: readonly (string | number)[]) => number,
): PlacedText[] {
  const visit = (part: unknown, path: readonly (string | number)[]): PlacedText[] => {
    if (typeof part === 'string' || typeof part === 'number') {
      return [joinedText([{ text: String(part), line: lineOfPath(path) }])];
    }
    if (typeof part !== 'object' || part === null) return [];
    return Object.entries(part).flatMap(([key, inside]) =>
      visit(inside, [...path, Array.isArray(part) ? Number(key) : key]),
    );
  };
  return visit(value, []);
}
