import {
  type RowFile,
  type RowFileCell,
  type RowFilePart,
  partsOf,
} from '../../exporters/row-file.ts';
import { searchedCells } from './row-matcher.ts';
import type { ColumnCells, ToolCell, ToolColumn, ToolTable } from './tool-table.ts';

/** A cell of a file of rows, with what is drawn of it. */
export interface WholeCell extends ToolCell {
  readonly lines: readonly (readonly RowFilePart[])[];
}

/** All rows of a list of which the page carries the first. */
export interface WholeTable extends ToolTable<WholeCell> {
  /** What the rows cite, the first is number 1. */
  readonly sources: readonly (readonly RowFilePart[])[];
  /** Whether cells are drawn as typed, without digits in groups. */
  readonly isAsTyped: boolean;
}

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
    const ofRow = Uint32Array.from(held.ofRow ?? held.cells.keys());
    if (ofRow.length !== file.rows || ofRow.some((cell) => cell >= held.cells.length)) {
      throw new Error(`rows without a cell of ${column.key}`);
    }
    return { different: held.cells.map((cell) => wholeCell(cell, column)), ofRow };
  });
  return {
    columns,
    cells,
    length: file.rows,
    sources: (file.sources ?? []).map(partsOf),
    isAsTyped: file.isAsTyped === true,
  };
}

function wholeCell(cell: RowFileCell, { type }: ToolColumn): WholeCell {
  const [given, ...written] = typeof cell === 'string' ? ['', cell] : cell;
  const lines = written.map(partsOf);
  const [first = '', ...below] = lines.map(wordsOf);
  const compared = given === '' ? first : given;
  const number = Number(compared);
  const value =
    compared === '' ? null : type !== 'number' ? compared : Number.isFinite(number) ? number : null;
  return { text: [first, ...below].join(' '), value, lines };
}

/** What a line says; the marks of its sources refer to the foot of the page. */
function wordsOf(line: readonly RowFilePart[]): string {
  return line
    .map((part) => (typeof part === 'object' ? part.words : typeof part === 'string' ? part : ''))
    .join('')
    .trim();
}
