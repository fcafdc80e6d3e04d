import type { CitedSources } from '../model/site/cited-sources.ts';
import type { Block, BlockOf, Inline, TablePage } from '../resolved/blocks.ts';

/** What something is called, and what is said of it. */
interface Fact {
  readonly title: string;
  readonly inlines: readonly Inline[];
}

/** A block of a composed document: paper writes facts one a line, a page as pairs. */
export type ComposedBlock = Block | { readonly kind: 'facts'; readonly items: readonly Fact[] };

/** A table with what a page needs to show it. */
export type ComposedTable = BlockOf<'table'> & { readonly page: TablePage };

/** A part of a composed document below its heading. */
export interface ComposedSection {
  /** The anchor on the page. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly ComposedBlock[];
}

/** A notice or an evaluation round, composed once for its page, Word, PDF and fragment. */
export interface ComposedDocument {
  readonly id: string;
  /** The folder of its page, `notices/gs-2026-titles`. */
  readonly folder: string;
  /** The name of its files without extension: `notice`, `report`. */
  readonly fileName: 'notice' | 'report';
  readonly title: string;
  /** What it is about, in a sentence. */
  readonly subject: string;
  /** The office whose head it wears. */
  readonly issuer: string;
  /** What stands beside the office where no official head may be worn: 「发布2026年11月20日」. */
  readonly stamp: string;
  /** The day in the properties of its files. */
  readonly day: string;
  /** 索引号, 主题分类 and their like, as far as they are stated. */
  readonly keys: readonly { readonly title: string; readonly text: string }[];
  /** What stands before the first heading. */
  readonly lead: readonly Block[];
  /** The whole list that it is about: at the head of the page, at the end of paper. */
  readonly list: ComposedTable | undefined;
  readonly sections: readonly ComposedSection[];
  /** The notes that the blocks cite by their number. */
  readonly sources: CitedSources;
  /** The lines of the signature: office and day; none where nobody signs. */
  readonly signature: readonly string[];
  /** A sheet to be filled in; undefined when there is none. */
  readonly form: ObjectionForm | undefined;
  /** An invented round in a real edition. */
  readonly isIllustrative: boolean;
}

/** 异议表: the words above it, and its lines with the height that each needs, 1 to 3. */
export interface ObjectionForm {
  readonly words: string;
  readonly lines: readonly { readonly title: string; readonly height: 1 | 2 | 3 }[];
}
