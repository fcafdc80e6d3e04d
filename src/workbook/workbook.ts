import { formatNumber } from '../text/numbers.ts';

/** What a cell holds, whatever program wrote it. */
type CellKind = 'blank' | 'text' | 'number' | 'date' | 'boolean' | 'error';

/** One cell of a sheet as a clerk sees it. */
export interface SheetCell {
  readonly kind: CellKind;
  /**
   * The content as text: numbers in plain decimals (a format such as `000000` keeps its zeros),
   * percentages with `%`, days as `YYYY-MM-DD` with the time behind it unless it is midnight (a
   * month that the sheet shows as one is a text `YYYY-MM`), raised characters as ⁴,
   * booleans as 是 and 否, faults as the program shows them (`#REF!`).
   */
  readonly text: string;
  /** A formula whose result was not saved: the text is empty, and what it should be is not known. */
  readonly isUncomputed?: true;
  /** All of it is struck out. Of a text struck out in part, the text is the rest, and `whole` all. */
  readonly isStruck?: true;
  readonly whole?: string;
}

/** A rectangle of cells shown as one, 0-based, ends included. */
interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Rows from the first of the sheet on; a row may be shorter than others. */
  readonly rows: readonly (readonly SheetCell[])[];
  readonly merges: readonly Merge[];
  /** 0-based. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** A file of tables, read. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  /** Serial numbers of days count from 1904, as old Macs have it. */
  readonly is1904: boolean;
  /** Something of the file that was passed over and that an editor should know, in Chinese. */
  readonly remarks: readonly string[];
}

/** A file that is not read: the reason and what to do, in Chinese. */
export class WorkbookRefusal extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** A file that asks for a password. */
export function passwordRefusal(): WorkbookRefusal {
  return new WorkbookRefusal('文件加了密码，打不开', '在Excel或WPS里取消打开密码，再导入');
}

/** A share as a sheet shows it: 0.125 is 12.5%. */
export function percentCell(share: number): SheetCell {
  return { kind: 'number', text: `${formatNumber(Number((share * 100).toPrecision(15)))}%` };
}

export const BLANK_CELL: SheetCell = { kind: 'blank', text: '' };
