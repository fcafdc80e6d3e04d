import type { BlockOf } from './blocks.ts';
import { rowsInColumns } from './inlines.ts';
import { linkTo, words } from './line-parts.ts';

/** The most rows of a table that paper, Word and a portal's page carry; the rest is in the files. */
export const MOST_ROWS = 500;

/**
 * A table as paper carries it: of more than 500 rows the first, and the line that leads to the file
 * with all of them, or says that its page has them. Cut once, it stays as it is.
 */
export function paperTable(table: BlockOf<'table'>): BlockOf<'table'> {
  const { rows, rowKinds, whole } = table;
  if (rows.length <= MOST_ROWS) return table;
  const cut = {
    ...table,
    rows: rows.slice(0, MOST_ROWS),
    ...(rowKinds === undefined ? {} : { rowKinds: rowKinds.slice(0, MOST_ROWS) }),
  };
  const counts = `共${rowsInColumns(table).length}行，这里列前${rowsInColumns(cut).length}行；全部在`;
  const rest =
    whole === undefined ? [words(`${counts}网页上。`)] : [words(counts), linkTo(whole, whole)];
  return { ...cut, rest };
}
