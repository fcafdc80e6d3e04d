import { isIsoDate, parsePeriod } from '../../text/dates.ts';
import { dayMeant, isPartOfDay, serialDay, tidyDay } from '../../text/written-day.ts';
import { type CellAbout, type Converted, LEAVE_BLANK } from './converted.ts';

/** A day in any of the ways in which workbooks write one → `YYYY-MM-DD`. */
export function date(about: CellAbout): Converted {
  const { text, cell, field, is1904 } = about;
  if (cell.kind === 'date') return onlyDay(text);
  const tidy = tidyDay(text);
  const day = dayMeant(text);
  if (day !== undefined) return { text: day, kind: 'date' };
  const serial = serialDay(text, is1904 && cell.kind === 'number');
  if (serial !== undefined) return { text: serial, kind: 'serial-date' };
  const part = isPartOfDay(text);
  // Of a column that must be filled a blank is no answer: the check asks for the day.
  if (part !== undefined && field.required) return { text };
  if (part !== undefined) {
    const note = `${withoutUnit(field.title)}原写「${text}」`;
    const asked = { topic: `只到${part}`, found: text, options: [LEAVE_BLANK] };
    return { ask: { ...asked, default: LEAVE_BLANK, note } };
  }
  const options = possibleDays(tidy);
  if (options.length === 1 && options[0] !== undefined && /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(tidy)) {
    return { text: options[0], kind: 'date' };
  }
  const blank = field.required ? [] : [LEAVE_BLANK];
  if (options.length + blank.length === 0) return { text };
  return { ask: { topic: text, options: [...options, ...blank] } };
}

/** A day or a month in a column of text that takes both: other words stay for the check. */
export function dayOrMonth(about: CellAbout): Converted {
  const { text, cell, is1904 } = about;
  if (cell.kind === 'date') return onlyDay(text);
  const serial = cell.kind === 'number' ? serialDay(text, is1904) : undefined;
  const written = dayMeant(text) ?? serial ?? monthOf(tidyDay(text));
  return written === undefined || written === text ? { text } : { text: written, kind: 'date' };
}

/** A period, or a year: as the column takes it. */
export function period({ text, cell, accepts }: CellAbout): Converted {
  const tidy = tidyDay(text);
  const isDecimal = cell.kind === 'number' && tidy.includes('.');
  const written = [
    tidy.replace(/年度?$/, ''),
    dayMeant(text),
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

function withoutUnit(title: string): string {
  return title.replace(/\([^()]*\)$/, '');
}
