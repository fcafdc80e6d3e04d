import { formatYuan, sumDecimal } from '../../text/numbers.ts';
import { saidByDay } from '../../text/said-by-day.ts';
import type { SaidOn } from '../../text/said-on.ts';
import type { SiteData } from '../site/site-data.ts';
import type { amountUnit } from './breakdowns.ts';
import { type FollowedAward, type FollowedSums, UNPAID_DAYS } from './follow-up.ts';
import { PUBLICATION_DAYS, type PublicationYear } from './publication-days.ts';

type Unit = ReturnType<typeof amountUnit>;

/** 「148笔批准共2251.25万元，已拨付1202.6万元，…」: how far the money of approvals has come. */
export function followUpAnswer(sums: FollowedSums, unit: Unit): string {
  if (sums.awards === 0) return '还没有批准的记录。';
  const money = (amount: string) => formatYuan(amount, unit);
  const without = sums.withoutAmount > 0 ? `（${sums.withoutAmount}笔没有写金额）` : '';
  const recovered = Number(sums.recovered) > 0 ? `，收回${money(sums.recovered)}` : '';
  const open = Number(sums.open) > 0 ? `，还有${money(sums.open)}没有拨` : '，都拨付了';
  return (
    `${sums.awards}笔批准${without}共${money(sums.approved)}，` +
    `已拨付${money(sums.paid)}${recovered}${open}。`
  );
}

/** How much has waited for longer than half a year, on the site's today and on all later days. */
export function overdueByDay(
  { today }: Pick<SiteData, 'today'>,
  awards: readonly FollowedAward[],
  unit: Unit,
): SaidOn[] {
  if (awards.length === 0) return [{ said: '' }];
  const turns = awards.flatMap(({ overdueFrom }) => overdueFrom ?? []);
  return saidByDay(today, turns, (day) => {
    const overdue = awards.filter(({ overdueFrom = '9999' }) => overdueFrom <= day);
    const open = sumDecimal(overdue.map((award) => award.open ?? '0'));
    return overdue.length === 0
      ? `没有批准满${UNPAID_DAYS}天还没有拨清的。`
      : `批准满${UNPAID_DAYS}天还没有拨清的有${overdue.length}笔，共${formatYuan(open, unit)}。`;
  });
}

/** How many acts were public within the working days of the regulation. */
export function publicationAnswer(years: readonly PublicationYear[]): string {
  const sum = (of: (year: PublicationYear) => number) =>
    years.reduce((total, year) => total + of(year), 0);
  const [records, inTime, late] = [
    sum((year) => year.records),
    sum((year) => year.inTime),
    sum((year) => year.late),
  ];
  const unknown = sum((year) => year.unknown);
  const rest = unknown > 0 ? `，${unknown}条所在的年份没有放假安排，数不出` : '';
  return `${records}条记录里，${inTime}条在${PUBLICATION_DAYS}个工作日内公开，${late}条晚于${PUBLICATION_DAYS}个工作日${rest}。`;
}
