import { z } from 'zod';
import { hash, sealDay } from './ledger.ts';

/** A correction, named by its dataset and the key of `errata.csv`. */
const namedErratum = z.strictObject({
  dataset: z.string(),
  version: z.string(),
  id: z.string(),
  field: z.string(),
  correctedOn: z.string(),
});

/** A word of an issue with the numbers and words that it printed, in their order. */
const sealedFigure = z.strictObject({
  word: z.string(),
  props: z.record(z.string(), z.string()),
  printed: z.array(z.string()),
});

/** The figures of one published issue as they were sealed; `previous` chains the entries. */
const issueLedgerEntry = z.strictObject({
  issue: z.string(),
  publishedOn: sealDay,
  sealedOn: sealDay,
  /** The corrections that the figures held already. Later ones do not change what was published. */
  errata: z.array(namedErratum),
  figures: z.array(sealedFigure),
  /**
   * sha256 of the newest entry of `data/ledger.json` at the sealing; null when that held none. What
   * stands after it came after the issue. Older entries lack it.
   */
  ledger: hash.nullable().optional(),
  previous: hash.nullable(),
});

/** `data/issue-ledger.json`: written by `npm run seal` only. */
export const issueLedger = z.array(issueLedgerEntry);

export type NamedErratum = z.output<typeof namedErratum>;
export type SealedFigure = z.output<typeof sealedFigure>;
export type IssueLedgerEntry = z.output<typeof issueLedgerEntry>;
