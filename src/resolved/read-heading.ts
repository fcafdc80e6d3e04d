import { headingAnchor } from '../text/heading-anchor.ts';
import type { Block, Inline } from './blocks.ts';
import { plainLine } from './inlines.ts';
import type { Reading } from './reading.ts';

/** A heading of a depth of Markdown, with its anchor and its level on the page. */
export function readHeading(
  depth: number,
  inlines: readonly Inline[],
  { anchors, count }: Reading,
): Block {
  // The mark of a footnote is no part of what a heading is called.
  const named = inlines.filter(({ kind }) => kind !== 'footnote');
  const text = plainLine(named).replaceAll('\n', ' ');
  // A total stays one: the Word file of an issue keeps it as a number that is computed.
  const isPlain = inlines.every((each) => each.kind === 'text' && each.total === undefined);
  count.level = Math.min(depth, count.level + 1);
  const anchor = headingAnchor(text);
  const before = anchors.get(anchor) ?? 0;
  anchors.set(anchor, before + 1);
  return {
    kind: 'heading',
    level: depth <= 2 ? 2 : depth === 3 ? 3 : 4,
    text,
    ...(isPlain ? {} : { inlines }),
    page: { id: before === 0 ? anchor : `${anchor}-${before}`, level: count.level },
  };
}
