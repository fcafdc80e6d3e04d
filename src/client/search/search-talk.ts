import type { SearchEntry } from '../../model/search/entry.ts';
import type { SnippetPart } from './snippet.ts';

/** What a page asks of the worker of search. */
export type SearchRequest =
  | {
      readonly kind: 'search';
      readonly id: number;
      readonly query: string;
      /** The one section that is listed at length; '' for a few of each. */
      readonly section: string;
      readonly most: number;
      /** Whether all of a large site is looked through before the answer is that nothing is there. */
      readonly isThorough: boolean;
    }
  | { readonly kind: 'suggest'; readonly id: number; readonly query: string };

/** A result as the page shows it. */
export interface ShownEntry {
  readonly title: readonly SnippetPart[];
  readonly lines: readonly (readonly SnippetPart[])[];
  readonly route: string;
  readonly date: string | undefined;
  /** The last day on which readers can act on it, when today is no later. */
  readonly openUntil: string | undefined;
  /** In what state it is today. */
  readonly state: string | undefined;
}

/** The results of one section. */
export interface ShownSection {
  readonly section: string;
  readonly count: number;
  readonly entries: readonly ShownEntry[];
  /** Of what stands before what was asked: what it is called there. */
  readonly saying?: readonly string[];
}

/** What the worker answers; of a large site first what has been found so far. */
export interface SearchAnswer {
  readonly id: number;
  readonly isLast: boolean;
  readonly sections: readonly ShownSection[];
  /** What holds the words in other sayings only, and how much that is, of a large site at least. */
  readonly otherwise?: {
    readonly sayings: readonly (readonly string[])[];
    readonly count: number;
    readonly isLeast: boolean;
    /** Without the rule that leads. */
    readonly sections: readonly ShownSection[];
  };
  /** The rule of the very matter, which calls it otherwise: alone it stands before what was asked. */
  readonly lead?: readonly ShownSection[];
  /** The words of a question that found something once those that only ask were left out. */
  readonly askedAs?: readonly string[];
  /** When nothing was found: why something is shown all the same. */
  readonly near?: 'digits' | 'names' | 'words';
  /** Words of the query that the site knows, with how often, where that is known. */
  readonly words?: readonly { readonly word: string; readonly count: number | undefined }[];
  /** Whether the query was not looked for in all that may hold it; the same of what comes near to it. */
  readonly isCut?: boolean;
  readonly isNearCut?: boolean;
}

/** Things that are named by what is being typed. */
export interface SuggestAnswer {
  readonly id: number;
  readonly named: readonly Pick<SearchEntry, 'title' | 'section' | 'route'>[];
}

/** What the worker is told first. */
export interface SearchStart {
  /** The address of `search/index.json`. */
  readonly index: string;
}

export type SearchReply =
  | ({ readonly kind: 'search' } & SearchAnswer)
  | ({ readonly kind: 'suggest' } & SuggestAnswer)
  | { readonly kind: 'failed'; readonly id: number };
