import type { WordTable } from './word-blocks.ts';

/**
 * How many rows at the top are the head: those that Word repeats on each page; else those that a cell
 * of the head spans, and the one that names the columns below a cell that stands across several.
 */
export function headRows(rows: WordTable['rows'], grid: readonly (readonly string[])[]): number {
  const most = Math.min(4, rows.length - 1);
  const marked = rows.findIndex(({ isHead }) => isHead !== true);
  if (marked > 1) return Math.min(marked, most);
  const isContinuedAt = (at: number) =>
    rows[at]?.cells.some(({ isContinued }) => isContinued) === true;
  const spansAt = (at: number) => rows[at]?.cells.some(({ span }) => span > 1) === true;
  let heads = 1;
  while (heads < most && isContinuedAt(heads) && spansAt(heads - 1)) heads += 1;
  if (heads > 1) return heads;
  const [first, second] = rows;
  const isSplit =
    first !== undefined &&
    second !== undefined &&
    most > 1 &&
    first.cells.some(({ span }) => span > 1) &&
    second.cells.every(({ span }) => span === 1) &&
    second.cells.length > first.cells.length &&
    (grid[1] ?? []).every((cell) => cell !== '' && !/\d/.test(cell)) &&
    (grid[2] ?? []).some((cell) => /^\\?-?\d/.test(cell));
  return isSplit ? 2 : 1;
}

/** The names of a column in the rows of a head, each once: 「工位｜总数」. */
export function joinedHeads(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) => {
    const names = rows.map((row) => row[column] ?? '').filter((name) => name !== '');
    return [...new Set(names)].join('｜');
  });
}
