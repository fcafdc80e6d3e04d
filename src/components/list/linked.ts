import type { RowFilePart } from '../../exporters/row-file.ts';
import { href } from '../../site.ts';

/** Words that lead to a page, or words alone without one; `named` is what a link says by itself. */
export function linked(words: string, route: string | undefined, named?: string): RowFilePart {
  if (route === undefined) return words;
  return { words, to: href(route), ...(named === undefined ? {} : { named }) };
}
