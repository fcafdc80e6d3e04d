import type { Problem } from '../data/problem.ts';

/** A cell or value that the program does not decide: the editor does, once for all like it. */
export interface Question {
  /** The same for the same question, wherever the cells stand. */
  readonly id: string;
  readonly cells: readonly string[];
  readonly found: string;
  readonly options: readonly string[];
  /** What a careful clerk would choose; absent where nobody can know. */
  readonly default?: string;
}

export interface Change {
  readonly file: string;
  /** The address in the editor's own sheet. */
  readonly cell: string;
  readonly from: string;
  readonly to: string;
  readonly kind: ChangeKind;
}

/** Why a cell is written otherwise than it stood in the sheet. */
export type ChangeKind =
  | 'trim'
  | 'line-break'
  | 'width'
  | 'date'
  | 'serial-date'
  | 'separator'
  | 'unit'
  | 'leading-zeros'
  | 'name-to-code'
  | 'list'
  | 'enum'
  | 'merged'
  | 'ditto'
  | 'struck'
  | 'rounded'
  | 'personal-data'
  | 'note'
  | 'id'
  | 'answer';

interface MappedColumn {
  readonly from: string;
  readonly to: string;
  /** What each number of the column is multiplied by. */
  readonly factor?: number;
}

export interface DroppedRow {
  readonly file: string;
  /** As the sheet counts it, from 1. */
  readonly row: number;
  readonly reason: string;
}

export interface ChangedCell {
  readonly id: string;
  readonly field: string;
  readonly from: string;
  readonly to: string;
  readonly outlier?: true;
}

export interface Compared {
  /** The version that the table was compared with; null when there is none. */
  readonly with: string | null;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly renamed: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  readonly changed: readonly ChangedCell[];
}

/** What one unit sent; `file` null for a unit of the last version that has sent nothing. */
export interface Part {
  readonly unit: string;
  readonly file: string | null;
  readonly rows: number;
  /** A sentence to copy, for a unit that has sent nothing. */
  readonly reminder?: string;
}

/** A problem with the address of its cell in the editor's own sheet. */
export interface ImportProblem extends Problem {
  readonly cell?: string;
}

/** What an import understood, changed, asks and wrote. Its keys are public. */
export interface ImportResult {
  readonly files: readonly string[];
  readonly dataset: string | null;
  readonly sheet: string | null;
  readonly headerRows: readonly number[];
  readonly asOf: string | null;
  readonly mapped: readonly MappedColumn[];
  readonly dropped: readonly { readonly column: string; readonly reason: string }[];
  readonly rowsDropped: readonly DroppedRow[];
  readonly changes: readonly Change[];
  readonly questions: readonly Question[];
  readonly compared: Compared;
  readonly parts: readonly Part[];
  readonly rows: number;
  readonly problems: readonly ImportProblem[];
  readonly written: string | null;
}

/** Of an import that understood nothing. */
export const NOTHING: ImportResult = {
  files: [],
  dataset: null,
  sheet: null,
  headerRows: [],
  asOf: null,
  mapped: [],
  dropped: [],
  rowsDropped: [],
  changes: [],
  questions: [],
  compared: { with: null, added: [], removed: [], renamed: [], changed: [] },
  parts: [],
  rows: 0,
  problems: [],
  written: null,
};
