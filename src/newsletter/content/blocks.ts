import type { CitedSource } from '../../model/site/cited-sources.ts';
import type { Block } from '../../resolved/blocks.ts';

export type { Block, Inline } from '../../resolved/blocks.ts';

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
