import { foldForSearch, queryWords } from '../../text/search-terms.ts';
import type { ToolTable } from './tool-table.ts';

interface RowText {
  readonly folded: string;
  /** As folded, but with its spaces: numbers that stand beside each other stay two. */
  readonly spaced: string;
}

const texts = new WeakMap<ToolTable, readonly RowText[]>();

/**
 * Whether a row, by its number, holds all words of a query. A word is looked for in what the reader
 * sees, a cell at a time; digits at its ends match whole numbers only, never a part of one or of a code.
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
function textOf(cells: ToolTable['rows'][number]): RowText {
  const joined = cells.map(({ text }) => text.replace(/\s+/g, ' ')).join('\n');
  return {
    folded: foldForSearch(joined),
    spaced: ungrouped(joined.normalize('NFKC').toLowerCase()),
  };
}

/** 1,170 is found as 1170. */
function ungrouped(text: string): string {
  return text.replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
}

function wordMatcher(word: string): (text: RowText) => boolean {
  const plain = ungrouped(word);
  if (!/^\d|\d$/.test(plain)) return ({ folded }) => folded.includes(word);
  // Brackets of a 文号 and spaces within are folded away only in the other text.
  const isNumber = /^\d+(\.\d+)?$/.test(plain);
  return ({ folded, spaced }) =>
    holdsWhole(spaced, plain) || (!isNumber && holdsWhole(folded, plain));
}

/** Whether a text holds a word whose digits at either end are not part of a longer number or code. */
function holdsWhole(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + word.length, at + word.length + 2)];
    const isCutBefore = /^\d/.test(word) && /([0-9a-z]|\d\.)$/.test(before.slice(-2));
    const isCutAfter = /\d$/.test(word) && /^([0-9a-z]|\.\d)/.test(after);
    if (!isCutBefore && !isCutAfter) return true;
  }
  return false;
}
