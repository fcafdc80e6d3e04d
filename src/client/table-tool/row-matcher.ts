import { queryReadings } from '../../text/query-readings.ts';
import { matchText, placeOfWord } from '../../text/word-match.ts';
import type { ColumnCells, ToolTable } from './tool-table.ts';

/**
 * Which rows hold all words of a query, a byte a row; undefined when nothing is asked. A word is looked
 * for in what the reader sees, a cell at a time, and a query is read as search of the whole site reads it;
 * also without the unit of an amount, which stands at the head of its column.
 */
export function rowsFound(table: ToolTable, query: string): Uint8Array | undefined {
  const readings = queryReadings(query);
  if (readings.length === 0) return undefined;
  const last = lastAnswer.get(table);
  if (last?.query === query) return last.found;
  const figures = (readings.at(-1) ?? []).map((word) => word.replace(/^([\d.]+)元$/, '$1'));
  // In whichever way it is written: a table may say 5万元 in one cell and 50000 in another.
  const found = new Uint8Array(table.length);
  const ways = new Map([...readings, figures].map((words) => [words.join(' '), words]));
  for (const words of ways.values()) {
    const holds = rowsHolding(table, words);
    for (let row = 0; row < table.length; row += 1) if (holds[row] === 1) found[row] = 1;
  }
  lastAnswer.set(table, { query, found });
  return found;
}

function rowsHolding(table: ToolTable, words: readonly string[]): Uint8Array<ArrayBuffer> {
  const found = new Uint8Array(table.length).fill(1);
  for (const word of words) {
    const holds = new Uint8Array(table.length);
    for (const column of table.cells) addHolding(column, word, holds);
    for (let row = 0; row < table.length; row += 1) if (holds[row] === 0) found[row] = 0;
  }
  return found;
}

/** The lists of values ask again what the rows have asked. */
const lastAnswer = new WeakMap<ToolTable, { query: string; found: Uint8Array }>();

function addHolding({ different, ofRow }: ColumnCells, word: string, holds: Uint8Array): void {
  const { text, starts } = searchedCells(different);
  const isHeld = new Uint8Array(different.length);
  let cell = 0;
  let at = placeOfWord(text, word, 0);
  if (at === -1) return;
  for (; at !== -1; at = placeOfWord(text, word, starts[cell] ?? text.length)) {
    while ((starts[cell] ?? Infinity) <= at) cell += 1;
    isHeld[cell - 1] = 1;
  }
  for (let row = 0; row < holds.length; row += 1) if (isHeld[ofRow[row] ?? 0] === 1) holds[row] = 1;
}

interface SearchedCells {
  /** What the cells say, folded, a line each: nothing is found across two of them. */
  readonly text: string;
  /** Where each of them begins. */
  readonly starts: ArrayLike<number>;
}

const searched = new WeakMap<ColumnCells['different'], SearchedCells>();

/** The cells of a column as they are searched; of many cells long in the making, so kept. */
export function searchedCells(cells: ColumnCells['different']): SearchedCells {
  const known = searched.get(cells);
  if (known !== undefined) return known;
  const starts = new Uint32Array(cells.length);
  const lines = cells.map(({ text }) => matchText(text.replace(/\s+/g, ' ')));
  let at = 0;
  lines.forEach((line, index) => {
    starts[index] = at;
    at += line.length + 1;
  });
  const made = { text: lines.join('\n'), starts };
  searched.set(cells, made);
  return made;
}

/** Looks for something in a table before the first key does, which would wait for the code to be made ready. */
export function rehearseMatching(table: ToolTable): void {
  const holds = new Uint8Array(table.length);
  for (const word of REHEARSED) for (const column of table.cells) addHolding(column, word, holds);
}

/** Of the kinds that are matched apart: 汉字, Latin letters, digits. */
const REHEARSED = ['众创', 'a', '1'];
