import type { Nodes } from 'mdast';
import { childrenOf } from './tree.ts';

/** Nodes within a line; all others begin and end one. */
const INLINE = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'inlineCode',
  'mdxJsxTextElement',
  'footnoteReference',
]);

/**
 * The words of a tree without markup, one block a line, for search. Props of components and the
 * frontmatter are left out; what stands inside a component is kept.
 */
export function plainText(node: Nodes): string {
  return textOf(node)
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim();
}

function textOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'code':
      return `\n${node.value}\n`;
    case 'break':
      return '\n';
    case 'tableCell':
      return `${inside(node)} `;
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    default:
      return INLINE.has(node.type) ? inside(node) : `\n${inside(node)}\n`;
  }
}

function inside(node: Nodes): string {
  return childrenOf(node).map(textOf).join('');
}
