import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import {
  addDays,
  addYearsCivil,
  daysBetween,
  formatDate,
  formatMonthDay,
  formatYearlyDay,
  formatPeriod,
  isIsoDate,
  isReversedPeriod,
  parsePeriod,
  weekday,
} from './dates.ts';

const anyDay = fc.integer({ min: -25_000, max: 60_000 }).map((days) => addDays('1970-01-01', days));

describe('isIsoDate', () => {
  it.each(['2016-03-25', '2016-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])(
    'knows %s',
    (text) => expect(isIsoDate(text)).toBe(true),
  );

  it.each([
    '2015-02-29',
    '1900-02-29',
    '2016-02-30',
    '2016-04-31',
    '2016-13-01',
    '2016-00-10',
    '2016-01-00',
    '0000-01-01',
    '2016-3-1',
    '2016-03',
    '20160325',
    '2016-03-25T00:00',
    ' 2016-03-25',
    '２０１６-03-25',
    '2016/03/25',
    '未查到',
    '',
  ])('refuses 「%s」', (text) => expect(isIsoDate(text)).toBe(false));
});

describe('parsePeriod', () => {
  it.each([
    ['2016', 'year', '2016-01-01', '2016-12-31'],
    ['2016Q1', 'quarter', '2016-01-01', '2016-03-31'],
    ['2016Q4', 'quarter', '2016-10-01', '2016-12-31'],
    ['2016-02', 'month', '2016-02-01', '2016-02-29'],
    ['2016-12', 'month', '2016-12-01', '2016-12-31'],
    ['2016-03-31', 'day', '2016-03-31', '2016-03-31'],
    ['2016-01/2016-03', 'range', '2016-01-01', '2016-03-31'],
    ['2015/2016Q2', 'range', '2015-01-01', '2016-06-30'],
    ['2016-02-03/2016-03-11', 'range', '2016-02-03', '2016-03-11'],
  ])('reads %s', (text, kind, from, to) => {
    expect(parsePeriod(text)).toEqual({ kind, from, to });
  });

  it.each([
    '2016Q5',
    '2016Q0',
    '2016-13',
    '2016-02-30',
    '16',
    '2016年',
    '2016/',
    '/2016',
    '2016/2017/2018',
    '2016-03/04',
    '2016q1',
    '',
    '未报送',
  ])('refuses 「%s」', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
    expect(isReversedPeriod(text)).toBe(false);
  });

  it('refuses a period that ends before it starts and can say so', () => {
    expect(parsePeriod('2016-03/2016-01')).toBeUndefined();
    expect(isReversedPeriod('2016-03/2016-01')).toBe(true);
    expect(isReversedPeriod('2016-01/2016-03')).toBe(false);
    expect(isReversedPeriod('2016')).toBe(false);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parsePeriod(text);
        formatPeriod(text);
      }),
    );
  });

  it('keeps a range of two days as it was given', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(5000), (from, length) => {
        const to = addDays(from, length);
        expect(parsePeriod(`${from}/${to}`)).toEqual({ kind: 'range', from, to });
      }),
    );
  });
});

describe('formatting', () => {
  it('writes days without padding', () => {
    expect(formatDate('2016-03-25')).toBe('2016年3月25日');
    expect(formatDate('2016-12-01')).toBe('2016年12月1日');
    expect(formatMonthDay('2016-03-05')).toBe('3月5日');
  });

  it('reads a day of every year in words, and no two numbers', () => {
    const texts = ['10-15', '02-29', '10-32', '15'];
    expect(texts.map(formatYearlyDay)).toEqual(['10月15日', '2月29日', '10-32', '15']);
  });

  it('leaves words of absence alone', () => {
    expect(formatDate('未查到')).toBe('未查到');
    expect(formatMonthDay('未查到')).toBe('未查到');
    expect(formatPeriod('原文未载')).toBe('原文未载');
  });

  it.each([
    ['2016', '2016年'],
    ['2016Q1', '2016年第1季度'],
    ['2016-03', '2016年3月'],
    ['2016-03-31', '2016年3月31日'],
    ['2016-01/2016-03', '2016年1月至3月'],
    ['2015-11/2016-03', '2015年11月至2016年3月'],
    ['2015/2016', '2015年至2016年'],
    ['2016/2016-06', '2016年至2016年6月'],
    ['2016-03-01/2016-03-10', '2016年3月1日至3月10日'],
    ['2016Q1/2016Q2', '2016年第1季度至第2季度'],
    ['2016/2016', '2016年'],
  ])('writes %s as %s', (text, formatted) => expect(formatPeriod(text)).toBe(formatted));
});

describe('arithmetic', () => {
  it('counts over ends of months, leap years and centuries', () => {
    expect(addDays('2016-02-28', 1)).toBe('2016-02-29');
    expect(addDays('2016-03-01', -1)).toBe('2016-02-29');
    expect(addDays('1900-02-28', 1)).toBe('1900-03-01');
    expect(addDays('2015-12-31', 1)).toBe('2016-01-01');
    expect(daysBetween('2024-09-27', '2024-10-10')).toBe(13);
    expect(daysBetween('2024-09-27', '2024-10-10', { inclusive: true })).toBe(14);
    expect(daysBetween('2024-10-10', '2024-09-27')).toBe(-13);
    expect(daysBetween('2024-10-10', '2024-09-27', { inclusive: true })).toBe(0);
  });

  it('stays within the years of four digits, however much is added', () => {
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addDays('0001-01-01', -1)).toBe('0001-01-01');
    expect(addDays('2016-03-25', 99_999_999_999_999)).toBe('9999-12-31');
    expect(addDays('9999-12-30', 1)).toBe('9999-12-31');
    expect(addYearsCivil('2016-03-25', 999_999_999)).toBe('9999-12-31');
    expect(addYearsCivil('0001-03-25', -1)).toBe('0001-01-01');
    expect(addYearsCivil('2016-03-25', 7983)).toBe('9999-03-25');
  });

  it('refuses what is no day', () => {
    expect(() => addDays('2016-02-30', 1)).toThrow('「2016-02-30」不是日期，应为YYYY-MM-DD');
    expect(() => weekday('2016')).toThrow(RangeError);
  });

  it('names the weekday', () => {
    expect(weekday('2016-03-25')).toBe('周五');
    expect(weekday('2023-08-05')).toBe('周六');
    expect(weekday('1969-12-31')).toBe('周三');
    expect(weekday('2026-11-22')).toBe('周日');
  });

  it('adds civil years, with 28 February where there is no 29th', () => {
    expect(addYearsCivil('2016-03-25', 3)).toBe('2019-03-25');
    expect(addYearsCivil('2016-02-29', 3)).toBe('2019-02-28');
    expect(addYearsCivil('2016-02-29', 4)).toBe('2020-02-29');
    expect(addYearsCivil('2019-02-28', 1)).toBe('2020-02-28');
  });

  it('adding days and counting them are inverse, and order agrees', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        const moved = addDays(day, days);
        expect(daysBetween(day, moved)).toBe(days);
        expect(Math.sign(compare(moved, day))).toBe(Math.sign(days) + 0);
      }),
    );
  });
});
