import { type LedgerEntry, ledger as ledgerSchema } from '../schemas/documents/ledger.ts';
import { type ChainedLedger, chainHash, readChainedLedger } from './chained-ledger.ts';
import type { Dataset } from './dataset.ts';
import type { EditionFiles } from './files.ts';
import type { Problem } from './problem.ts';

export const LEDGER_FILE = 'data/ledger.json';

/** The sealed files of an edition. */
export type Ledger = ChainedLedger<LedgerEntry>;

/** Reads `data/ledger.json`; undefined when nothing is sealed or it cannot be read. */
export function readLedger(files: EditionFiles, problems: Problem[]): Ledger | undefined {
  return readChainedLedger(files, LEDGER_FILE, ledgerSchema, ({ file }) => file, problems);
}

/**
 * A ledger with entries for all versions of the datasets that it does not hold yet. Header-only files
 * of a dataset that has never had a row say nothing yet: the first table takes their place.
 */
export function sealVersions(
  held: readonly LedgerEntry[],
  datasets: Iterable<Dataset>,
  hashOf: (file: string) => string,
  sealedOn: string,
): LedgerEntry[] {
  const entries = [...held];
  const sealed = new Set(held.map(({ file }) => file));
  for (const { name, versions } of datasets) {
    if (versions.every(({ table }) => table.entries.length === 0)) continue;
    for (const { table } of versions) {
      if (sealed.has(table.file)) continue;
      entries.push({
        dataset: name,
        file: table.file,
        sha256: hashOf(table.file),
        rows: table.entries.length,
        sealedOn,
        previous: chainHash(entries.at(-1)),
      });
    }
  }
  return entries;
}
