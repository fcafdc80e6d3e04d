import {
  type IssueLedgerEntry,
  issueLedger as issueLedgerSchema,
} from '../schemas/documents/issue-ledger.ts';
import { type ChainedLedger, readChainedLedger } from './chained-ledger.ts';
import type { EditionFiles } from './files.ts';
import type { Problem } from './problem.ts';

export const ISSUE_LEDGER_FILE = 'data/issue-ledger.json';

/** The sealed figures of the published issues of an edition. */
export type IssueLedger = ChainedLedger<IssueLedgerEntry>;

/** Reads `data/issue-ledger.json`; undefined when nothing is sealed or it cannot be read. */
export function readIssueLedger(files: EditionFiles, problems: Problem[]): IssueLedger | undefined {
  return readChainedLedger(
    files,
    ISSUE_LEDGER_FILE,
    issueLedgerSchema,
    ({ issue }) => `旬报${issue}`,
    problems,
  );
}
