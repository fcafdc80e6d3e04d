/** A piece of a paragraph of Word. */
export type WordInline =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly isStrong: boolean;
      /** An address as the file gives it, not yet judged. */
      readonly link: string | undefined;
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
  /** All its words are bold, by themselves or by the style of the paragraph. */
  readonly isStrong: boolean;
  readonly list:
    | {
        readonly level: number;
        readonly isOrdered: boolean;
        /** The number of this item in its list. */
        readonly number: number;
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

export interface ComponentTable {
  readonly kind: 'table';
  readonly rows: readonly {
    /** Columns left out before the first cell. */
    readonly skipped: number;
    readonly cells: readonly WordCell[];
  }[];
}

export type WordBlock = WordParagraph | ComponentTable;

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
