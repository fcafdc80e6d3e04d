import { addDays, isIsoDate } from './dates.ts';
import { halfWidth } from './half-width.ts';

/** Serial numbers of days between 1954 and 2064: what a date column may hold as a number. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 60_000;
const DAYS_1904 = 1462;

/** The text of a day in half width, without time, weekday and white space, Chinese numerals as digits. */
export function tidyDay(text: string): string {
  return halfWidth(text)
    .replace(/^'/, '')
    .replace(/(?<=[二一九〇零○◯])[○◯]|[○◯](?=[〇零一二三四五六七八九])/gu, '〇')
    .replace(/[〇零一二三四五六七八九十]+/gu, (word) => chineseNumber(word))
    .replace(/\s*(?:星期|周)[日天一二三四五六\d]$/, '')
    .replace(/[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?$/, '')
    .replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/[。·、]/g, '.')
    .replace(/[‐-―−]/g, '-');
}

/**
 * The day meant by a text that writes one in any of the usual ways, `YYYY-MM-DD`: `2016.3.1`,
 * `2016年3月1日`, `2016/3/1`, `20160301`, `2016-03-01 00:00:00`; undefined for what is no day.
 */
export function dayMeant(text: string): string | undefined {
  const tidy = englishMonth(tidyDay(text));
  const parts =
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})[日号]?$/.exec(tidy) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(tidy);
  if (parts === null) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : undefined;
}

/** The day of a serial number of a spreadsheet: `43446` → `2018-12-12`; undefined for other texts. */
export function serialDay(text: string, is1904 = false): string | undefined {
  const tidy = tidyDay(text);
  if (!/^\d{5}(?:\.\d+)?$/.test(tidy)) return undefined;
  const serial = Math.floor(Number(tidy));
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return undefined;
  return addDays('1899-12-30', serial + (is1904 ? DAYS_1904 : 0));
}

/** Whether a text names a year or a month and no day: `2016年`, `2017年3月`, `2017-03`, `2016年底`. */
export function isPartOfDay(text: string): '年' | '月' | undefined {
  const parts = /^(\d{4})(?:[-./年](\d{1,2})月?|年)?(?:份|底|初|中|上旬|中旬|下旬)?$/.exec(
    tidyDay(text),
  );
  if (parts === null) return undefined;
  return parts[2] === undefined ? '年' : '月';
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `5-Mar-2016`, `Mar 5, 2016` → `2016-3-5`; other texts as they are. */
function englishMonth(tidy: string): string {
  const [, first, word, second] =
    /^(\d{1,2})?[-.,]?([a-z]{3,9})[-.,]*(\d[\d,]*\d)$/i.exec(tidy) ?? [];
  const month = MONTHS.indexOf((word ?? '').slice(0, 3).toLowerCase()) + 1;
  if (month === 0 || second === undefined) return tidy;
  const [, day = first, year] = /^(?:(\d{1,2}),)?(\d{4})$/.exec(second) ?? [];
  return year === undefined || day === undefined ? tidy : `${year}-${month}-${day}`;
}

const DIGITS = '〇一二三四五六七八九';

function chineseNumber(word: string): string {
  const plain = word.replaceAll('零', '〇');
  if (!plain.includes('十')) return [...plain].map((each) => DIGITS.indexOf(each)).join('');
  const [tens = '', ones = ''] = plain.split('十');
  const value = (digit: string, blank: number) => (digit === '' ? blank : DIGITS.indexOf(digit));
  return String(value(tens, 1) * 10 + value(ones, 0));
}
