/**
 * A column of a table of a page: its title, or that with the attributes of its head, as `columnTool`
 * gives them; false for one that this table has not.
 */
export type TableColumn = string | false | HeadCell;

interface HeadCell extends OwnTool {
  readonly title: string;
  readonly class?: string | undefined;
  /** Columns that stand in its cells, below what these say. */
  readonly within?: readonly HeadCell[];
}

/** What the table tool is told of a column; see {@link columnTool} for those of a dataset. */
export interface OwnTool {
  readonly 'data-column'?: string | undefined;
  readonly 'data-type'?: 'text' | 'number' | 'date' | undefined;
  readonly 'data-facet'?: 'value' | 'year' | 'range' | undefined;
  /** Of prices: the first press of the head brings the least up. */
  readonly 'data-least'?: '' | undefined;
  /** On a phone its order is one press away. */
  readonly 'data-quick'?: '' | undefined;
  /** Why a row may say nothing in the column. */
  readonly 'data-blank'?: string | undefined;
  /** Of amounts: the column whose kinds they are added up by. */
  readonly 'data-sums'?: string | undefined;
  /** Of amounts that are added up one column beside another: their unit. */
  readonly 'data-adds'?: '元' | '万元' | undefined;
  /** Of a number that can lead a row on a phone: its unit. */
  readonly 'data-unit'?: string | undefined;
}

/** A column of numbers. */
export function numberColumn(title: string, tool: OwnTool = {}): HeadCell {
  return { title, class: 'number-cell', ...tool };
}

/** How readers sort and narrow by a column that stands in no dataset. */
export function ownTool(
  key: string,
  type: 'text' | 'number' | 'date' = 'text',
  facet?: OwnTool['data-facet'],
): OwnTool {
  const unlessText = type === 'text' ? undefined : type;
  return { 'data-column': key, 'data-type': unlessText, 'data-facet': facet };
}
