import { isToday, readersDay } from '../by-day.ts';
import { daysLeft } from '../../text/days-left.ts';
import {
  isByDay,
  isDaysLeft,
  type RowFile,
  type RowFileFixedPart,
  type RowFileCell,
  type RowFilePart,
  partsOf,
} from '../../exporters/row-file.ts';
import { daysOf } from '../../text/said-on.ts';
import { searchedCells } from './row-matcher.ts';
import {
  type ColumnCells,
  type ToolCell,
  type ToolColumn,
  type ToolTable,
  typedText,
} from './tool-table.ts';

/** A cell of a file of rows, with what is drawn of it. */
export interface WholeCell extends ToolCell {
  readonly lines: readonly (readonly RowFileFixedPart[])[];
}

/** All rows of a list of which the page carries the first. */
export interface WholeTable extends ToolTable<WholeCell> {
  /** What the rows cite, the first is number 1. */
  readonly sources: readonly (readonly RowFileFixedPart[])[];
  /** Whether cells are drawn as typed, without digits in groups. */
  readonly isAsTyped: boolean;
  /** The rows are of another build than the page: a browser or a server has kept one of them. */
  readonly isOfOtherBuild: boolean;
}

/** Fetches all rows of a table whose heads are `columns`, ready to be searched. */
export async function fetchWhole(
  address: string,
  columns: readonly ToolColumn[],
): Promise<WholeTable> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const file = (await response.json()) as RowFile;
  const table = wholeTable(file, columns, new URL(address, location.href).searchParams.get('of'));
  for (const { different } of table.cells) {
    searchedCells(different);
    // Long columns are long in the folding; between them the page answers.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return table;
}

/** The table of a file of rows; `stamp` is that of the page. */
export function wholeTable(
  file: RowFile,
  columns: readonly ToolColumn[],
  stamp: string | null = null,
): WholeTable {
  const isAsTyped = file.isAsTyped === true;
  const cells = columns.map((column): ColumnCells<WholeCell> => {
    // What is drawn is drawn from the column before it.
    if (column.isDrawing === true) return noCells(file.rows);
    const held = file.columns.find(({ key }) => key === column.key);
    if (held === undefined) throw new Error(`no column ${column.key}`);
    const ofRow = Uint32Array.from(held.ofRow ?? held.cells.keys());
    if (ofRow.length !== file.rows || ofRow.some((cell) => cell >= held.cells.length)) {
      throw new Error(`rows without a cell of ${column.key}`);
    }
    return { different: held.cells.map((cell) => wholeCell(cell, column, isAsTyped)), ofRow };
  });
  return {
    columns,
    cells,
    length: file.rows,
    sources: (file.sources ?? []).map((line) => partsOf(line).map(ofToday)),
    isAsTyped,
    isOfOtherBuild: stamp !== null && file.stamp !== undefined && file.stamp !== stamp,
  };
}

function noCells(rows: number): ColumnCells<WholeCell> {
  return { different: [{ text: '', value: null, lines: [] }], ofRow: new Uint32Array(rows) };
}

function wholeCell(cell: RowFileCell, { type }: ToolColumn, isAsTyped: boolean): WholeCell {
  const [given, ...written] = typeof cell === 'string' ? ['', cell] : cell;
  const lines = written.map((line) => partsOf(line).map(ofToday));
  const [first = '', ...below] = lines.map(wordsOf);
  const compared = given === '' ? first : given;
  const number = Number(compared);
  const value =
    compared === '' ? null : type !== 'number' ? compared : Number.isFinite(number) ? number : null;
  const text = [first, ...below].join(' ');
  return { text, value, lines, ...(isAsTyped ? { typed: typedText(given, first, below) } : {}) };
}

/** A part as it is read today. */
function ofToday(part: RowFilePart): RowFileFixedPart {
  if (typeof part !== 'object') return part;
  if (isDaysLeft(part)) return daysLeft(readersDay(), part.last);
  if (!isByDay(part)) return part;
  return part.byDay.find((days) => isToday(daysOf(days)))?.said ?? '';
}

/** What a line says; the marks of its sources refer to the foot of the page. */
function wordsOf(line: readonly RowFileFixedPart[]): string {
  return line
    .map((part) => (typeof part === 'object' ? part.words : typeof part === 'string' ? part : ''))
    .join('')
    .trim();
}
