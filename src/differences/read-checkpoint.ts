import { createHash } from 'node:crypto';
import type { Dataset } from '../data/dataset.ts';
import type { Edition } from '../data/edition.ts';
import { NoState } from './read-revision.ts';

/** What a checkpoint says of a ledger: how many entries it had, and the hash of the last. */
export interface Checkpoint {
  readonly entries: number;
  readonly hash: string;
}

/** Reads the three lines of a checkpoint: origin, number of entries, hash; undefined for other text. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', count = '', hash = ''] = text.trim().split(/\r?\n/);
  if (origin === '' || !/^\d+$/.test(count) || !/^[0-9a-f]{64}$/.test(hash)) return undefined;
  return { entries: Number(count), hash };
}

/**
 * The edition as it was sealed at a checkpoint: the versions that its ledger held then, and the
 * corrections made until then. Other documents are left as they are now.
 * @throws NoState when the ledger has no such entry or another in its place
 */
export function editionAt(edition: Edition, { entries: count, hash }: Checkpoint): Edition {
  const entries = (edition.ledger?.entries ?? []).slice(0, count);
  const last = entries.at(-1);
  if (entries.length < count) {
    throw new NoState(`检查点记着${count}条，现在的台账只有${entries.length}条：不是同一本台账`);
  }
  if (count > 0 && ![JSON.stringify(last), canonical(last)].some((text) => sha256(text) === hash)) {
    throw new NoState(`台账第${count}条与检查点记的不一样：台账被改过，或不是同一本`);
  }
  const sealed = new Set(entries.map(({ file }) => file));
  const until = last?.sealedOn ?? '';
  const datasets = [...edition.datasets].map(([name, dataset]) => {
    const versions = dataset.versions.filter(({ table }) => sealed.has(table.file));
    return [name, { ...dataset, versions, ...errataUntil(dataset, until) }] as const;
  });
  return {
    ...edition,
    datasets: new Map(datasets.filter(([, { versions }]) => versions.length > 0)),
  };
}

function errataUntil({ errata }: Dataset, day: string): Pick<Dataset, 'errata'> {
  if (errata === undefined) return { errata };
  const entries = errata.entries.filter(({ row }) => (row.correctedOn ?? '') <= day);
  return { errata: { ...errata, entries } };
}

/** RFC 8785, of an object of texts and numbers. */
function canonical(value: object | undefined): string {
  return JSON.stringify(value, Object.keys(value ?? {}).sort());
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
