import type { SearchEntry } from './entry.ts';

/** `search/index.json`: everything, or of a large site how many files it is divided into, from 1. */
export type SearchIndex =
  | { readonly entries: readonly SearchEntry[] }
  | {
      /** `search/entries-<n>.json`: some of the entries. */
      readonly parts: number;
      /** `search/terms-<n>.json`: where the terms stand. */
      readonly terms: number;
    };

/** By term, the numbers of the files that name something by it, and of those that only mention it. */
export type TermFiles = Readonly<
  Record<string, readonly [named: readonly number[], mentioned: readonly number[]]>
>;
