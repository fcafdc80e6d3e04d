import type { Edition } from '../data/edition.ts';
import type { CellChange } from './table-changes.ts';

/** Something that had been published and is otherwise now, though nothing records why. */
export interface Unrecorded {
  readonly file: string;
  readonly kind: 'changed' | 'removed';
  /** The row, where the file is a table and the change is one of a row. */
  readonly id?: string;
  readonly field?: string;
  readonly from?: string;
  readonly to?: string;
}

/** A cell that says something else than before, and the file by which it came to do so. */
export interface RecordedChange extends CellChange {
  /** The new version or errata.csv; null when nothing records it. */
  readonly by: string | null;
}

/** What changed in the rows of a dataset that stand today, by their keys. */
export interface DatasetDifference {
  readonly name: string;
  readonly title: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly RecordedChange[];
  /** The names of the rows, as far as they have one. */
  readonly names: Readonly<Record<string, string>>;
}

/** A notice, round, rule, text or other document that is new, gone or changed. */
export interface ItemDifference {
  readonly id: string;
  readonly title: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly files: readonly string[];
  readonly changed: readonly (CellChange & { readonly file: string })[];
}

/** Everything in which two states of an edition differ. */
export interface Differences {
  readonly unrecorded: readonly Unrecorded[];
  readonly datasets: readonly DatasetDifference[];
  readonly notices: readonly ItemDifference[];
  readonly evaluations: readonly ItemDifference[];
  readonly rules: readonly ItemDifference[];
  readonly prose: readonly ItemDifference[];
  /** site.json, descriptions of datasets, terms. */
  readonly config: readonly ItemDifference[];
  /** Files of `public/`. */
  readonly files: readonly ItemDifference[];
}

/** Whether two states of an edition say the same. */
export function isSame(differences: Differences): boolean {
  return Object.values(differences).every((list: readonly unknown[]) => list.length === 0);
}

/** The state with which an edition is compared. */
export interface StateBefore {
  readonly edition: Edition;
  /** True when only the tables of datasets are held, as in a built site or under a seal. */
  readonly hasTablesOnly: boolean;
  /** What the state itself proves to have been changed since. */
  readonly unrecorded: readonly Unrecorded[];
}
