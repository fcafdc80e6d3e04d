import type { CurrentEntry, DatasetAsOf } from '../../data/as-of.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Edition } from '../../data/edition.ts';
import type { ProseDocument } from '../../data/prose/read-file.ts';
import type { DatasetName, RowOfDataset } from '../../schemas/datasets.ts';
import type { Site } from '../../schemas/documents/site.ts';
import type { Source } from '../../schemas/terms.ts';

/** The facts of an edition as of the day that counts as today. */
export interface SiteData {
  readonly edition: Edition;
  readonly site: Site;
  readonly today: string;
  /** Where the site lies below its address; begins and ends with `/`. */
  readonly basePath: string;
  readonly sourceById: ReadonlyMap<string, Source>;
  readonly policies: readonly ProseOf<'policies'>[];
  readonly reports: readonly ProseOf<'reports'>[];
  readonly stories: readonly ProseOf<'stories'>[];
  readonly issues: readonly ProseOf<'issues'>[];
  /** Issues that are kept as their original files, newest first. */
  readonly archived: readonly ProseOf<'archived'>[];
  /** The rows of a dataset of the contract; none when the edition has no such dataset. */
  rows<N extends DatasetName>(name: N, day?: string): RowsOf<N>;
  /** Any dataset, own tables included, as of a day. */
  dataset(name: string, day?: string): { dataset: Dataset; current: DatasetAsOf } | undefined;
}

export type RowsOf<N extends DatasetName> = readonly CurrentEntry<RowOfDataset<N>>[];
export type ProseKind = ProseDocument['kind'];
export type ProseOf<K extends ProseKind> = Extract<ProseDocument, { kind: K }>;
