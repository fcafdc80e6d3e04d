import type { CurrentEntry } from '../../data/as-of.ts';
import type { SiteData } from '../site/site-data.ts';
import type { HeldTable } from '../components/held-table.ts';

/** The rows of a `<Table>` word, all of those selected, as of a day. */
export interface TableReading {
  readonly site: SiteData;
  readonly table: HeldTable;
  readonly rows: readonly CurrentEntry[];
  readonly day: string;
}

/** A headline computed from the rows of a table; undefined when they do not carry it. */
export type TableFinding = (reading: TableReading) => string | undefined;
