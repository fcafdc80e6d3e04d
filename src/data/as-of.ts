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

/** The files and corrections of a dataset that count on a day. */
export interface Counted<R = AnyRow> {
  /** The newest version counted; undefined when there is none. */
  readonly asOf: string | undefined;
  readonly versions: readonly Version<R>[];
  /** Those of the versions counted, oldest first. */
  readonly errata: readonly Erratum[];
  /** The same for equal sets of versions and corrections of the dataset, whatever the day. */
  readonly key: string;
}

/**
 * A dataset as of a day (CONTRACT §3): of a snapshot the newest file dated on or before it, of a
 * batch all such files, with the errata of those files dated on or before it applied.
 */
export function asOf<R = AnyRow>(dataset: Dataset<R>, day: string): DatasetAsOf<R> {
  return standing(dataset, countedOn(dataset, day));
}

/**
 * What counts in a dataset as of a day; `isDue` chooses other errata than those dated on or before
 * it, `isKnown` leaves versions out as if they did not exist.
 */
export function countedOn<R = AnyRow>(
  dataset: Dataset<R>,
  day: string,
  isDue = (erratum: Erratum) => erratum.correctedOn <= day,
  isKnown: (version: string) => boolean = () => true,
): Counted<R> {
  const due = dataset.versions.filter((version) => version.asOf <= day && isKnown(version.asOf));
  const newest = due.at(-1);
  if (newest === undefined) return { asOf: undefined, versions: [], errata: [], key: '' };
  const versions = dataset.schema.kind === 'snapshot' ? [newest] : due;
  const days = new Set(versions.map((version) => version.asOf));
  const errata = (dataset.errata?.entries ?? [])
    .map(({ row }, index) => ({ row, index }))
    .filter(({ row }) => row.correctedOn !== null && days.has(row.version) && isDue(row))
    .sort((a, b) => compare(a.row.correctedOn, b.row.correctedOn));
  const key = `${[...days].join(' ')} ${errata.map(({ index }) => index).join(',')}`;
  return { asOf: newest.asOf, versions, errata: errata.map(({ row }) => row), key };
}

/** The rows of the versions counted, with the corrections counted. */
export function standing<R = AnyRow>(
  dataset: Dataset<R>,
  { asOf, versions, errata }: Counted<R>,
): DatasetAsOf<R> {
  const all = versions.flatMap((version) => correctVersion(dataset, version, errata));
  const isWithdrawn = (entry: CurrentEntry<R>) =>
    entry.corrections.some(({ key }) => key === undefined);
  return {
    asOf,
    entries: all.filter((entry) => !isWithdrawn(entry)),
    withdrawn: all.filter(isWithdrawn),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function correctVersion<R>(
  dataset: Dataset<R>,
  version: Version<R>,
  errata: readonly Erratum[],
): readonly CurrentEntry<R>[] {
  const idKey = dataset.schema.key[0];
  const entries = publishedEntries(version);
  const mine = Map.groupBy(
    errata.filter((erratum) => erratum.version === version.asOf),
    ({ id }) => id,
  );
  if (mine.size === 0 || idKey === undefined) return entries;
  return entries.map((entry) => {
    const due = mine.get((entry.row as AnyRow)[idKey] as string) ?? [];
    return due.reduce((current, erratum) => correct(dataset, current, erratum), entry);
  });
}

/** The rows of a file without corrections, made once: every day that counts the file shares them. */
function publishedEntries<R>({ asOf, table }: Version<R>): readonly CurrentEntry<R>[] {
  const held = asPublished.get(table) as readonly CurrentEntry<R>[] | undefined;
  if (held !== undefined) return held;
  const entries = table.entries.map((entry) => ({ ...entry, version: asOf, corrections: [] }));
  asPublished.set(table, entries);
  return entries;
}

const asPublished = new WeakMap<object, readonly CurrentEntry<unknown>[]>();

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
