import type { Nodes, Root } from 'mdast';
// The types of MDX nodes are added to those of mdast.
import type {} from 'remark-mdx';

/** A component or raw element, in a line of text or on lines of its own. */
export type Element = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** All nodes of a tree in reading order, the root first. */
export function allNodes(root: Root): Nodes[] {
  const nodes: Nodes[] = [];
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    nodes.push(node);
    // One by one: a paragraph of many runs overflows the stack as arguments of a call.
    for (const child of childrenOf(node).toReversed()) waiting.push(child);
  }
  return nodes;
}

export function childrenOf(node: Nodes): readonly Nodes[] {
  return 'children' in node ? node.children : [];
}

export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

export function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}
