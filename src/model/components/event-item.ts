import { isAbsence } from '../../text/absence.ts';
import { formatPeriod } from '../../text/dates.ts';
import type { CitedSources } from '../site/cited-sources.ts';
import type { RowOfDataset } from '../../schemas/datasets.ts';

/** One line of a list of items: what happened when. */
export interface EventItem {
  /** As in the data, `2016-03-08`; undefined when there is none. */
  readonly date?: string | undefined;
  readonly isLate?: boolean;
  /** 「2016年3月8日」 or 「未载日期」. */
  readonly when: string;
  readonly text: string;
  /** 「（9人）」「（日期推断）」「（补报）」. */
  readonly remark: string;
  readonly cite: readonly number[];
}

/** An item of 动态 as printed in every channel. */
export function eventItem(
  event: RowOfDataset<'events'>,
  sources: Pick<CitedSources, 'numbersOf'>,
  isLate = false,
): EventItem {
  const { date } = event;
  return {
    date: date === null || isAbsence(date) ? undefined : date,
    isLate,
    ...eventWords(event, isLate),
    cite: sources.numbersOf(event.sources),
  };
}

/** An item of 动态 in words, without its sources; `isLate` marks 补报. */
export function eventWords(
  event: RowOfDataset<'events'>,
  isLate = false,
): Pick<EventItem, 'when' | 'text' | 'remark'> {
  const { date, summary, quantity, qualifier, quantityUnit, datePrecision } = event;
  const before = qualifier === '约' || qualifier === '不足' ? qualifier : '';
  const after = qualifier === '余' ? '余' : '';
  const remarks = [
    quantity === null ? '' : `（${before}${quantity}${after}${quantityUnit ?? ''}）`,
    datePrecision === '推断' ? '（日期推断）' : '',
    isLate ? '（补报）' : '',
  ];
  return {
    when: date === null || isAbsence(date) ? '未载日期' : formatPeriod(date),
    text: summary,
    remark: remarks.join(''),
  };
}
