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
  /** Of prices and of days on which something ends: readers look for the least first. */
  readonly isLeastFirst?: true;
  /** What most readers order the rows by. */
  readonly isQuick?: true;
  /** Why a row may say nothing in it. */
  readonly blankFor?: string;
  /** The key of the column in whose cells it stands. */
  readonly below?: string;
  /** Of amounts: the key of the column whose kinds they are added up by. */
  readonly sumsBy?: string;
  /** Of amounts that are added up one column beside another: their unit. */
  readonly addsIn?: '元' | '万元';
}

export interface ToolCell {
  /** What the reader sees. */
  readonly text: string;
  /** What it is compared by: a number, an ISO date, a text; values of a list by `；`; null when blank. */
  readonly value: string | number | null;
  /** Of a table that shows cells as typed: those words alone, without what they mean and replaced. */
  readonly typed?: string;
}

/**
 * A table as its reader sees it. By columns, each with its different cells once: of a hundred thousand
 * rows, what is asked is worked out for a few thousand cells and only looked up for the rest.
 */
export interface ToolTable<Cell extends ToolCell = ToolCell> {
  readonly columns: readonly ToolColumn[];
  readonly cells: readonly ColumnCells<Cell>[];
  /** How many rows. */
  readonly length: number;
}

/** The different cells of a column, and which of them each row has. */
export interface ColumnCells<Cell extends ToolCell = ToolCell> {
  readonly different: readonly Cell[];
  readonly ofRow: ArrayLike<number>;
}

/**
 * A cell as typed, of a table that says days and signs in words: what it is compared by, unless that is what
 * it means, which then stands below its first line.
 */
export function typedText(compared: string, first: string, below: readonly string[]): string {
  return compared === '' || below.join('；').startsWith(compared) ? first : compared;
}

/** A table of rows with a cell of each column. */
export function toolTable(
  columns: readonly ToolColumn[],
  rows: readonly (readonly ToolCell[])[],
): ToolTable {
  const cells = columns.map((_, at) => {
    const different: ToolCell[] = [];
    const known = new Map<string, number>();
    const ofRow = rows.map((row) => {
      const cell = row[at] ?? NO_CELL;
      const key = `${typeof cell.value} ${String(cell.value)}\n${cell.text}\n${cell.typed ?? ''}`;
      const held = known.get(key) ?? different.push(cell) - 1;
      known.set(key, held);
      return held;
    });
    return { different, ofRow };
  });
  return { columns, cells, length: rows.length };
}

const NO_CELL: ToolCell = { text: '', value: null };

/** The cell of a row, by its number, in a column, by its number. */
export function cellOf({ cells }: ToolTable, row: number, column: number): ToolCell {
  const held = cells[column];
  return held?.different[held.ofRow[row] ?? -1] ?? NO_CELL;
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
