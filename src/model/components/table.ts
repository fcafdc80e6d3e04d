import type { CellType, ReferenceTarget } from '../../schemas/cell.ts';
import { tableFindingOf } from '../findings/table-findings.ts';
import { labelOf } from '../figures/columns.ts';
import type { SiteData } from '../site/site-data.ts';
import {
  type HeldTable,
  fieldsOf,
  heldTable,
  keyOf,
  selectedRows,
  sourceCells,
} from './held-table.ts';

export interface TableProps {
  readonly of: string;
  readonly where?: string | undefined;
  /** Headers separated by `；`; all columns when absent. */
  readonly columns?: string | undefined;
  readonly limit?: string | undefined;
  /** The neutral title, used when the rows do not carry the finding. */
  readonly title?: string | undefined;
  /** The name of a finding of tables, see src/model/findings/table-findings.ts. */
  readonly finding?: string | undefined;
}

interface WordTableColumn {
  readonly key: string;
  readonly title: string;
  readonly type: CellType;
  readonly reference?: ReferenceTarget;
}

/** What `<Table>` shows: the chosen columns of the chosen rows. */
export interface ComponentTableData {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly WordTableColumn[];
  /** The chosen columns that no row fills; they are named below the table. */
  readonly blankColumns: readonly WordTableColumn[];
  /** Cells by key as printed: places and spaces by their names, lists with 、 (sources with ；). */
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly total: number;
  /** The 来源 cells of these rows, whether or not their column is shown. */
  readonly sources: readonly (string | null)[];
}

/**
 * The table of a `<Table>` word as of a day; no limit = all rows.
 * @throws ComponentError when table, column, condition or finding does not exist.
 */
export function componentTable(site: SiteData, props: TableProps, day: string): ComponentTableData {
  const table = heldTable(site, props.of, day);
  const all = selectedRows(table, props.where);
  const rows = props.limit === undefined ? all : all.slice(0, Number(props.limit));
  const chosen =
    props.columns === undefined
      ? fieldsOf(table)
      : props.columns.split('；').flatMap((header) => {
          const key = keyOf(table, header.trim(), 'columns');
          return fieldsOf(table).filter((each) => each.key === key);
        });
  const finding = tableFindingOf(props.finding, { site, table, rows: all, day });
  const isFilled = (key: string) =>
    rows.length === 0 || rows.some(({ cells }) => (cells[key] ?? '') !== '');
  const columns = chosen.map(({ key, field: { title, type, reference } }) =>
    reference === undefined ? { key, title, type } : { key, title, type, reference },
  );
  return {
    name: table.name,
    title: finding ?? props.title ?? table.title,
    columns: columns.filter(({ key }) => isFilled(key)),
    blankColumns: columns.filter(({ key }) => !isFilled(key)),
    rows: rows.map(({ cells }) => named(site, table, cells)),
    total: all.length,
    sources: rows.flatMap((row) => sourceCells(table, row)),
  };
}

function named(
  site: SiteData,
  table: HeldTable,
  cells: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(cells).map(([key, cell]) => {
      const field = table.schema.columns[key]?.field;
      // A ； in a text is its own punctuation, only in a list does it part items.
      if (field?.isList !== true) return [key, labelOf(site, table, key, cell)];
      const names = cell.split('；').map((item) => labelOf(site, table, key, item));
      return [key, names.join(field.type === 'source' ? '；' : '、')];
    }),
  );
}
