import { queryWords } from '../../text/search-terms.ts';
import { matchText, wordMatcher } from '../../text/word-match.ts';
import type { ToolTable } from './tool-table.ts';

const texts = new WeakMap<ToolTable, readonly string[]>();

/**
 * Whether a row, by its number, holds all words of a query. A word is looked for in what the reader
 * sees, a cell at a time, as search of the whole site looks for it.
 */
export function rowMatcher(table: ToolTable, query: string): (row: number) => boolean {
  const words = queryWords(query).map(wordMatcher);
  if (words.length === 0) return () => true;
  const rows = texts.get(table) ?? table.rows.map(textOf);
  texts.set(table, rows);
  return (row) => {
    const text = rows[row];
    return text !== undefined && words.every((matches) => matches(text));
  };
}

/** Line breaks keep the cells apart. */
function textOf(cells: ToolTable['rows'][number]): string {
  return matchText(cells.map(({ text }) => text.replace(/\s+/g, ' ')).join('\n'));
}
