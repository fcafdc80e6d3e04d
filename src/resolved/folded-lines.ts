import type { Nodes } from 'mdast';
import { isElement } from '../data/prose/tree.ts';

/** Words that stand in a line; in MDX those that are alone on one part the paragraph. */
const IN_LINE = new Set(['Total', 'Space', 'Policy', 'Notice']);

/** Nodes that are one paragraph, each with what parts it from the one before. */
export type FoldedLine = readonly { readonly node: Nodes; readonly gap: '' | ' ' | '\n' }[];

/**
 * Nodes by the paragraphs that an editor meant, up to the next blank line: one that was folded so that
 * a word came to stand alone on a line, and words and pictures that stand beside each other.
 */
export function foldedLines(nodes: readonly Nodes[]): FoldedLine[] {
  const lines: { node: Nodes; gap: '' | ' ' | '\n' }[][] = [];
  for (const node of nodes) {
    const last = lines.at(-1);
    const before = last?.at(-1)?.node;
    const gap = before === undefined ? undefined : gapBetween(before, node);
    if (gap === undefined) lines.push([{ node, gap: '' }]);
    else last?.push({ node, gap });
  }
  return lines;
}

/** Undefined where a new paragraph begins. */
function gapBetween(before: Nodes, node: Nodes): '' | ' ' | '\n' | undefined {
  const [end, start] = [before.position?.end, node.position?.start];
  if (end === undefined || start === undefined) return undefined;
  const down = start.line - end.line;
  const isWord = (each: Nodes) => isFlow(each) && IN_LINE.has(each.name ?? '');
  if (down === 0 && isFlow(before) && isFlow(node)) return start.column > end.column ? ' ' : '';
  const isFolded =
    down === 1 &&
    (isWord(before) || isWord(node)) &&
    [before, node].every((each) => each.type === 'paragraph' || isWord(each));
  return isFolded ? '\n' : undefined;
}

function isFlow(node: Nodes): node is Extract<Nodes, { type: 'mdxJsxFlowElement' }> {
  return isElement(node) && node.type === 'mdxJsxFlowElement';
}
