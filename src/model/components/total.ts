import { sumDecimal } from '../../text/numbers.ts';
import type { SiteData } from '../site/site-data.ts';
import { heldTable, keyOf, selectedRows, ComponentError } from './held-table.ts';

export interface TotalProps {
  readonly of: string;
  readonly where?: string | undefined;
  readonly sum?: string | undefined;
}

/**
 * The digits of `<Total>`: rows counted, or a numeric column summed, as of a day (docs/zh/components.md).
 * Cells without a number add nothing.
 * @throws ComponentError when table, column or condition does not exist, or the column is not numeric.
 */
export function totalOf(site: SiteData, { of, where, sum }: TotalProps, day: string): string {
  const table = heldTable(site, of, day);
  const rows = selectedRows(table, where);
  if (sum === undefined) return String(rows.length);
  const key = keyOf(table, sum, 'sum');
  const type = table.schema.columns[key]?.field.type;
  if (type !== 'number' && type !== 'integer') {
    throw new ComponentError({
      message: `「${sum}」不是数的列，不能相加`,
      hint: '数行数时不写sum；相加时写有单位的列',
    });
  }
  const numbers = rows.map(({ row }) => row[key]).filter((value) => typeof value === 'number');
  return sumDecimal(numbers);
}
