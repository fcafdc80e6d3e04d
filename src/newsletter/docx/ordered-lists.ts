import { AlignmentType, LevelFormat } from 'docx';
import type { ILevelsOptions } from 'docx';
import { blocksOfKind } from '../../resolved/all-blocks.ts';
import type { Block } from '../../resolved/blocks.ts';

/** The deepest level of lists that is told apart; those below stand at it. */
export const DEEPEST_LIST = 3;

/** The name of the numbering of ordered lists that begin with a number. */
export function orderedReference(start: number): string {
  return start === 1 ? 'ordered' : `ordered-${start}`;
}

/** The numberings that the lists of a document ask for: one for each first number. */
export function orderedLists(
  blocks: readonly Block[],
): { readonly reference: string; readonly levels: ILevelsOptions[] }[] {
  const lists = blocksOfKind(blocks, 'list').filter(({ isOrdered }) => isOrdered);
  const starts = new Set([1, ...lists.map(({ start }) => start ?? 1)]);
  return [...starts].map((start) => ({
    reference: orderedReference(start),
    levels: Array.from({ length: DEEPEST_LIST + 1 }, (_, level) => ({
      level,
      start,
      format: LevelFormat.DECIMAL,
      text: `%${level + 1}.`,
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: 640 * (level + 1), hanging: 480 } } },
    })),
  }));
}
