import { formatYuan } from '../../text/numbers.ts';
import type { HeadlineNumber } from '../sections/headline-number.ts';
import type { RowsOf } from '../site/site-data.ts';
import { amountUnit } from './breakdowns.ts';
import { type SupportTotal, supportTotals } from './support-list.ts';

/**
 * What was asked, approved, paid and taken back since a year, as headline numbers that are never added
 * up.
 */
export function actNumbers(
  totals: readonly SupportTotal[],
  unit: '元' | '万元',
  since?: string,
): HeadlineNumber[] {
  const counted = (records: number) => `${since === undefined ? '' : `${since}年以来`}${records}笔`;
  return totals
    .filter(({ records }) => records > 0)
    .map(({ act, amount, records }) =>
      amount === undefined
        ? {
            value: String(records),
            unit: '笔',
            label: act,
            remark: '没有写金额',
            route: '#support',
          }
        : { ...moneyOf(amount, unit), label: act, remark: counted(records), route: '#support' },
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

function moneyOf(amount: string, unit: '元' | '万元') {
  return { value: formatYuan(amount, unit).replace(unit, ''), unit };
}
