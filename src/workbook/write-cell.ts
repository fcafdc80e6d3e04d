import type { CellType } from '../schemas/cell.ts';
import { isIsoDate } from '../text/dates.ts';
import { plainNumber } from '../text/plain-number.ts';

/** What a workbook stores in one cell; null is an empty cell. */
export type WorkbookValue = string | number | null;

/** The longest text that a cell of a workbook may hold, in UTF-16 units (Excel, WPS). */
const LONGEST_TEXT = 32_767;
const CUT = '……（太长，全文见CSV）';
/** Excel counts a 29 February 1900 that never was; days before it mean different days elsewhere. */
export const FIRST_SAFE_DAY = '1900-03-01';
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** The number format of a column in which every cell is text, whatever is typed into it. */
export const TEXT_FORMAT = '@';
/** The number format of dates, so that they are shown as they stand in the CSV. */
export const DATE_FORMAT = 'yyyy-mm-dd';

/** True for the types whose cells are numbers. */
export function isNumeric(type: CellType): boolean {
  return type === 'number' || type === 'integer';
}

/**
 * A cell of a CSV as a workbook keeps it for filling in: a number only where the number prints as
 * it was typed, so that `4.20` comes back as `4.20`; all else, dates and codes too, is text.
 */
export function templateValue(cell: string, type: CellType): WorkbookValue {
  if (cell === '') return null;
  return isNumeric(type) && String(plainNumber(cell)) === cell ? Number(cell) : storedText(cell);
}

/**
 * A cell of a CSV as a workbook keeps it for reading: numbers and days are values that sort and add
 * up, all else is text. A text is never a formula: only a cell of another kind can be one.
 */
export function typedValue(cell: string, type: CellType): WorkbookValue {
  if (cell === '') return null;
  if (isNumeric(type)) return plainNumber(cell) ?? storedText(cell);
  if (type === 'date' && isIsoDate(cell) && cell >= FIRST_SAFE_DAY) return dayNumber(cell);
  if (cell.length <= LONGEST_TEXT) return storedText(cell);
  // Not within a character, half of which nothing can read.
  const kept = cell.slice(0, LONGEST_TEXT - CUT.length).replace(/[\ud800-\udbff]$/, '');
  return storedText(kept + CUT);
}

/** The number of a day in the calendar of workbooks (1900): 2016-03-25 is 42454. */
export function dayNumber(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - DAY_ZERO) / 86_400_000;
}

/**
 * A text as the file must store it: `_x0041_` is how workbooks write the character A, so the same
 * letters in a text need their first underscore written that way (ECMA-376, ST_Xstring).
 */
export function storedText(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}
