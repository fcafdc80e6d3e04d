import type { CellValue } from '../schemas/cell.ts';
import type { Erratum } from '../schemas/correction.ts';
import type { AnyRow, TableSchema } from '../schemas/dataset.ts';
import type { Dataset, Version } from './dataset.ts';
import type { Entry } from './table.ts';

/** A correction as it took effect on one cell, or on a whole row (`key` undefined). */
export interface Correction {
  readonly key: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly erratum: Erratum;
}

/** A row as it stands on a day: from which version, with which corrections applied. */
export interface CurrentEntry<R = AnyRow> extends Entry<R> {
  readonly version: string;
  readonly corrections: readonly Correction[];
}

/** What a dataset says on a day. */
export interface DatasetAsOf<R = AnyRow> {
  /** The newest version counted; undefined when none is dated on or before the day. */
  readonly asOf: string | undefined;
  readonly entries: readonly CurrentEntry<R>[];
  readonly withdrawn: readonly CurrentEntry<R>[];
}

/**
 * A dataset as of a day (CONTRACT §3): of a snapshot the newest file dated on or before it, of a
 * batch all such files, with the errata of those files dated on or before it applied; `isDue`
 * chooses other errata.
 */
export function asOf<R = AnyRow>(
  dataset: Dataset<R>,
  day: string,
  isDue = (erratum: Erratum) => erratum.correctedOn <= day,
): DatasetAsOf<R> {
  const due = dataset.versions.filter((version) => version.asOf <= day);
  const newest = due.at(-1);
  if (newest === undefined) return { asOf: undefined, entries: [], withdrawn: [] };
  const counted = dataset.schema.kind === 'snapshot' ? [newest] : due;
  const errata = (dataset.errata?.entries ?? [])
    .map(({ row }) => row)
    .filter((erratum) => erratum.correctedOn !== null && isDue(erratum))
    .sort((a, b) => (a.correctedOn < b.correctedOn ? -1 : a.correctedOn > b.correctedOn ? 1 : 0));
  const all = counted.flatMap((version) => correctVersion(dataset, version, errata));
  const isWithdrawn = (entry: CurrentEntry<R>) =>
    entry.corrections.some(({ key }) => key === undefined);
  return {
    asOf: newest.asOf,
    entries: all.filter((entry) => !isWithdrawn(entry)),
    withdrawn: all.filter(isWithdrawn),
  };
}

function correctVersion<R>(
  dataset: Dataset<R>,
  version: Version<R>,
  errata: readonly Erratum[],
): CurrentEntry<R>[] {
  const idKey = dataset.schema.key[0];
  const mine = errata.filter((erratum) => erratum.version === version.asOf);
  return version.table.entries.map((entry) => {
    const id = idKey === undefined ? undefined : (entry.row as AnyRow)[idKey];
    const due = id === undefined ? [] : mine.filter((erratum) => erratum.id === id);
    return due.reduce<CurrentEntry<R>>((current, erratum) => correct(dataset, current, erratum), {
      ...entry,
      version: version.asOf,
      corrections: [],
    });
  });
}

function correct<R>(
  dataset: Dataset<R>,
  entry: CurrentEntry<R>,
  erratum: Erratum,
): CurrentEntry<R> {
  if (erratum.field === '*') {
    const correction = { key: undefined, from: '', to: '', erratum };
    return { ...entry, corrections: [...entry.corrections, correction] };
  }
  const key = fieldKey(dataset, erratum.field);
  const column = key === undefined ? undefined : dataset.schema.columns[key];
  if (key === undefined || column === undefined) return entry;
  const to = erratum.to ?? '';
  const parsed = column.safeParse(to);
  const value = parsed.success ? (parsed.data as CellValue) : null;
  return {
    ...entry,
    row: { ...(entry.row as AnyRow), [key]: value } as R,
    cells: { ...entry.cells, [key]: to },
    corrections: [...entry.corrections, { key, from: entry.cells[key] ?? '', to, erratum }],
  };
}

/** The English key of a column by its Chinese header, unit in brackets included or not. */
export function fieldKey(
  dataset: { readonly schema: TableSchema },
  header: string,
): string | undefined {
  const columns = Object.entries(dataset.schema.columns);
  return columns.find(
    ([, { field }]) =>
      field.title === header ||
      (field.unit !== undefined && `${field.title}(${field.unit})` === header),
  )?.[0];
}
