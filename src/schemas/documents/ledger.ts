import { z } from 'zod';

/** A sha256 in hexadecimal. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** `YYYY-MM-DD`. */
export const sealDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** One published data file as it was sealed; `previous` chains the entries. */
const ledgerEntry = z.strictObject({
  dataset: z.string(),
  /** Relative to the edition: `data/spaces/2016-03-25.csv`. */
  file: z.string().regex(/^data\/[^/\\]+\/\d{4}-\d{2}-\d{2}\.csv$/),
  /** Of the bytes with CRLF read as LF. */
  sha256: hash,
  /** Rows without the header. */
  rows: z.number().int().min(0),
  sealedOn: sealDay,
  /** sha256 of the entry before, as JSON without white space; null for the first. */
  previous: hash.nullable(),
});

/** `data/ledger.json` (docs/engineers/reading.md): written by `npm run seal` only. */
export const ledger = z.array(ledgerEntry);

export type LedgerEntry = z.output<typeof ledgerEntry>;
