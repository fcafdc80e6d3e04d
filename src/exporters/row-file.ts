import { daysInWords } from '../text/days-in-words.ts';

/**
 * The rows of a long list for the tools above its table (src/client/table-tool), which count and find
 * in all of them where the page carries the first only. By columns, each with its different cells once.
 */
export interface RowFile {
  readonly rows: number;
  readonly columns: readonly RowFileColumn[];
  /** What the rows cite, as the foot of a page lists it; the first is number 1. */
  readonly sources?: readonly RowFileLine[];
  /** The page shows cells as typed: neither days in words nor digits in groups. */
  readonly isAsTyped?: true;
}

interface RowFileColumn {
  /** The key of the column, as the head of the table has it. */
  readonly key: string;
  readonly cells: readonly RowFileCell[];
  /** The cell of each row; without it each row has its own, in their order. */
  readonly ofRow?: readonly number[];
}

/** What a cell is compared by, '' when by its first line, and its lines; a text alone is its one line. */
export type RowFileCell = string | readonly [value: string, ...lines: RowFileLine[]];
export type RowFileLine = RowFilePart | readonly RowFilePart[];
/** Words of a line, the number of a source, or words that lead somewhere. */
export type RowFilePart = string | number | RowFileLink;
interface RowFileLink {
  readonly words: string;
  readonly to: string;
  /** What a link of one word says to those who do not see what stands beside it; '' when that says it. */
  readonly named?: string;
}

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

/** The parts of a line. */
export function partsOf(line: RowFileLine): readonly RowFilePart[] {
  return isParts(line) ? line : [line];
}

function isParts(line: RowFileLine): line is readonly RowFilePart[] {
  return Array.isArray(line);
}

function inWords(cell: RowFileCell, words: (text: string) => string): RowFileCell {
  if (typeof cell === 'string') return words(cell);
  const [value, ...lines] = cell;
  const part = (each: RowFilePart): RowFilePart =>
    typeof each === 'string'
      ? words(each)
      : typeof each === 'number'
        ? each
        : { ...each, words: words(each.words) };
  return [value, ...lines.map((line) => (isParts(line) ? line.map(part) : part(line)))];
}

function printedWords(text: string): string {
  return daysInWords(squeezed(text));
}

/** A line break of a cell is a space on the page. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ');
}
