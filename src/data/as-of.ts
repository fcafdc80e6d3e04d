import { heldFor } from './held.ts';
import type { Erratum } from '../schemas/correction.ts';
import type { AnyRow, TableSchema } from '../schemas/dataset.ts';
import { type Correction, correctionsOf } from './corrections.ts';
import type { Dataset, Version } from './dataset.ts';
import { judgeRow } from './judge-row.ts';
import type { Entry } from './table.ts';
import { compare } from '../text/compare.ts';

/** A row as it stands on a day: from which version, with which corrections applied. */
export interface CurrentEntry<R = AnyRow> extends Entry<R> {
  readonly version: string;
  /** In the order in which they took effect. */
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
 * A dataset as of a day (docs/engineers/reading.md): of a snapshot the newest file dated on or before it, of a
 * batch all such files, with the errata of those files dated on or before it applied.
 */
export function asOf<R = AnyRow>(dataset: Dataset<R>, day: string): DatasetAsOf<R> {
  return standing(dataset, countedOn(dataset, day));
}

/**
 * A dataset as of an earlier day, as it is known today: with the errata dated up to `today`. What is compared
 * with the newest version is compared so; a slip that was corrected is no change.
 */
export function asKnown<R = AnyRow>(
  dataset: Dataset<R>,
  day: string,
  today: string,
): DatasetAsOf<R> {
  return standing(
    dataset,
    countedOn(dataset, day, ({ correctedOn }) => correctedOn <= today),
  );
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
  const due = new Set(errata);
  const all = versions.flatMap((version) =>
    correctedVersion(dataset, version, (erratum) => due.has(erratum)),
  );
  return {
    asOf,
    entries: all.filter((entry) => !isWithdrawn(entry)),
    withdrawn: all.filter(isWithdrawn),
  };
}

/**
 * Every row that a version up to `day` held, by id, as its newest version says with the errata due
 * on the day applied: also rows that are no longer listed, for names and places of what is gone.
 */
export function everyRow<R = AnyRow>(
  dataset: Dataset<R>,
  day: string,
): ReadonlyMap<string, CurrentEntry<R>> {
  const idKey = dataset.schema.key[0] ?? 'id';
  const due = dataset.versions.filter((version) => version.asOf <= day);
  return new Map(
    due.flatMap((version) =>
      correctedVersion(dataset, version, ({ correctedOn }) => correctedOn <= day).map(
        (entry) => [entry.cells[idKey] ?? '', entry] as const,
      ),
    ),
  );
}

/** A row with some of its corrections applied: read and judged like a row as typed. */
export function correctedEntry<R = AnyRow>(
  schema: TableSchema,
  entry: Entry<R>,
  version: string,
  corrections: readonly Correction[],
): CurrentEntry<R> {
  const changes = corrections.flatMap(({ key, to }) => (key === undefined ? [] : [[key, to]]));
  if (changes.length === 0) return { ...entry, version, corrections };
  const cells = { ...entry.cells, ...(Object.fromEntries(changes) as Record<string, string>) };
  return { ...entry, row: judgeRow(schema, cells).row as R, cells, version, corrections };
}

function isWithdrawn({ corrections }: Pick<CurrentEntry, 'corrections'>): boolean {
  return corrections.some(({ key }) => key === undefined);
}

function correctedVersion<R>(
  dataset: Dataset<R>,
  version: Version<R>,
  isDue: (erratum: Erratum) => boolean,
): readonly CurrentEntry<R>[] {
  const idKey = dataset.schema.key[0] ?? 'id';
  const byId = correctionsOf(dataset as unknown as Dataset).get(version.asOf);
  const entries = publishedEntries(version);
  if (byId === undefined) return entries;
  return entries.map((entry) => {
    const due = (byId.get(entry.cells[idKey] ?? '') ?? []).filter(
      // A correction whose day cannot be read has no effect yet.
      ({ erratum }) => erratum.correctedOn !== null && isDue(erratum),
    );
    return due.length === 0 ? entry : correctedEntry(dataset.schema, entry, version.asOf, due);
  });
}

/** The rows of a file without corrections, made once: every day that counts the file shares them. */
function publishedEntries<R>({ asOf, table }: Version<R>): readonly CurrentEntry<R>[] {
  return heldFor(table, 'as published', () =>
    table.entries.map((entry) => ({ ...entry, version: asOf, corrections: [] })),
  );
}
