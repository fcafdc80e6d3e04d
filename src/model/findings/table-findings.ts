import { nearest } from '../../text/nearest.ts';
import { ComponentError } from '../components/held-table.ts';
import { publicationTerms } from './publication-terms.ts';
import type { TableFinding, TableReading } from './table-finding.ts';

/** The findings that a table may ask for with `finding`. */
export const tableFindings: Readonly<
  Record<string, { readonly sentence: string; readonly find: TableFinding }>
> = {
  'publication-terms': {
    sentence: '九条要求公开或宣传的条款，五条没有写期限；徐政发〔2016〕12号一条也没有',
    find: publicationTerms,
  },
};

/**
 * The title that a finding gives a table; undefined without a finding, or when the rows carry none.
 * @throws ComponentError when there is no such finding.
 */
export function tableFindingOf(
  name: string | undefined,
  reading: TableReading,
): string | undefined {
  if (name === undefined) return undefined;
  const found = tableFindings[name];
  if (found !== undefined) return found.find(reading);
  const names = Object.keys(tableFindings);
  throw new ComponentError({
    message: `表没有「${name}」这种结论`,
    hint: `是不是「${nearest(name, names) ?? names.join('、')}」？`,
  });
}
