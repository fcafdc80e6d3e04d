import type { Edition } from '../data/edition.ts';
import type { Settings } from '../settings.ts';
import type { LastState } from './last-state.ts';

/** A checked edition and its built site on the way out. */
export interface HandOver {
  readonly settings: Settings;
  readonly repository: string;
  readonly edition: Edition;
  /** What was handed over before in this way. */
  readonly last: LastState | undefined;
  /** Nothing is written; only told. */
  readonly isDryRun: boolean;
}

/** What was handed over, or would be. */
export interface Handed {
  /** The folder, archive or commit. */
  readonly name: string;
  /** What was done, in Chinese. */
  readonly lines: readonly string[];
  readonly isChanged?: true;
  /** The hash of each thing handed over, for the next time. */
  readonly hashes?: Readonly<Record<string, string>>;
}
