import type { Dataset } from '../data/dataset.ts';
import type { TableFile } from '../data/table.ts';
import type { Unrecorded } from './differences.ts';
import type { RowChanges } from '../data/row-changes.ts';
import { csvChanges } from './table-changes.ts';

/**
 * What changed in the files of a dataset that had been published: a version may not, errata.csv and
 * notes.csv may only grow.
 */
export function tamperedFiles(
  name: string,
  before: Dataset | undefined,
  now: Dataset | undefined,
): Unrecorded[] {
  // A file without a row says nothing: the first table takes its place.
  const told = (before?.versions ?? []).filter(({ table }) => table.entries.length > 0);
  const versions = told.flatMap(({ asOf, table }) =>
    tamperedTable(table, now?.versions.find((version) => version.asOf === asOf)?.table, false),
  );
  const growing = (['errata', 'notes'] as const).flatMap((kind) =>
    before?.[kind] === undefined ? [] : tamperedTable(before[kind], now?.[kind], true),
  );
  return [...versions, ...growing].map((each) => ({ ...each, file: `data/${name}/${each.file}` }));
}

type File = Pick<TableFile, 'file' | 'text'>;

function tamperedTable(before: File, now: File | undefined, mayGrow: boolean): Unrecorded[] {
  const file = before.file.slice(before.file.lastIndexOf('/') + 1);
  if (now === undefined) return [{ file, kind: 'removed' }];
  if (before.text.replaceAll('\r\n', '\n') === now.text.replaceAll('\r\n', '\n')) return [];
  return unrecordedRows(file, csvChanges(before.text, now.text), mayGrow);
}

/** The changes of the rows of a file, each for itself; a change of its bytes alone is one of the file. */
export function unrecordedRows(
  file: string,
  { added, removed, changed }: RowChanges,
  mayGrow: boolean,
): Unrecorded[] {
  const rows: Unrecorded[] = [
    ...changed.map(({ id, field, from, to }) => ({
      ...({ file, kind: 'changed', id, field, from, to } as const),
    })),
    ...removed.map((id) => ({ file, kind: 'removed', id }) as const),
    ...(mayGrow ? [] : added.map((id) => ({ file, kind: 'changed', id }) as const)),
  ];
  return rows.length > 0 || (mayGrow && added.length > 0) ? rows : [{ file, kind: 'changed' }];
}
