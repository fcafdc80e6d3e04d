import type { CurrentEntry } from '../../data/as-of.ts';
import { nearest } from '../../text/nearest.ts';
import type { SiteData } from '../site-data.ts';
import { WordError } from '../words/held-table.ts';
import type { HeldTable } from '../words/held-table.ts';
import { publicationTerms } from './publication-terms.ts';

/** The rows of a `<Table>` word, all of those selected, as of a day. */
export interface TableReading {
  readonly site: SiteData;
  readonly table: HeldTable;
  readonly rows: readonly CurrentEntry[];
  readonly day: string;
}

/** A headline computed from the rows of a table; undefined when they do not carry it. */
export type TableFinding = (reading: TableReading) => string | undefined;

/** The findings that a table may ask for with `finding`. */
export const tableFindings: Readonly<Record<string, TableFinding>> = {
  'publication-terms': publicationTerms,
};

/**
 * The title that a finding gives a table; undefined without a finding, or when the rows carry none.
 * @throws WordError when there is no such finding.
 */
export function tableFindingOf(
  name: string | undefined,
  reading: TableReading,
): string | undefined {
  if (name === undefined) return undefined;
  const find = tableFindings[name];
  if (find !== undefined) return find(reading);
  const names = Object.keys(tableFindings);
  throw new WordError({
    message: `表没有「${name}」这种结论`,
    hint: `是不是「${nearest(name, names) ?? names.join('、')}」？`,
  });
}
