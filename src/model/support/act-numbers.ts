import { formatYuan } from '../../text/numbers.ts';
import type { HeadlineNumber } from '../sections/headline-number.ts';
import type { RowsOf } from '../site/site-data.ts';
import { amountUnit } from './breakdowns.ts';
import { type SupportTotal, supportTotals } from './support-list.ts';

/** What was asked, approved, paid and taken back, as headline numbers that are never added up. */
export function actNumbers(totals: readonly SupportTotal[], unit: '元' | '万元'): HeadlineNumber[] {
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
        : { ...moneyOf(amount, unit), label: act, remark: `${records}笔`, route: '#support' },
    );
}

/**
 * What was approved in some records, and what was paid in them: also on approvals that are none of them,
 * so that it may be more. None where no amount is written.
 */
export function approvedNumber(
  records: RowsOf<'support'>,
  label: string,
  route: string,
): HeadlineNumber[] {
  const totals = supportTotals(records);
  const amountOf = (act: string) => totals.find((total) => total.act === act)?.amount;
  const [approved, paid] = [amountOf('批准'), amountOf('拨付')];
  if (approved === undefined) return [];
  const unit = amountUnit(records);
  const remark = paid === undefined ? '' : `拨付另计，${formatYuan(paid, unit)}`;
  return [{ ...moneyOf(approved, unit), label, remark, route }];
}

function moneyOf(amount: string, unit: '元' | '万元') {
  return { value: formatYuan(amount, unit).replace(unit, ''), unit };
}
