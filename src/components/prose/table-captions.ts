import { blocksOfKind } from '../../resolved/all-blocks.ts';
import type { Block, BlockOf } from '../../resolved/blocks.ts';
import { plainCell } from '../../resolved/inlines.ts';

/**
 * What the tables that an editor wrote are called for those who hear them: by their heads. Two
 * regions of a page may not have one name.
 */
export function tableCaptions(blocks: readonly Block[]): ReadonlyMap<BlockOf<'table'>, string> {
  const held = new Map<string, number>();
  return new Map(
    blocksOfKind(blocks, 'table').map((table) => {
      const heads = table.headers.map(plainCell).filter((head) => head !== '');
      const caption = heads.length === 0 ? '表' : `表：${heads.join('、')}`;
      const count = (held.get(caption) ?? 0) + 1;
      held.set(caption, count);
      return [table, count === 1 ? caption : `${caption}（${count}）`];
    }),
  );
}
