import type { IssueContent } from '../content/blocks.ts';
import type { PrintOptions } from './print-options.ts';

/** What the parts of a printed issue share while it is written. */
export interface PrintContext {
  readonly content: IssueContent;
  readonly options: PrintOptions;
  /** Addresses of other sites in the order of their first use; paper shows no links. */
  readonly addresses: string[];
}

export function printContext(content: IssueContent, options: PrintOptions): PrintContext {
  return { content, options, addresses: [] };
}

/**
 * Whether an issue wears the dress of an official bulletin: an authority's own and a fictional
 * city's do; a retold one and one of a demonstration with real facts must not be taken for one.
 */
export function isOfficial({ retold, mark, isIllustrative }: IssueContent): boolean {
  return retold === undefined && (isIllustrative || mark === undefined);
}
