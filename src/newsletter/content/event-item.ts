import type { CitedSources } from '../../model/cited-sources.ts';
import type { RowOfDataset } from '../../model/site-data.ts';
import { isAbsence } from '../../text/absence.ts';
import { formatPeriod } from '../../text/dates.ts';
import type { EventItem } from './blocks.ts';

/** An item of 动态 as printed in every channel. */
export function eventItem(
  event: Omit<RowOfDataset<'events'>, never>,
  sources: Pick<CitedSources, 'numbersOf'>,
): EventItem {
  const { date, quantity, qualifier, quantityUnit, datePrecision } = event;
  const before = qualifier === '约' || qualifier === '不足' ? qualifier : '';
  const after = qualifier === '余' ? '余' : '';
  const remarks = [
    quantity === null ? '' : `（${before}${quantity}${after}${quantityUnit ?? ''}）`,
    datePrecision === '推断' ? '（日期推断）' : '',
  ];
  return {
    when: date === null || isAbsence(date) ? '未载日期' : formatPeriod(date),
    text: event.summary,
    remark: remarks.join(''),
    cite: sources.numbersOf(event.sources),
  };
}
