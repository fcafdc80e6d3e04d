import { heldFor } from './held.ts';
import type { Erratum } from '../schemas/correction.ts';
import type { Dataset } from './dataset.ts';
import { fieldKey } from './field-key.ts';
import type { Entry, TableFile } from './table.ts';

/** A correction of one cell, or of a whole row, which it withdraws (`key` undefined). */
export interface Correction {
  readonly key: string | undefined;
  /** The value of the file as published, whatever earlier corrections made of it; blank as ''. */
  readonly from: string;
  readonly to: string;
  readonly erratum: Erratum;
  /** Where it is written. */
  readonly entry: Entry<Erratum>;
}

/** The corrections of a dataset's rows by 版本 and 编号, each row's by day, then as written. */
export type Corrections = ReadonlyMap<string, ReadonlyMap<string, readonly Correction[]>>;

/**
 * The errata of a dataset by the rows that they correct, found once. Those that name no version,
 * row or column, or the column of the ids, correct nothing: the checks report them.
 */
export function correctionsOf(dataset: Dataset): Corrections {
  return heldFor(dataset, 'corrections', () => findCorrections(dataset));
}

function findCorrections(dataset: Dataset): Corrections {
  const corrections = new Map<string, Map<string, Correction[]>>();
  const day = ({ row }: Entry<Erratum>) => row.correctedOn ?? '';
  const inOrder = [...(dataset.errata?.entries ?? [])].sort((a, b) =>
    day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0,
  );
  for (const entry of inOrder) {
    const { version, id, field } = entry.row;
    const key = field === null || field === '*' ? undefined : fieldKey(dataset, field);
    const isWithdrawal = field === '*';
    if (publishedRow(dataset, version, id) === undefined) continue;
    if (!isWithdrawal && (key === undefined || key === dataset.schema.key[0])) continue;
    const rows = corrections.get(version) ?? new Map<string, Correction[]>();
    const mine = rows.get(id) ?? [];
    const from = isWithdrawal ? '' : publishedValue(dataset, entry.row);
    const to = isWithdrawal ? '' : (entry.cells['to'] ?? '');
    mine.push({ key, from, to, erratum: entry.row, entry });
    corrections.set(version, rows.set(id, mine));
  }
  return corrections;
}

/**
 * What 原值 means on every page, in every feed and file: the value of the file as published, also
 * of a second correction of one cell. Blank as ''.
 */
export function publishedValue(dataset: Dataset, { version, id, field }: Erratum): string {
  const key = fieldKey(dataset, field);
  return key === undefined ? '' : (publishedRow(dataset, version, id)?.cells[key] ?? '');
}

/** A row of one file as published; undefined when there is no such file or row. */
export function publishedRow(dataset: Dataset, version: string, id: string): Entry | undefined {
  const idKey = dataset.schema.key[0];
  const table = dataset.versions.find(({ asOf }) => asOf === version)?.table;
  if (idKey === undefined || table === undefined) return undefined;
  return heldFor(table, 'rows by id', () => indexById(table, idKey)).get(id);
}

function indexById({ entries }: TableFile, idKey: string): ReadonlyMap<string, Entry> {
  const rows = new Map<string, Entry>();
  for (const entry of entries) {
    const id = entry.cells[idKey] ?? '';
    if (!rows.has(id)) rows.set(id, entry);
  }
  return rows;
}
