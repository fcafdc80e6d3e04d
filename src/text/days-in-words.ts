import { formatPeriod } from './dates.ts';

/**
 * A text for readers whose days and months are written as such: 「2021-08」 → 「2021年8月」. Notes of
 * tables hold them as their writers typed them. Addresses, names of files, ids and the days of a
 * citation (GB/T 7714) stay, and so does a text that may be the id of an issue (2026-05).
 */
export function daysInWords(text: string): string {
  if (!text.includes('-') || ISSUE.test(text)) return text;
  return text.replace(DAY, (_, before: string, day: string) => before + formatPeriod(day));
}

const DAY = /(^|[^\w\-/.:@#=〔[])((?:19|20)\d\d-\d\d(?:-\d\d)?)(?![\w\-/[\]]|\.\w)/g;
const ISSUE = /^\s*\d{4}-\d{2}\s*$/;
