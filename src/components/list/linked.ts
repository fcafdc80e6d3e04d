import type { RowFilePart } from '../../exporters/row-file.ts';
import type { SaidOn } from '../../text/said-on.ts';
import { href } from '../../site.ts';

/** Words that lead to a page, or words alone without one; `named` is what a link says by itself. */
export function linked(words: string, route: string | undefined, named?: string): RowFilePart {
  if (route === undefined) return words;
  return { words, to: href(route), ...(named === undefined ? {} : { named }) };
}

/** Words that depend on the day; words alone where they stay. */
export function byDay(said: readonly SaidOn[]): RowFilePart {
  const [only] = said;
  return said.length === 1 && only !== undefined ? only.said : { byDay: said };
}
