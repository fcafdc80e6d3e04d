import type { Erratum } from '../schemas/correction.ts';
import type { AnyRow, TableSchema } from '../schemas/dataset.ts';
import { correctionsOf } from './corrections.ts';
import type { Correction } from './corrections.ts';
import type { Dataset, Version } from './dataset.ts';
import { judgeRow } from './judge-row.ts';
import type { Entry } from './table.ts';

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
  const all = counted.flatMap((version) => correctedVersion(dataset, version, isDue));
  return {
    asOf: newest.asOf,
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
): CurrentEntry<R>[] {
  const idKey = dataset.schema.key[0] ?? 'id';
  const byId = correctionsOf(dataset as unknown as Dataset).get(version.asOf);
  return version.table.entries.map((entry) => {
    const due = (byId?.get(entry.cells[idKey] ?? '') ?? []).filter(
      // A correction whose day cannot be read has no effect yet.
      ({ erratum }) => erratum.correctedOn !== null && isDue(erratum),
    );
    return correctedEntry(dataset.schema, entry, version.asOf, due);
  });
}
