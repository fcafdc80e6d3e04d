/** A control that holds a computed number: what computed it, and the number as filled in. */
export interface TotalControl {
  readonly tag: string;
  readonly filled?: string;
}

/** A piece of a paragraph of Word. */
export type WordInline =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly isStrong: boolean;
      /** An address as the file gives it, not yet judged. */
      readonly link: string | undefined;
      /** The control in which it stands: the same object for all its pieces. */
      readonly control?: TotalControl;
      /** The word of the draft that shows this text: `<Total …>`. */
      readonly source?: string;
    }
  | { readonly kind: 'break' }
  | {
      readonly kind: 'image';
      /** The part with the picture; undefined when it lies outside the file. */
      readonly part: string | undefined;
      readonly alt: string;
    };

export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly inlines: readonly WordInline[];
  /** 1–9 of a heading style or outline level. */
  readonly headingLevel: number | undefined;
  readonly isContentsEntry: boolean;
  /** Written where the template asks for the digest. */
  readonly isDigest?: boolean;
  /** All its words are bold, by themselves or by the style of the paragraph. */
  readonly isStrong: boolean;
  readonly list:
    | {
        /** The list to which it belongs: another list begins anew. */
        readonly id: string;
        readonly level: number;
        readonly isOrdered: boolean;
        /** The number of this item in its list. */
        readonly number: number;
        /** The number as Word shows it, when Markdown has no such numbering. */
        readonly written?: string;
        /** 1 of 「一、」, 2 of 「（一）」: lists that number headings. */
        readonly headingRank: 1 | 2 | undefined;
      }
    | undefined;
}

export interface WordCell {
  readonly blocks: readonly WordBlock[];
  /** How many columns it takes. */
  readonly span: number;
  /** Joined with the cell above. */
  readonly isContinued: boolean;
}

export interface WordTable {
  readonly kind: 'table';
  readonly rows: readonly {
    /** Columns left out before the first cell. */
    readonly skipped: number;
    /** Repeated by Word at the head of each page. */
    readonly isHead?: boolean;
    readonly cells: readonly WordCell[];
  }[];
}

export type WordBlock = WordParagraph | WordTable;

/** The words of a paragraph without dress; breaks are spaces. */
export function wordsOf(inlines: readonly WordInline[]): string {
  return inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? ' ' : ''))
    .join('');
}

/** The words of blocks, those of cells included, without dress. */
export function wordsOfBlocks(blocks: readonly WordBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? wordsOf(block.inlines)
        : block.rows
            .flatMap(({ cells }) => cells.map((cell) => wordsOfBlocks(cell.blocks)))
            .join(' '),
    )
    .join(' ');
}

/** Blocks with the pieces of each paragraph as another reading gives them, those of cells included. */
export function mapInlines(
  blocks: readonly WordBlock[],
  read: (inlines: readonly WordInline[]) => readonly WordInline[],
): WordBlock[] {
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? { ...block, inlines: read(block.inlines) }
      : {
          ...block,
          rows: block.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, blocks: mapInlines(cell.blocks, read) })),
          })),
        },
  );
}

/** The lines of a block: a paragraph, or the cells of a table. */
export function linesOf(block: WordBlock | undefined): string[] {
  if (block === undefined) return [];
  return block.kind === 'paragraph'
    ? [wordsOf(block.inlines).trim()]
    : block.rows.flatMap(({ cells }) => cells.map((cell) => wordsOfBlocks(cell.blocks).trim()));
}

/** The pictures of blocks, those of cells included. */
export function imagesOf(blocks: readonly WordBlock[]): Extract<WordInline, { kind: 'image' }>[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.inlines.filter((inline) => inline.kind === 'image')
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => imagesOf(cell.blocks))),
  );
}
