import { sumDecimal } from '../../text/numbers.ts';
import type { SiteData } from '../site/site-data.ts';
import { roundNamed, roundTotal } from './round-total.ts';
import { heldTable, keyOf, selectedRows, ComponentError } from './held-table.ts';

export interface TotalProps {
  readonly of: string;
  readonly where?: string | undefined;
  readonly sum?: string | undefined;
  /** Of a round: units, selected, near, score of `rank`, gap of `ranks`. */
  readonly value?: string | undefined;
  readonly rank?: string | undefined;
  readonly ranks?: string | undefined;
}

/**
 * The digits of `<Total>`: rows counted, or a numeric column summed, as of a day, or a number of a
 * round (docs/zh/components.md).
 * Cells without a number add nothing.
 * @throws ComponentError when table, column or condition does not exist, the column is not numeric, or none of
 * the rows has a number.
 */
export function totalOf(site: SiteData, props: TotalProps, day: string): string {
  const { of, where, sum } = props;
  const round = roundNamed(of);
  refuseOtherProps(props, round !== undefined);
  if (round !== undefined) return roundTotal(site, round, props);
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
  if (rows.length > 0 && numbers.length === 0) throw unknownSum(sum, rows.length);
  return sumDecimal(numbers);
}

/** Nothing known is not 0: a sentence with the 0 in it would be false. */
function unknownSum(column: string, rows: number): ComponentError {
  return new ComponentError({
    message: `「${column}」要加的${rows}行里没有一行有数，合计不知道，不是0`,
    hint: '不写这个合计，在句子里说明没有数；或补上数、改where',
  });
}

/** A prop that says nothing of what is asked for would be lost without a word. */
function refuseOtherProps(props: TotalProps, isRound: boolean): void {
  const others = isRound ? (['where', 'sum'] as const) : (['value', 'rank', 'ranks'] as const);
  const found = others.find((name) => props[name] !== undefined);
  if (found === undefined) return;
  throw new ComponentError({
    message: `of="${props.of}"时不能写${found}`,
    hint: isRound ? '评价的数写value，例如value="units"' : `${found}只用于of="evaluations/编号"`,
  });
}
