/** How the cells of a column are compared, and by what a reader narrows the rows. */
export interface ToolColumn {
  readonly key: string;
  readonly title: string;
  readonly type: 'text' | 'number' | 'date';
  readonly facet: 'value' | 'year' | 'range' | undefined;
  /** The heading of a group of rows, which stands above them and in no column. */
  readonly isGroup?: true;
  /** Draws what the column before it says. */
  readonly isDrawing?: true;
}

export interface ToolCell {
  /** What the reader sees. */
  readonly text: string;
  /** What it is compared by: a number, an ISO date, a text; values of a list by `；`; null when blank. */
  readonly value: string | number | null;
}

/** A table on a page, as its reader sees it: a cell of each column in each row. */
export interface ToolTable {
  readonly columns: readonly ToolColumn[];
  readonly rows: readonly (readonly ToolCell[])[];
}

/** What a reader has asked of a table; keys are those of columns. */
export interface ToolSetting {
  readonly query: string;
  /** Of a column the values of which a row must have one; '' is a blank cell. */
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  readonly ranges: Readonly<Record<string, ToolRange>>;
  readonly sort: { readonly key: string; readonly isDescending: boolean } | undefined;
  /** Columns that are not shown. */
  readonly hidden: readonly string[];
}

/** Bounds of a number, both included. */
export interface ToolRange {
  readonly min?: number;
  readonly max?: number;
}

export const NO_SETTING: ToolSetting = {
  query: '',
  chosen: {},
  ranges: {},
  sort: undefined,
  hidden: [],
};

/** The values by which a facet counts a cell; a blank one counts as ''. */
export function facetValues({ facet }: ToolColumn, { value }: ToolCell): readonly string[] {
  if (value === null) return [''];
  const text = String(value);
  return facet === 'year' ? [text.slice(0, 4)] : text.split('；');
}
