import { daysInWords } from '../text/days-in-words.ts';
import { signsInWords } from '../text/signs-in-words.ts';
import {
  isByDay,
  isDaysLeft,
  isParts,
  type RowFile,
  type RowFileCell,
  type RowFilePart,
} from './row-file.ts';

/** How the cells of a column are written. */
export interface RowFileWriter<T> {
  readonly key: string;
  readonly cell: (row: T) => RowFileCell;
  /** Rows of which it says the same have the same cell. */
  readonly same?: (row: T) => string;
}

/** What a file of rows has besides them. */
type Besides = Pick<RowFile, 'sources' | 'isAsTyped'>;

/** Writes rows as a file of them, in the words that a finished page has (`readableHtml`). */
export function rowFile<T>(
  rows: readonly T[],
  writers: readonly RowFileWriter<T>[],
  besides: Besides = {},
): RowFile {
  const words = besides.isAsTyped === true ? squeezed : printedWords;
  const columns = writers.map(({ key, cell, same }) => {
    const cells: RowFileCell[] = [];
    const known = new Map<string, number>();
    const ofRow = rows.map((row) => {
      const written = same === undefined ? cell(row) : undefined;
      const name = typeof written === 'object' ? JSON.stringify(written) : (written ?? same?.(row));
      const held = known.get(name ?? '') ?? cells.push(inWords(written ?? cell(row), words)) - 1;
      known.set(name ?? '', held);
      return held;
    });
    return { key, cells, ...(cells.length === rows.length ? {} : { ofRow }) };
  });
  return { rows: rows.length, columns, ...besides };
}

function inWords(cell: RowFileCell, words: (text: string) => string): RowFileCell {
  if (typeof cell === 'string') return words(cell);
  const [value, ...lines] = cell;
  const part = (each: RowFilePart): RowFilePart => {
    if (typeof each === 'string') return words(each);
    if (typeof each === 'number' || isDaysLeft(each)) return each;
    if (!isByDay(each)) return { ...each, words: words(each.words) };
    return { byDay: each.byDay.map((state) => ({ ...state, said: words(state.said) })) };
  };
  return [value, ...lines.map((line) => (isParts(line) ? line.map(part) : part(line)))];
}

function printedWords(text: string): string {
  return signsInWords(daysInWords(squeezed(text)));
}

/** A line break of a cell is a space on the page. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ');
}
