import type { Dataset, Version } from '../../data/dataset.ts';
import { type Rows, rowChanges, rowName, rowsByName } from '../../data/row-changes.ts';

/** A cell that a newer version says differently; both as typed in the files, blank as ''. */
interface CellChange {
  readonly id: string;
  readonly key: string;
  /** The Chinese header. */
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

/**
 * What one published file changed: against the previous one for a snapshot, added records for a
 * batch. Rows are named by their key (several key columns joined by `；`).
 */
export interface VersionChange {
  readonly version: string;
  /** The version before it; absent for the first. */
  readonly previous?: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly CellChange[];
}

/**
 * What each version dated on or before `today` changed, newest first. Files are compared as
 * published: corrections are listed apart, with their reasons. Rows of a table without a key are
 * known by all their cells, so that they are only ever added or removed.
 */
export function datasetChanges(dataset: Dataset, today: string): VersionChange[] {
  const due = dataset.versions.filter(({ asOf }) => asOf <= today);
  return due.map((version, index) => versionChange(dataset, version, due[index - 1])).reverse();
}

function versionChange(
  dataset: Dataset,
  version: Version,
  previous: Version | undefined,
): VersionChange {
  const { kind, key } = dataset.schema;
  const rowsOf = ({ table }: Version) =>
    rowsByName(table.entries.map(({ cells }) => [rowName(cells, key), cells] as const));
  // Each file of a batch stands alone.
  const before: Rows =
    kind === 'batch' || previous === undefined ? new Map<string, never>() : rowsOf(previous);
  const { added, removed, changed } = rowChanges(before, rowsOf(version));
  const columns = [...version.table.columns, ...(previous?.table.columns ?? [])];
  const titleOf = (field: string) =>
    columns.find((column) => column.key === field)?.header ?? field;
  return {
    version: version.asOf,
    ...(previous === undefined ? {} : { previous: previous.asOf }),
    added,
    removed,
    changed: changed.map(({ id, field: column, from, to }) => {
      return { id, key: column, title: titleOf(column), from, to };
    }),
  };
}
