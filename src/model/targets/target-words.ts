import type { Row } from '../../schemas/dataset.ts';
import type { targets } from '../../schemas/target.ts';
import { isAbsence } from '../../text/absence.ts';
import { formatComparison } from '../../text/comparison.ts';
import { formatDate, formatPeriod, formatYearlyDay } from '../../text/dates.ts';

type Words = Pick<
  Row<typeof targets>,
  'nature' | 'comparison' | 'value' | 'unit' | 'due' | 'period'
>;

/** The number of a target in words: 「不低于100个」; a day as 「2016年2月1日」 or 「3月1日」. */
export function targetValue({ comparison, value, unit }: Words): string {
  const text = value;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return formatDate(text);
  const day = formatYearlyDay(text);
  return day === text ? formatComparison(comparison, text, unit ?? '') : day;
}

/** Until when and how often: 「到2020年，每年」; the day of 施行 is its value, and no deadline. */
export function targetTerm({ nature, due, period }: Words): string {
  const until = due === null || nature === '施行' ? '' : formatPeriod(due);
  const words = until === '' || isAbsence(until) ? until : `到${until}`;
  return [words, period ?? ''].filter((part) => part !== '').join('，');
}
