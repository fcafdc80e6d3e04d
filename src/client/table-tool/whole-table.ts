import type { RowFile, RowFileCell, RowFileColumn } from '../../exporters/row-file.ts';
import { searchedCells } from './row-matcher.ts';
import type { ColumnCells, ToolCell, ToolColumn, ToolTable } from './tool-table.ts';

/** A cell of a file of rows, with what is drawn of it. */
export interface WholeCell extends ToolCell {
  readonly parts: readonly { readonly words: string; readonly href: string | undefined }[];
  readonly between: string | undefined;
}

/** All rows of a list of which the page carries the first. */
export type WholeTable = ToolTable<WholeCell>;

/** Fetches all rows of a table whose heads are `columns`, ready to be searched. */
export async function fetchWhole(
  address: string,
  columns: readonly ToolColumn[],
): Promise<WholeTable> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const table = wholeTable((await response.json()) as RowFile, columns);
  for (const { different } of table.cells) {
    searchedCells(different);
    // Long columns are long in the folding; between them the page answers.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return table;
}

/** The table of a file of rows. */
export function wholeTable(file: RowFile, columns: readonly ToolColumn[]): WholeTable {
  const cells = columns.map((column): ColumnCells<WholeCell> => {
    const held = file.columns.find(({ key }) => key === column.key);
    if (held === undefined) throw new Error(`no column ${column.key}`);
    return {
      different: held.cells.map((cell) => wholeCell(cell, column, held)),
      ofRow: Uint32Array.from(held.ofRow),
    };
  });
  return { columns, cells, length: file.rows };
}

function wholeCell(cell: RowFileCell, { type }: ToolColumn, { between }: RowFileColumn): WholeCell {
  const [given, ...written] = typeof cell === 'string' ? ['', cell] : cell;
  const parts = written.map((part) =>
    typeof part === 'string' ? { words: part, href: undefined } : { words: part[0], href: part[1] },
  );
  const text = parts.map(({ words }) => words).join(between ?? ' ');
  const compared = given === '' ? (between === undefined ? parts[0]?.words : text) : given;
  const number = Number(compared);
  const value =
    compared === undefined || compared === ''
      ? null
      : type !== 'number'
        ? compared
        : Number.isFinite(number)
          ? number
          : null;
  return { text, value, parts, between };
}
