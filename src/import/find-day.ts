import { isIsoDate } from '../text/dates.ts';

const DAY =
  /(\d{4})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})\s*日?|(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/g;
const ENDS = ['', '03-31', '06-30', '09-30', '12-31'] as const;
const QUARTERS = '一二三四';

/** A day that a text gives for its table, surest first. */
export interface FoundDay {
  readonly day: string;
  /** 3: the facts stand as of this day; 2: the end of a period named; 1: the day of filling in. */
  readonly weight: 1 | 2 | 3;
}

/** The days for which a title, a line above the table or a file name says that the facts stand. */
export function daysIn(text: string): FoundDay[] {
  const plain = text.normalize('NFKC');
  const days: FoundDay[] = [...plain.matchAll(DAY)].flatMap((match) => {
    const [, year = match[4], month = match[5] ?? '', day = match[6] ?? ''] = match;
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const before = plain.slice(Math.max(0, match.index - 8), match.index);
    const weight = /填报|填表|制表|打印|报送|上报/.test(before) ? 1 : 3;
    return isIsoDate(iso) ? [{ day: iso, weight } as const] : [];
  });
  if (days.some(({ weight }) => weight === 3)) return days;
  const end = periodEnd(plain.replace(DAY, ''));
  return end === undefined ? days : [{ day: end, weight: 2 }, ...days];
}

/** The last days of the years that a text names and no day of: 2015年名录 may be as of 2015-12-31. */
export function yearEnds(text: string): string[] {
  const years = text.normalize('NFKC').matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g);
  return [...new Set([...years].map(([year]) => `${year}-12-31`))];
}

/** The last day of the quarter, half year, month or year that a text names. */
function periodEnd(text: string): string | undefined {
  const [, year, quarter] =
    /(\d{4})\s*年?\s*(?:度)?\s*第?\s*([一二三四1-4])\s*季度/.exec(text) ??
    /(\d{4})\s*[-_]?Q([1-4])/i.exec(text) ??
    [];
  if (year !== undefined && quarter !== undefined) {
    const index = /\d/.test(quarter) ? Number(quarter) : QUARTERS.indexOf(quarter) + 1;
    return `${year}-${ENDS[index]}`;
  }
  const [, halfYear, half] = /(\d{4})\s*年?\s*(上|下)半年/.exec(text) ?? [];
  if (halfYear !== undefined) return `${halfYear}-${half === '上' ? ENDS[2] : ENDS[4]}`;
  const [, monthYear, , month] =
    /(\d{4})\s*年\s*((?:\d{1,2}\s*(?:[-—~至到]|—)\s*)?)(\d{1,2})\s*月/.exec(text) ?? [];
  if (monthYear !== undefined && month !== undefined) {
    const last = new Date(Date.UTC(Number(monthYear), Number(month), 0));
    return Number(month) >= 1 && Number(month) <= 12 ? last.toISOString().slice(0, 10) : undefined;
  }
  const [, fullYear] = /(\d{4})\s*年度/.exec(text) ?? [];
  return fullYear === undefined ? undefined : `${fullYear}-12-31`;
}
