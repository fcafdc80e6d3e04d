import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** The words that a node holds itself, without markup and without what components show. */
export function plainText(node: Nodes): string {
  return toString(node).trim();
}
