import type { ImportResult } from '../import/result.ts';
import type { Transfer } from './transfer.ts';

/** What the files of the inbox that belong together have become. */
export type Taken =
  | {
      readonly isAccepted: true;
      readonly outcome: string;
      readonly lines: readonly string[];
      readonly writes: Transfer['writes'];
      readonly removes: Transfer['removes'];
    }
  | {
      readonly isAccepted: false;
      readonly outcome: string;
      readonly lines: readonly string[];
      /** Of a table, for the marks in its cells. */
      readonly result?: ImportResult;
    };
