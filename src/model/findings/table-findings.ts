import { nearest } from '../../text/nearest.ts';
import { WordError } from '../words/held-table.ts';
import { publicationTerms } from './publication-terms.ts';
import type { TableFinding, TableReading } from './table-finding.ts';

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
