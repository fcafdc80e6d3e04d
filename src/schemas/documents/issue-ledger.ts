import { z } from 'zod';
import { hash, sealDay } from './ledger.ts';

/** A correction, named by its dataset and the key of `errata.csv`. */
export const namedErratum = z.object({
  dataset: z.string(),
  version: z.string(),
  id: z.string(),
  field: z.string(),
  correctedOn: z.string(),
});

/** A word of an issue with the numbers and words that it printed, in their order. */
export const sealedFigure = z.object({
  word: z.string(),
  props: z.record(z.string(), z.string()),
  printed: z.array(z.string()),
});

/** The figures of one published issue as they were sealed; `previous` chains the entries. */
export const issueLedgerEntry = z.object({
  issue: z.string(),
  publishedOn: sealDay,
  sealedOn: sealDay,
  /** The corrections that the figures held already. Later ones do not change what was published. */
  errata: z.array(namedErratum),
  figures: z.array(sealedFigure),
  previous: hash.nullable(),
});

/** `data/issue-ledger.json`: written by `npm run seal` only. */
export const issueLedger = z.array(issueLedgerEntry);

export type NamedErratum = z.output<typeof namedErratum>;
export type SealedFigure = z.output<typeof sealedFigure>;
export type IssueLedgerEntry = z.output<typeof issueLedgerEntry>;
