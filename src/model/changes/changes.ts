import type { Dataset, Version } from '../../data/dataset.ts';

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
  const isBatch = dataset.schema.kind === 'batch';
  const now = rowsById(dataset, version);
  const before =
    isBatch || previous === undefined ? new Map<string, Cells>() : rowsById(dataset, previous);
  return {
    version: version.asOf,
    ...(previous === undefined ? {} : { previous: previous.asOf }),
    added: [...now.keys()].filter((id) => !before.has(id)),
    removed: [...before.keys()].filter((id) => !now.has(id)),
    changed: isBatch || previous === undefined ? [] : cellChanges(version, previous, now, before),
  };
}

type Cells = Readonly<Record<string, string>>;

function cellChanges(
  version: Version,
  previous: Version,
  now: ReadonlyMap<string, Cells>,
  before: ReadonlyMap<string, Cells>,
): CellChange[] {
  const columns = [...version.table.columns];
  for (const column of previous.table.columns) {
    if (!columns.some(({ key }) => key === column.key)) columns.push(column);
  }
  return [...now].flatMap(([id, cells]) => {
    const old = before.get(id);
    if (old === undefined) return [];
    return columns.flatMap(({ key, header }) => {
      const [from, to] = [old[key] ?? '', cells[key] ?? ''];
      return from === to ? [] : [{ id, key, title: header, from, to }];
    });
  });
}

function rowsById(dataset: Dataset, { table }: Version): Map<string, Cells> {
  const keys = dataset.schema.key;
  const rows = new Map<string, Cells>();
  for (const { cells } of table.entries) {
    const parts = keys.length === 0 ? Object.values(cells) : keys.map((key) => cells[key] ?? '');
    const name = parts.join('；');
    let id = name;
    for (let copy = 2; rows.has(id); copy += 1) id = `${name}（第${copy}行）`;
    rows.set(id, cells);
  }
  return rows;
}
