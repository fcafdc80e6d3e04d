import type { Svg } from '../../charts/svg.ts';
import type { CitedSource } from '../../model/cited-sources.ts';
import type { Figure } from '../../model/figures/figure.ts';
import type { EventItem } from '../../model/words/event-item.ts';

/** A run of text within a paragraph. Computed numbers and names are text already. */
export type Inline =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly isStrong?: boolean;
      readonly isEmphasis?: boolean;
    }
  /** `address` is a full one: pages of the site by their canonical address. */
  | { readonly kind: 'link'; readonly text: string; readonly address: string }
  | { readonly kind: 'break' }
  /** Numbers of notes, as listed in `sources`. */
  | { readonly kind: 'cite'; readonly numbers: readonly number[] };

/** A chart that no prose asks for: paper sets its words and draws it, Word takes `standalone`. */
export interface ImageDrawing {
  /** Counted on from the figures before it. */
  readonly number: number;
  readonly title: string;
  readonly measure: string;
  readonly note: string;
  /** The drawing without words around it. */
  readonly svg: Svg;
  /** The drawing with its words and the edition's mark. */
  readonly standalone: Svg;
}

/** What an issue is made of, the same for every channel. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      /** Tells ordered lists that count anew from each other, where a channel asks for it. */
      readonly instance?: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'events'; readonly items: readonly EventItem[] }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly headers: readonly string[];
      /** Which columns hold numbers, set to the right. */
      readonly isNumber: readonly boolean[];
      readonly rows: readonly (readonly string[])[];
      readonly note: string;
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
  | {
      readonly kind: 'image';
      readonly address: string;
      /** The file within the edition's `public/`, when it is one of its own. */
      readonly file: string | undefined;
      readonly alt: string;
      readonly caption: string;
      /** The chart that the picture is of, where it is at hand. */
      readonly drawing?: ImageDrawing;
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[]; readonly source: string }
  | { readonly kind: 'note'; readonly blocks: readonly Block[] }
  | { readonly kind: 'rule' };

/** An issue, ready for any channel: masthead, body, sources. All addresses are full. */
export interface IssueContent {
  readonly id: string;
  /** The newsletter's title: 「嘉兴市众创空间工作旬报」. */
  readonly title: string;
  /** 「2016年第1期（总第1期）」. */
  readonly number: string;
  readonly publisher: string;
  readonly editors: readonly string[];
  readonly publishedOn: string;
  readonly from: string;
  readonly to: string;
  readonly digest: string;
  /** Of a retold bulletin: when it was told anew and from what; it wears no official dress. */
  readonly retold: { readonly on: string; readonly source: string } | undefined;
  readonly reportTo: readonly string[];
  readonly sendTo: readonly string[];
  /** 示例 or demonstration mark; undefined in an authority's own edition. */
  readonly mark: string | undefined;
  /** The statement of the edition, in a sentence. */
  readonly statement: string | undefined;
  readonly isIllustrative: boolean;
  /** The address of the issue's page, and of the folder of its files. */
  readonly address: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly contactOffice: string;
  readonly blocks: readonly Block[];
  readonly sources: readonly CitedSource[];
}
