import type { RowFileFixedPart } from '../../exporters/row-file.ts';
import { made } from '../made-element.ts';

/**
 * A line of a cell, the marks of its sources last, as `lineHtml` writes it on a page; `drawn` draws its
 * words.
 */
export function drawnLine(
  parts: readonly RowFileFixedPart[],
  drawn: (words: string) => (string | Node)[],
): (string | Node)[] {
  const marks = parts.filter((part) => typeof part === 'number').map(mark);
  return [
    ...parts.flatMap((part) => {
      if (typeof part === 'number') return [];
      const words = typeof part === 'string' ? part : part.words;
      const inside = drawn(words);
      if (typeof part === 'string') return inside;
      const link = made('a', { href: part.to }, ...inside);
      if (part.named !== undefined) link.className = 'nowrap';
      if (part.named) link.setAttribute('aria-label', part.named);
      return [link];
    }),
    ...(marks.length === 0 ? [] : [made('sup', { className: 'cite' }, ...marks)]),
  ];
}

function mark(number: number): HTMLElement {
  const link = made('a', { href: `#source-${number}` }, `[${number}]`);
  link.setAttribute('aria-label', `来源${number}`);
  return link;
}
