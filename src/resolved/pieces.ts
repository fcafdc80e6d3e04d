import type { Block, Inline } from './blocks.ts';
import { settledLine } from './inlines.ts';

/** What a node says: a block, or a part of a line. */
export type Piece = Block | Inline;

const INLINES = {
  text: true,
  code: true,
  strong: true,
  emphasis: true,
  struck: true,
  link: true,
  break: true,
  cite: true,
  footnote: true,
  picture: true,
} as const satisfies Readonly<Record<Inline['kind'], true>>;

export function isBlock(piece: Piece): piece is Block {
  return !Object.hasOwn(INLINES, piece.kind);
}

/** Pieces as blocks: parts of a line that follow each other are a paragraph. */
export function asBlocks(pieces: readonly Piece[]): Block[] {
  const blocks: Block[] = [];
  let line: Inline[] = [];
  const endLine = () => {
    blocks.push(...paragraphOf(settledLine(line)));
    line = [];
  };
  for (const piece of pieces) {
    if (isBlock(piece)) {
      endLine();
      blocks.push(piece);
    } else line.push(piece);
  }
  endLine();
  return blocks;
}

/** Pieces as a line that is still to be settled; paragraphs within it one below the other. */
export function asLine(pieces: readonly Piece[]): Inline[] {
  return pieces.flatMap((piece, index): Inline[] => {
    if (!isBlock(piece)) return [piece];
    if (piece.kind !== 'paragraph') throw new Error(`${piece.kind} stands within a line`);
    return index === 0 ? [...piece.inlines] : [{ kind: 'break' }, ...piece.inlines];
  });
}

/** A picture that stands alone is an image, spaces alone are nothing. */
function paragraphOf(line: readonly Inline[]): Block[] {
  const seen = line.filter((inline) => inline.kind !== 'text' || inline.text.trim() !== '');
  const [only] = seen;
  if (only === undefined) return [];
  if (seen.length === 1 && only.kind === 'picture') return [{ ...only, kind: 'image' }];
  return [{ kind: 'paragraph', inlines: line }];
}
