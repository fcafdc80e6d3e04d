import type { Block } from '../../resolved/blocks.ts';
import { headingLine } from '../../resolved/inlines.ts';
import { words } from '../../resolved/line-parts.ts';
import { numberHeadings } from '../print/heading-numbers.ts';

/** Headings with the numbers 一、（一）1. that they have in print. */
export function numberedHeadings(blocks: readonly Block[]): Block[] {
  const labels = new Map(numberHeadings(blocks).map(({ index, label }) => [index, label]));
  return blocks.map((block, index) => {
    const label = labels.get(index) ?? '';
    return block.kind === 'heading' && label !== ''
      ? { ...block, inlines: [words(label), ...headingLine(block)] }
      : block;
  });
}
