import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';
import { blocksOfKind } from '../../resolved/all-blocks.ts';
import type { Block } from '../../resolved/blocks.ts';

/** The deepest level of lists that is told apart; those below stand at it. */
export const DEEPEST_LIST = 3;

/** The names of the numberings of ordered lists; a list of its own counts from its first number. */
export type ListNames = ReadonlyMap<Block, string>;

/** A name for the numbering of every ordered list: those that share one go on counting. */
export function listNames(blocks: readonly Block[]): ListNames {
  const lists = blocksOfKind(blocks, 'list').filter(({ isOrdered }) => isOrdered);
  return new Map(lists.map((list, index) => [list, `list-${index + 1}`]));
}

/** The numberings themselves, as a document declares them. */
export function numberings(names: ListNames): INumberingOptions {
  const config = [...names].map(([list, reference]) => ({
    reference,
    levels: Array.from({ length: DEEPEST_LIST + 1 }, (_, level) => ({
      level,
      start: list.kind === 'list' ? (list.start ?? 1) : 1,
      format: LevelFormat.DECIMAL,
      text: `%${level + 1}.`,
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: 640 * (level + 1), hanging: 480 } } },
    })),
  }));
  return { config };
}
