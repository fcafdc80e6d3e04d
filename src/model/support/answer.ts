import { formatShare, formatYuan } from '../../text/numbers.ts';
import type { RowsOf, SiteData } from '../site/site-data.ts';
import type { SupportTotal } from './support-list.ts';
import { officeOf } from './office.ts';
import { recipientKey, stated } from './recipient.ts';

/** How many gave to how many, what for, on which ground; the sums stand below it in large digits. */
export function supportAnswer({ site }: Pick<SiteData, 'site'>, rows: RowsOf<'support'>): string {
  const offices = rows.map(({ row }) => officeOf(site, row.department, row.actedOn).key);
  const departments = new Set(offices).size;
  const recipients = new Set(rows.map(({ row }) => recipientKey(row))).size;
  return `${departments}个部门报了对${recipients}家单位的扶持，共${rows.length}条。${purposeWords(rows)}`;
}

/** 「批准5笔共30万元」; without any amount 「批准2笔，没有写金额」. */
export function sumWords(
  { act, records, amount, withoutAmount }: SupportTotal,
  unit: '元' | '万元',
): string {
  if (amount === undefined) return `${act}${records}笔，没有写金额`;
  const rest = withoutAmount > 0 ? `（${withoutAmount}笔没有写金额）` : '';
  return `${act}${records}笔共${formatYuan(amount, unit)}${rest}`;
}

function purposeWords(rows: RowsOf<'support'>): string {
  const counts = new Map<string, number>();
  for (const { row } of rows) counts.set(row.form, (counts.get(row.form) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const grounded = rows.filter(
    ({ row }) => stated(row.provisionIds) !== undefined || stated(row.docNumber) !== undefined,
  ).length;
  const form = most === undefined ? '' : `最多的是${most[0]}（${most[1]}条）；`;
  return `${form}${formatShare(grounded, rows.length, 0)}的记录写明了依据的条款或文号。`;
}
