import type { FindOptions, FoundSection } from './find-entries.ts';
import type { HeldPart } from './held-part.ts';
import type { SearchStep } from './search-source.ts';

export interface LookOptions extends FindOptions {
  /** Whether all of a large site is looked through, not only what likely holds something. */
  readonly isThorough: boolean;
}

/** What was found in what was looked through. */
export interface Looked {
  readonly sections: readonly FoundSection[];
  /** Whether there is more to look through. */
  readonly isCut: boolean;
  /** Everything that the site has, of a small one. */
  readonly whole?: readonly HeldPart[];
}

export const NOTHING: Looked = { sections: [], isCut: false };

/** Looks through the first of what may hold something, or through all of it. */
export async function lookThrough(
  steps: AsyncIterable<SearchStep>,
  { isThorough }: LookOptions,
  find: (parts: readonly HeldPart[]) => readonly FoundSection[],
): Promise<Looked> {
  let looked = NOTHING;
  for await (const { parts, unread, isLongWay, isWhole } of steps) {
    looked = { sections: find(parts), isCut: unread > 0, ...(isWhole ? { whole: parts } : {}) };
    if (!isThorough && isLongWay) break;
  }
  return looked;
}
