import type { SaidOn } from '../text/said-on.ts';

/**
 * The rows of a long list for the tools above its table (src/client/table-tool), which count and find
 * in all of them where the page carries the first only. By columns, each with its different cells once.
 * Scripts of pages read it: this file imports nothing that they have no use for.
 */
export interface RowFile {
  readonly rows: number;
  /** Of what facts they are; a page names it in the address by which it asks for them. */
  readonly stamp?: string;
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
/** Of a line: what is the same on all days, or words of the day. */
export type RowFilePart = RowFileFixedPart | RowFileByDay | RowFileDaysLeft;
/** Words, the number of a source, or words that lead somewhere. */
export type RowFileFixedPart = string | number | RowFileLink;
interface RowFileLink {
  readonly words: string;
  readonly to: string;
  /** What a link of one word says to those who do not see what stands beside it; '' when that says it. */
  readonly named?: string;
}

/** Words that depend on the day on which they are read. */
export interface RowFileByDay {
  readonly byDay: readonly SaidOn[];
}

/** How many days are left until a last one, as it was on the day of the build (`daysLeft`). */
export interface RowFileDaysLeft {
  readonly last: string;
  readonly said: string;
}

/** Whether a part is said by the day. */
export function isByDay(part: RowFilePart): part is RowFileByDay {
  return typeof part === 'object' && 'byDay' in part;
}

/** Whether a part tells days left. */
export function isDaysLeft(part: RowFilePart): part is RowFileDaysLeft {
  return typeof part === 'object' && 'last' in part;
}

/** The parts of a line. */
export function partsOf(line: RowFileLine): readonly RowFilePart[] {
  return isParts(line) ? line : [line];
}

/** Whether a line is of several parts. */
export function isParts(line: RowFileLine): line is readonly RowFilePart[] {
  return Array.isArray(line);
}
