import type { Block, BlockOf, Inline, Picture } from './blocks.ts';

/** All blocks in reading order, also those within lists, quotes and notes. */
function allBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => [block, ...allBlocks(innerBlocks(block))]);
}

/** The blocks of one kind in reading order, also those within others. */
export function blocksOfKind<K extends Block['kind']>(
  blocks: readonly Block[],
  kind: K,
): BlockOf<K>[] {
  return allBlocks(blocks).filter((block): block is BlockOf<K> => block.kind === kind);
}

/** All pictures in reading order: on their own, in lines and in cells. */
export function picturesOf(blocks: readonly Block[]): Picture[] {
  return allBlocks(blocks).flatMap((block): Picture[] =>
    block.kind === 'image'
      ? [block]
      : linesOf(block)
          .flatMap(inlinesIn)
          .filter((inline) => inline.kind === 'picture'),
  );
}

/** The parts of all lines in reading order, also those within others and in cells. */
export function inlinesOf(blocks: readonly Block[]): Inline[] {
  return allBlocks(blocks).flatMap(linesOf).flatMap(inlinesIn);
}

/** The totals of which the numbers stand in lines, in reading order, as they are written. */
export function totalsOf(blocks: readonly Block[]): string[] {
  return inlinesOf(blocks).flatMap((inline) =>
    inline.kind === 'text' && inline.total !== undefined ? [inline.total] : [],
  );
}

function innerBlocks(block: Block): readonly Block[] {
  if (block.kind === 'list') return block.items.flat();
  return block.kind === 'quote' || block.kind === 'note' ? block.blocks : [];
}

function linesOf(block: Block): readonly (readonly Inline[])[] {
  if (block.kind === 'paragraph') return [block.inlines];
  if (block.kind === 'heading') return [block.inlines ?? []];
  if (block.kind !== 'table') return [];
  return [block.headers, ...block.rows].flat().filter((cell) => typeof cell !== 'string');
}

/** The parts of a line, also those within others. */
function inlinesIn(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline) =>
    'inlines' in inline ? [inline, ...inlinesIn(inline.inlines)] : [inline],
  );
}
