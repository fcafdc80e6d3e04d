import { formatYuan } from '../../text/numbers.ts';
import type { HeadlineNumber } from '../sections/headline-numbers.ts';
import type { SupportTotal } from './support-list.ts';

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
        : {
            value: formatYuan(amount, unit).replace(unit, ''),
            unit,
            label: act,
            remark: `${records}笔`,
            route: '#support',
          },
    );
}
