import type { FieldMeta } from '../../schemas/cell.ts';
import type { SheetCell } from '../../workbook/workbook.ts';
import type { Known } from '../known.ts';
import type { ChangeKind } from '../result.ts';

/** A cell on its way into the table. */
export interface CellAbout {
  readonly cell: SheetCell;
  /** The text without space around it, invisible characters and line breaks. */
  readonly text: string;
  readonly key: string;
  readonly field: FieldMeta;
  /** The unit that the header or the title gives; undefined when neither does. */
  readonly unit?: string | undefined;
  /** Whether the column takes a text as it is. */
  readonly accepts: (text: string) => boolean;
  /** By which the row is known to an editor: its name, else its id. */
  readonly rowName: string;
  /** What the last version has in this cell; undefined when it has not the row. */
  readonly last?: string | undefined;
  readonly is1904: boolean;
  readonly known: Known;
}

/** What the editor is asked about a cell: one question for all cells of the same topic. */
export interface CellAsk {
  /** Told apart by this within the column, e.g. `-` or the name of the row. */
  readonly topic: string;
  /** What stands there, where cells of one topic differ; else the topic. */
  readonly found?: string;
  readonly options: readonly string[];
  readonly default?: string;
  /** What is added to the note when the cell is written so. */
  readonly note?: string;
}

/** What becomes of a cell. A text that the column does not take is left for the check to refuse. */
export type Converted =
  { readonly text: string; readonly kind?: ChangeKind } | { readonly ask: CellAsk };

export type Converter = (about: CellAbout) => Converted;

/** The answer that takes a cell from the last version, each row its own. */
export const AS_BEFORE = '沿用上一版';

/** The answer that leaves a cell blank. */
export const LEAVE_BLANK = '空着';
