import { daysInWords } from '../text/days-in-words.ts';

/**
 * The rows of a long list for the tools above its table (src/client/table-tool), which count and find
 * in all of them where the page carries the first only. By columns, each with its different cells once.
 */
export interface RowFile {
  readonly rows: number;
  readonly columns: readonly RowFileColumn[];
}

export interface RowFileColumn {
  /** The key of the column, as the head of the table has it. */
  readonly key: string;
  /** What stands between the parts of a cell; without it every part after the first is a line of its own. */
  readonly between?: string;
  readonly cells: readonly RowFileCell[];
  /** The cell of each row. */
  readonly ofRow: readonly number[];
}

/** What a cell is compared by, '' when by its first part, and its parts; a text alone is its one part. */
export type RowFileCell = string | readonly [value: string, ...parts: RowFilePart[]];

/** Words of a cell, and where they lead. */
type RowFilePart = string | readonly [words: string, href: string];

/** How the cells of a column are written. */
export interface RowFileWriter<T> extends Pick<RowFileColumn, 'key' | 'between'> {
  readonly cell: (row: T) => RowFileCell;
}

/** Writes rows as a file of them, in the words that a finished page has (`readableHtml`). */
export function rowFile<T>(rows: readonly T[], writers: readonly RowFileWriter<T>[]): RowFile {
  const columns = writers.map(({ key, between, cell }) => {
    const cells: RowFileCell[] = [];
    const known = new Map<string, number>();
    const ofRow = rows.map((row) => {
      const written = cell(row);
      const name = typeof written === 'string' ? written : JSON.stringify(written);
      const held = known.get(name) ?? cells.push(printed(written)) - 1;
      known.set(name, held);
      return held;
    });
    return { key, ...(between === undefined ? {} : { between }), cells, ofRow };
  });
  return { rows: rows.length, columns };
}

function printed(cell: RowFileCell): RowFileCell {
  if (typeof cell === 'string') return printedWords(cell);
  const [value, ...parts] = cell;
  return [
    value,
    ...parts.map((part) =>
      typeof part === 'string' ? printedWords(part) : ([printedWords(part[0]), part[1]] as const),
    ),
  ];
}

/** A line break of a cell is a space on the page. */
function printedWords(text: string): string {
  return daysInWords(text.replace(/\s+/g, ' ').trim());
}
