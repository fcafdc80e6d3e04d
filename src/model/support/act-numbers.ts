import { formatYuan, sumDecimal } from '../../text/numbers.ts';
import type { HeadlineNumber } from '../sections/headline-number.ts';
import type { RowsOf } from '../site/site-data.ts';
import { amountUnit } from './breakdowns.ts';
import { type SupportTotal, supportTotals } from './support-list.ts';

/** What was asked, approved, paid and taken back, as headline numbers that are never added up. */
export function actNumbers(totals: readonly SupportTotal[], unit: '元' | '万元'): HeadlineNumber[] {
  return totals
    .filter(({ records }) => records > 0)
    .map(({ act, amount, records, since }) =>
      amount === undefined
        ? {
            value: String(records),
            unit: '笔',
            label: act,
            remark: '没有写金额',
            route: '#support',
          }
        : {
            ...moneyOf(amount, unit),
            label: act,
            remark: `${since}年以来${records}笔`,
            route: '#support',
          },
    );
}

/**
 * What was approved in some records, and beside it what was paid and taken back in them: also on approvals
 * that are none of them, so that it may be more. None where no amount is written.
 */
export function approvedNumber(
  records: RowsOf<'support'>,
  label: string,
  route: string,
): HeadlineNumber[] {
  const totals = supportTotals(records);
  const amountOf = (act: string) => totals.find((total) => total.act === act)?.amount;
  const approved = amountOf('批准');
  if (approved === undefined) return [];
  const unit = amountUnit(records);
  const remark = ['拨付', '收回']
    .flatMap((act) => {
      const amount = amountOf(act);
      return amount === undefined ? [] : [`${act}${formatYuan(amount, unit)}`];
    })
    .join('，');
  return [{ ...moneyOf(approved, unit), label, remark, route }];
}

/** What was paid less what was taken back: 「50万元」; undefined where nothing was, or an amount is not written. */
export function netPaid(totals: readonly SupportTotal[], unit: '元' | '万元'): string | undefined {
  const of = (act: string) => totals.find((total) => total.act === act);
  const [paid, recovered] = [of('拨付'), of('收回')];
  if (paid?.amount === undefined || recovered?.amount === undefined) return undefined;
  if (paid.withoutAmount + recovered.withoutAmount > 0) return undefined;
  return formatYuan(sumDecimal([paid.amount, `-${recovered.amount}`]), unit);
}

function moneyOf(amount: string, unit: '元' | '万元') {
  return { value: formatYuan(amount, unit).replace(unit, ''), unit };
}
