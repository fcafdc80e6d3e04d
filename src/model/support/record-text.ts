import type { RowsOf } from '../site/site-data.ts';
import { stated } from './recipient.ts';
import { formatDate } from '../../text/dates.ts';
import { formatYuan } from '../../text/numbers.ts';

type Entry = RowsOf<'support'>[number];

/** The amount as typed; for support that is not money the words of its valuation, never a 0. */
export function amountText({ row, cells }: Entry): string {
  const amount = cells['amount'] ?? '';
  if (amount !== '') return amount;
  return stated(row.valuation) === undefined ? '没有写' : '不计价';
}

/** Writes the amounts of a column whose caption says the unit; 万元 all with two decimals. */
export function columnAmounts(unit: '元' | '万元'): (amount: string) => string {
  const format = unit === '万元' ? { places: 2 } : {};
  return (amount) => formatYuan(amount, unit, format).replace(unit, '');
}

/** 「2024年1月1日至2024年12月31日」; one day alone says which one it is; '' without any. */
function periodText({ row }: Entry): string {
  const [from, to] = [stated(row.from), stated(row.to)];
  if (from !== undefined && to !== undefined) return `${formatDate(from)}至${formatDate(to)}`;
  if (from !== undefined) return `${formatDate(from)}起`;
  return to === undefined ? '' : `${formatDate(to)}止`;
}

/** 「批准300000元，2024年4月22日」: a record named beside another one. */
export function briefText(entry: Entry): string {
  const amount = entry.cells['amount'] ?? '';
  const sum = /^\d/.test(amount) ? `${amount}元` : `，金额${amountText(entry)}`;
  return `${entry.row.act}${sum}，${formatDate(entry.row.actedOn)}`;
}

/** What a record is for: form, item, cost, period. */
export function purposeText(entry: Entry): string {
  const { row } = entry;
  const cost = row.costObject === '不限定' ? '' : `用于${row.costObject}`;
  return [row.form, stated<string>(row.rewardItem) ?? '', cost, periodText(entry)]
    .filter((part) => part !== '')
    .join('，');
}
