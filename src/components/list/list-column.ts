import type { RowFileWriter } from '../../exporters/row-file-writer.ts';
import type { ColumnTool } from '../column-tool.ts';
import type { OwnTool } from '../table-columns.ts';

/** A column of a list, told once for the rows of its table and for their file. */
export interface ListColumn<T> extends Omit<RowFileWriter<T>, 'key'> {
  readonly title: string;
  /** What the table tool is told of it, its key among them. */
  readonly tool: ColumnTool | OwnTool;
  /** The class of its head. */
  readonly class?: string | undefined;
  /** The class of its cells; that of its head where it is left out. */
  readonly cellClass?: string | undefined;
  /** The class of what stands below the first line of a cell. */
  readonly subClass?: string;
  /** What a phone writes before a cell. */
  readonly label?: string | undefined;
  /** Whether its cells head their rows. */
  readonly isName?: boolean | undefined;
  /** Of the number that leads a row on a phone: its unit, '' when it needs none. */
  readonly leadUnit?: string;
  /** Of a number that leads a row on a phone when the rows are sorted by it: its unit. */
  readonly sortedUnit?: string;
  /** The key of the column in whose cells it stands, small, below what that says. */
  readonly below?: string;
}

/** Rows of a list under a heading. */
interface ListGroup<T> {
  /** By which readers narrow the list; '' of a list without groups. */
  readonly words: string;
  /** What the heading says besides. */
  readonly beside?: string;
  readonly count?: string;
  /** The last day on which the heading is true of its rows. */
  readonly until?: string;
  readonly rows: readonly T[];
}

/** A list of a page, of which the page carries the first rows where it is too long. */
export interface List<T> {
  /** The id of its table. */
  readonly id: string;
  /** The page that it stands on; all rows of a long one are in `rows.json` beside it. */
  readonly route: string;
  readonly columns: readonly ListColumn<T>[];
  readonly groups: readonly ListGroup<T>[];
  /** What the groups are, for the table tool. */
  readonly groupTitle?: string;
  /** How many rows the page carries. */
  readonly most: number;
  /** Further attributes of a row, with a space before each. */
  readonly attributesOf?: (row: T) => string;
}

/** The columns of a list that have cells of their own, each with those that stand in its cells. */
export function cellColumns<T>(
  columns: readonly ListColumn<T>[],
): { column: ListColumn<T>; within: readonly ListColumn<T>[] }[] {
  return columns
    .filter(({ below }) => below === undefined)
    .map((column) => ({
      column,
      within: columns.filter(({ below }) => below !== undefined && below === keyOf(column)),
    }));
}

/** The key of a column. */
export function keyOf<T>({ tool }: ListColumn<T>): string {
  return tool['data-column'] ?? '';
}

/** All rows of a list, in its order. */
export function rowsOf<T>({ groups }: Pick<List<T>, 'groups'>): readonly T[] {
  return groups.flatMap(({ rows }) => rows);
}

/** Whether a list is too long for its page. */
export function isLong<T>(list: Pick<List<T>, 'groups' | 'most'>): boolean {
  return rowsOf(list).length > list.most;
}
