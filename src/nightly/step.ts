import type { Mender } from '../inbox/receipt.ts';

/** The steps of a night, in their order. */
type StepName = 'inbox' | 'check' | 'seal' | 'build' | 'publish';

/** What became of a step. */
export interface Step {
  readonly name: StepName;
  readonly ok: boolean;
  /** In Chinese. */
  readonly message: string;
  /** Of a step that failed: who can mend it. */
  readonly by?: Mender;
}

/** A night: its steps, and what `published.json` says of the site that stands now. */
export interface Night {
  readonly ok: boolean;
  readonly steps: readonly Step[];
  /** Null when nothing could be published. */
  readonly published: unknown;
}
