import type { Nodes } from 'mdast';
import type { Block, Inline } from './blocks.ts';
import { asBlocks } from './pieces.ts';
import { piecesOfAll } from './read-nodes.ts';
import type { Reading } from './reading.ts';

/** The footnotes that a document refers to, below their head 注; nothing without any. */
export function footnoteBlocks(reading: Reading): Block[] {
  const notes: Block[] = [];
  // A footnote may refer to another, which then comes after it.
  for (let index = 0; index < reading.cited.length; index += 1) {
    const note = reading.footnotes.get(reading.cited[index] ?? '');
    notes.push(...numbered(index + 1, note?.children ?? [], reading));
  }
  if (notes.length === 0) return [];
  const head: Block = {
    kind: 'paragraph',
    inlines: [{ kind: 'strong', inlines: [{ kind: 'text', text: '注' }] }],
  };
  return [{ kind: 'note', blocks: [head, ...notes], about: 'footnotes' }];
}

function numbered(number: number, nodes: readonly Nodes[], reading: Reading): Block[] {
  const mark: Inline[] = [
    { kind: 'footnote', number, at: 'note' },
    { kind: 'text', text: '　' },
  ];
  const blocks = asBlocks(piecesOfAll(nodes, reading));
  const [first, ...rest] = blocks;
  return first?.kind === 'paragraph'
    ? [{ ...first, inlines: [...mark, ...first.inlines] }, ...rest]
    : [{ kind: 'paragraph', inlines: mark }, ...blocks];
}
