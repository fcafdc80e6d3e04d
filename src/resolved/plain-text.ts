import { numbersText } from '../model/figures/figure.ts';
import type { Block } from './blocks.ts';
import { plainCell, plainLine } from './inlines.ts';

/** The words of blocks without dress, a paragraph, item or row a line; for search and summaries. */
export function plainLines(blocks: readonly Block[]): string[] {
  return blocks
    .flatMap(linesOf)
    .flatMap((text) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'listing':
      return [block.text];
    case 'paragraph':
      return [plainLine(block.inlines)];
    case 'list':
      return plainLines(block.items.flat());
    case 'events':
      return block.items.map(({ when, text, remark }) => `${when}，${text}${remark}`);
    case 'table':
      return tableLines(block);
    case 'figure': {
      const { title, measure, note } = block.figure;
      return [title, measure, numbersText(block.figure), note];
    }
    case 'image':
      return [...new Set([block.alt, block.caption])];
    case 'quote':
    case 'note':
      return plainLines(block.blocks);
    case 'rule':
      return [];
  }
}

/** Numbers of sources say nothing without their list. */
function tableLines({
  title,
  headers,
  rows,
  note,
  data,
}: Extract<Block, { kind: 'table' }>): string[] {
  const isShown = (column: number) => data?.columns[column]?.type !== 'source';
  const lines = [headers, ...rows].map((cells) =>
    cells
      .filter((_, column) => isShown(column))
      .map(plainCell)
      .filter((cell) => cell !== '')
      .join('，'),
  );
  return [title, ...lines, note];
}
