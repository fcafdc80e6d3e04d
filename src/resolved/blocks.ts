import type { Svg } from '../charts/svg.ts';
import type { Figure } from '../model/figures/figure.ts';
import type { EventItem } from '../model/components/event-item.ts';
import type { ComponentTableData } from '../model/components/table.ts';

/** Where something lies, for the web and for what is read elsewhere. */
export interface Address {
  /** A full one: pages of the site by their canonical address. */
  readonly address: string;
  /** What a page of the site itself writes instead; the full one when absent. */
  readonly href?: string;
}

/** A picture, in a line or on its own. */
export interface Picture extends Address {
  /** The file within the edition's `public/`, when it is one of its own. */
  readonly file: string | undefined;
  readonly alt: string;
  /** The words below it; empty when there are none. */
  readonly caption: string;
}

/** A part of a line. Computed numbers and names are text already. */
export type Inline =
  /** `total`: the `<Total …>` that computed this number. */
  | { readonly kind: 'text'; readonly text: string; readonly total?: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'struck'; readonly inlines: readonly Inline[] }
  /** `title` is what a pointer held over it is told. */
  | ({
      readonly kind: 'link';
      readonly inlines: readonly Inline[];
      readonly title?: string;
    } & Address)
  | { readonly kind: 'break' }
  /** Numbers of notes, as listed in `sources`. */
  | { readonly kind: 'cite'; readonly numbers: readonly number[] }
  /** 「注1」: at the head of the footnote, or where the text refers to it, first or again. */
  | {
      readonly kind: 'footnote';
      readonly number: number;
      readonly at: 'note' | 'first' | 'again';
    }
  | ({ readonly kind: 'picture' } & Picture);

/** A cell of a table: as it stands in the data, or the line that an editor wrote. */
export type Cell = string | readonly Inline[];

/**
 * A chart that no prose asks for: a page and paper set its words and draw it, Word takes
 * `standalone`.
 */
export interface ImageDrawing {
  /** Counted on from the figures before it, on paper. */
  readonly number: number;
  readonly title: string;
  readonly measure: string;
  readonly note: string;
  /** Where its numbers lie as a table. */
  readonly numbers: Address;
  /** The drawing without words around it, 680 and 340 pixels wide. */
  readonly svg: Svg;
  readonly narrow: Svg;
  /** The drawing with its words and the edition's mark. */
  readonly standalone: Svg;
}

/**
 * What a row of a table is, when it is no plain one: the head of a group or a line between rows,
 * whose one cell stands across all columns, or a sum.
 */
export type RowKind = 'group' | 'line' | 'sum';

/** How a page of the site shows a table that the program composed. Its words are the same. */
export interface TablePage {
  /** The column whose cell heads its row. */
  readonly rowHead: number;
  /** Its name; the rows of a table that has one can be filtered, a line of them a unit. */
  readonly id?: string;
  /** For the style sheet: of the table, of cells by column. */
  readonly className?: string;
  readonly cellClasses?: readonly string[];
  /** The heading right above says what the caption says. */
  readonly isCaptionHidden?: boolean;
  /** A column that stands in small type below the head of its row. */
  readonly below?: number;
  /** The file beside its page that holds all its rows: `list.csv`. */
  readonly file?: string;
  /** The list that its document is about: of a long one all rows have pages of their own. */
  readonly isList?: true;
  /** What the heads of its groups name, for the tools above it: 「等次」. */
  readonly groupTitle?: string;
  /** Anchors of the rows. */
  readonly anchors?: readonly (string | undefined)[];
  /** Drawings of a column: in the place of its words, or in a column of their own beside it. */
  readonly drawn?: {
    readonly column: number;
    readonly isBeside: boolean;
    readonly head?: Svg;
    readonly cells: readonly (Svg | undefined)[];
    /** How the drawings are read. */
    readonly legend?: string;
  };
  /** A long table: folded on the page, at the end of paper. */
  readonly folded?: { readonly summary: string; readonly isOpen: boolean };
}

/** What a document is made of, the same for its page and for every channel. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3 | 4;
      readonly text: string;
      /** The line that an editor wrote; `text` where there is nothing but words. */
      readonly inlines?: readonly Inline[];
      /** The anchor on the page, and the level there: at most one below the heading before. */
      readonly page?: { readonly id: string; readonly level: number };
    }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      /** The number of the first item of an ordered list; 1 when absent. */
      readonly start?: number;
      /** Its items stand apart from each other, each in paragraphs. */
      readonly isLoose?: boolean;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'events'; readonly items: readonly EventItem[] }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly headers: readonly Cell[];
      /** Which columns hold numbers, set to the right. */
      readonly isNumber: readonly boolean[];
      readonly rows: readonly (readonly Cell[])[];
      readonly note: string;
      /** The full address of the file with all its rows, where there is one. */
      readonly whole?: string;
      /** Of a table that was cut: what stands below its note, see `paperTable`. */
      readonly rest?: readonly Inline[];
      /** By row, where some are no plain ones. */
      readonly rowKinds?: readonly (RowKind | undefined)[];
      readonly page?: TablePage;
      /** The rows of the dataset that it shows, for the links of its page. */
      readonly data?: ComponentTableData;
    }
  | {
      readonly kind: 'figure';
      readonly figure: Figure;
      /** 1, 2, 3 … in the issue. */
      readonly number: number;
      /** The file name of its picture without extension: `figures/issues-2016-01-3`. */
      readonly file: string;
      readonly cite: readonly number[];
    }
  /** The chart that the picture is of, where it is at hand, is its `drawing`. */
  | ({ readonly kind: 'image'; readonly drawing?: ImageDrawing } & Picture)
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'note';
      readonly blocks: readonly Block[];
      /** What was corrected since, and the footnotes, are notes of their own kind. */
      readonly about?: 'erratum' | 'footnotes';
    }
  /** Lines as they were typed, spaces kept. */
  | { readonly kind: 'listing'; readonly text: string }
  | { readonly kind: 'rule' };

export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;
