import type { Nodes } from 'mdast';
import { isElement } from '../data/prose/tree.ts';

/** Words that stand in a line; in MDX one that is alone on its line parts the paragraph. */
const IN_LINE = new Set(['Total', 'Space', 'Policy', 'Notice']);

/**
 * Nodes by the paragraphs that an editor meant: a paragraph that was folded so that a word came to
 * stand alone on a line is one, up to the next blank line.
 */
export function foldedLines(nodes: readonly Nodes[]): Nodes[][] {
  const groups: Nodes[][] = [];
  for (const node of nodes) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const isNext = before?.position?.end.line === (node.position?.start.line ?? 0) - 1;
    const isOne =
      before !== undefined &&
      isNext &&
      isOfLine(before) &&
      isOfLine(node) &&
      (isElement(before) || isElement(node));
    if (isOne) last?.push(node);
    else groups.push([node]);
  }
  return groups;
}

function isOfLine(node: Nodes): boolean {
  return node.type === 'paragraph' || (isElement(node) && IN_LINE.has(node.name ?? ''));
}
