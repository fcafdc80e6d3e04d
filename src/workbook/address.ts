import { columnLetter } from '../data/problem.ts';

/** The name of a cell as a spreadsheet has it: row 8, column 7 (both 0-based) → `H9`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetter(column)}${row + 1}`;
}
