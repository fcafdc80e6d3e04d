import type { CitedSource } from '../../model/site/cited-sources.ts';
import type { Block } from '../content/blocks.ts';

/** A notice or a report, ready for Word, paper and a portal. All addresses are full. */
export interface DocumentContent {
  readonly id: string;
  /** The name of its files without extension: `notice`, `report`. */
  readonly fileName: string;
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
  readonly blocks: readonly Block[];
  /** The notes that the blocks cite by their number. */
  readonly sources: readonly CitedSource[];
  /** The lines of the signature: office and day; none where nobody signs. */
  readonly signature: readonly string[];
  /** Tables after the signature, each on a sheet of its own. */
  readonly attachments: readonly Block[];
  /** A sheet to be filled in; undefined when there is none. */
  readonly form: { readonly words: string; readonly lines: readonly string[] } | undefined;
  /** The words before the address of the page, on paper and in the fragment. */
  readonly pageWords: { readonly sheet: string; readonly fragment: string };
  /** Stands on every sheet; undefined in an authority's own edition. */
  readonly mark: string | undefined;
  readonly statement: string | undefined;
  readonly isIllustrative: boolean;
  /** Of its page, and of the home page of the site. */
  readonly address: string;
  readonly siteAddress: string;
}
