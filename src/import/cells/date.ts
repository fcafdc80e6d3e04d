import { addDays, isIsoDate, parsePeriod } from '../../text/dates.ts';
import { LEAVE_BLANK } from './converted.ts';
import type { CellAbout, Converted } from './converted.ts';

/** Serial numbers of days between 1954 and 2064: what a date column may hold as a number. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 60_000;
const DAYS_1904 = 1462;

/** A day in any of the ways in which workbooks write one → `YYYY-MM-DD`. */
export function date(about: CellAbout): Converted {
  const { text, cell, field, is1904 } = about;
  if (cell.kind === 'date') return onlyDay(text);
  const tidy = tidyDay(text);
  const day = dayOf(tidy);
  if (day !== undefined) return { text: day, kind: 'date' };
  if (/^\d{5}$/.test(tidy) && Number(tidy) >= FIRST_SERIAL && Number(tidy) <= LAST_SERIAL) {
    const serial = Number(tidy) + (is1904 && cell.kind === 'number' ? DAYS_1904 : 0);
    return { text: addDays('1899-12-30', serial), kind: 'serial-date' };
  }
  const less = /^(\d{4})(?:[-./年](\d{1,2})月?|年)?(?:份|底|初|中|上旬|中旬|下旬)?$/.exec(tidy);
  if (less !== null) {
    const note = `${withoutUnit(field.title)}原写「${text}」`;
    return { ask: { topic: text, options: [LEAVE_BLANK], default: LEAVE_BLANK, note } };
  }
  const options = possibleDays(tidy);
  if (options.length === 1 && options[0] !== undefined && /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(tidy)) {
    return { text: options[0], kind: 'date' };
  }
  return { ask: { topic: text, options: [...options, LEAVE_BLANK] } };
}

/** A period, or a year: as the column takes it. */
export function period({ text, cell, accepts }: CellAbout): Converted {
  const tidy = tidyDay(text);
  const isDecimal = cell.kind === 'number' && tidy.includes('.');
  const written = [
    tidy.replace(/年度?$/, ''),
    dayOf(tidy),
    monthOf(tidy),
    quarterOf(tidy),
    cell.kind === 'date' ? text.slice(0, 10) : undefined,
  ].find((each) => each !== undefined && accepts(each));
  if (written === undefined) return { text };
  // 2016.1 as a number may have been 2016.10.
  if (isDecimal && /^\d{4}\.1$/.test(tidy)) {
    return { ask: { topic: text, options: [written, written.replace('-01', '-10')] } };
  }
  return { text: written, kind: 'date' };
}

function onlyDay(text: string): Converted {
  return { text: text.slice(0, 10), kind: 'date' };
}

function tidyDay(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[〇零一二三四五六七八九十]+/gu, (word) => chineseNumber(word))
    .replace(/\s*(?:星期|周)[日天一二三四五六\d]$/, '')
    .replace(/[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?$/, '')
    .replace(/\s/g, '')
    .replace(/[。·、]/g, '.')
    .replace(/[‐-―−]/g, '-');
}

/** `2016.3.1`, `2016年3月1日`, `2016/3/1`, `20160301`; undefined for what is no day. */
function dayOf(tidy: string): string | undefined {
  const parts =
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})[日号]?$/.exec(tidy) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(tidy);
  if (parts === null) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : undefined;
}

function monthOf(tidy: string): string | undefined {
  const [, year, month = ''] = /^(\d{4})[-./年](\d{1,2})月?份?$/.exec(tidy) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}`;
  return year !== undefined && parsePeriod(iso) !== undefined ? iso : undefined;
}

function quarterOf(tidy: string): string | undefined {
  const [, year, quarter] = /^(\d{4})年?第?([1-4])季度?$/.exec(tidy) ?? [];
  return year === undefined ? undefined : `${year}Q${quarter}`;
}

/** `3/4/2016` and `16.3.1`: every day that it may be. */
function possibleDays(tidy: string): string[] {
  const [, a = '', b = '', year = ''] = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(tidy) ?? [];
  const [, short = '', month = '', day = ''] =
    /^'?(\d{2})[-./年](\d{1,2})[-./月](\d{1,2})[日号]?$/.exec(tidy) ?? [];
  const days = [
    [year, a, b],
    [year, b, a],
    [short === '' ? '' : `20${short}`, month, day],
  ].map(([y = '', m = '', d = '']) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);
  return [...new Set(days.filter(isIsoDate))];
}

const DIGITS = '〇一二三四五六七八九';

function chineseNumber(word: string): string {
  const plain = word.replaceAll('零', '〇');
  if (!plain.includes('十')) return [...plain].map((each) => DIGITS.indexOf(each)).join('');
  const [tens = '', ones = ''] = plain.split('十');
  const value = (digit: string, blank: number) => (digit === '' ? blank : DIGITS.indexOf(digit));
  return String(value(tens, 1) * 10 + value(ones, 0));
}

function withoutUnit(title: string): string {
  return title.replace(/\([^()]*\)$/, '');
}
