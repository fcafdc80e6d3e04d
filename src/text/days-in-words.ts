import { formatPeriod } from './dates.ts';

/**
 * A text for readers whose days and months are written as such: 「2021-08」 → 「2021年8月」. Notes of
 * tables hold them as their writers typed them. Addresses, names of files, ids, numbers of documents and
 * standards, school years and the days of a citation (GB/T 7714) stay, and so does a text that may be
 * the id of an issue (2026-05).
 */
export function daysInWords(text: string): string {
  if (!text.includes('-') || ISSUE.test(text)) return text;
  return text.replace(DAY, (day) => formatPeriod(day));
}

/** What is no day, whatever its digits: 第2016-03号, 编号：2016-03, ISSN 2095-12. */
const NAMED = String.raw`(?<![\w\-−/.:@#=〔[第]|[号码编A-Z][：:\s]?)`;
const DIGITS = String.raw`(?:19|20)\d\d-\d\d(?:-\d\d)?`;
const NO_PART = String.raw`(?![\w\-/[\]@=%]|[.,]\w)`;
/** 2009-10年度, 2016-03期. */
const COUNTED = String.raw`(?!\s*(?:[学财]?年|赛季|号|期|辑|卷|届|批次))`;
/** 2021-08—09: half a range in words would not be read. */
const OPEN = String.raw`(?!\s*[—–~～至到]{1,2}\s*\d{1,2}(?![\d月日]))`;
const FILE = String.raw`(?![^\s，。；：、]{0,40}\.(?:csv|json|xlsx?|ods|docx?|wps|ofd|pdf|zip|png|jpe?g|html?|txt))`;
const DAY = new RegExp(NAMED + DIGITS + NO_PART + COUNTED + OPEN + FILE, 'g');
const ISSUE = /^\s*\d{4}-\d{2}\s*$/;
