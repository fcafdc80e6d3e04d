import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../text/dates.ts';
import {
  dayKind,
  hasCalendar,
  holidayName,
  isWorkingDay,
  workingDaysAfter,
  workingDaysInclusive,
} from './workdays.ts';

describe('workingDaysInclusive', () => {
  it.each([
    ['山西', '2017-12-14', '2017-12-20', 5],
    ['厦门', '2023-11-03', '2023-11-09', 5],
    ['上海，跨元旦', '2019-12-31', '2020-01-07', 5],
    ['火炬中心，跨元旦', '2020-12-30', '2021-01-06', 5],
    ['湖北', '2023-01-05', '2023-01-09', 3],
    ['中山', '2022-09-14', '2022-09-20', 5],
    ['中山2023', '2023-06-09', '2023-06-16', 6],
    ['嘉兴', '2022-08-31', '2022-09-02', 3],
    ['徐州', '2024-08-05', '2024-08-09', 5],
    ['徐州，照印出的年份', '2023-08-05', '2023-08-09', 3],
    ['安徽', '2024-10-24', '2024-10-30', 5],
    ['苏州相城', '2022-11-01', '2022-11-07', 5],
    ['国庆和调休', '2024-09-27', '2024-10-10', 6],
    ['春节和调休', '2024-02-05', '2024-02-20', 8],
    ['只有一天', '2024-08-05', '2024-08-05', 1],
    ['只有周末', '2024-08-03', '2024-08-04', 0],
    ['终于始之前', '2024-08-09', '2024-08-05', 0],
  ])('counts the notice of %s', (_, from, to, days) => {
    expect(workingDaysInclusive(from, to)).toEqual({ ok: true, days });
  });

  it('names the first year without calendar instead of guessing', () => {
    expect(workingDaysInclusive('2026-12-28', '2027-01-05')).toEqual({
      ok: false,
      missingYear: 2027,
    });
    expect(workingDaysInclusive('2003-12-29', '2004-01-05')).toEqual({
      ok: false,
      missingYear: 2003,
    });
  });

  it('refuses what is no day', () => {
    expect(() => workingDaysInclusive('2024-02-30', '2024-03-05')).toThrow(RangeError);
  });
});

describe('workingDaysAfter', () => {
  it.each([
    ['2016-01-20', 20, '2016-02-22'],
    ['2024-09-20', 20, '2024-10-23'],
    ['2025-12-20', 20, '2026-01-19'],
    ['2024-09-27', 1, '2024-09-29'],
    ['2024-08-03', 0, '2024-08-03'],
  ])('counts from %s over %i days to %s', (start, n, date) => {
    expect(workingDaysAfter(start, n)).toEqual({ ok: true, date });
  });

  it('names the year without calendar', () => {
    expect(workingDaysAfter('2026-12-20', 20)).toEqual({ ok: false, missingYear: 2027 });
    expect(() => workingDaysAfter('2024-08-03', -1)).toThrow(RangeError);
  });

  it('ends on the last of n working days counted inclusively', () => {
    const start = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2015-01-01', days));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 40 }), (day, n) => {
        const end = workingDaysAfter(day, n);
        expect(end.ok && isWorkingDay(end.date)).toBe(true);
        expect(end.ok && workingDaysInclusive(addDays(day, 1), end.date)).toEqual({
          ok: true,
          days: n,
        });
      }),
    );
  });
});

describe('dayKind', () => {
  it.each([
    ['2015-09-03', 'holiday', '中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日'],
    ['2015-09-06', 'makeup', '中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日'],
    ['2017-10-04', 'holiday', '中秋'],
    ['2018-01-01', 'holiday', '元旦'],
    ['2019-10-12', 'makeup', '国庆节'],
    ['2020-01-31', 'holiday', '春节'],
    ['2020-02-01', 'holiday', '春节'],
    ['2023-01-03', 'workday', undefined],
    ['2024-02-18', 'makeup', '春节'],
    ['2024-09-14', 'makeup', '中秋'],
    ['2026-02-28', 'makeup', '春节'],
    ['2026-10-10', 'makeup', '国庆节'],
    ['2026-10-08', 'workday', undefined],
    ['2026-11-21', 'weekend', undefined],
    ['2016-03-25', 'workday', undefined],
  ])('of %s is %s', (date, kind, name) => {
    expect(dayKind(date)).toBe(kind);
    expect(holidayName(date)).toBe(name);
  });

  it('is unknown in a year without calendar', () => {
    expect(dayKind('2027-03-01')).toBeUndefined();
    expect(isWorkingDay('2027-01-02')).toBeUndefined();
  });

  it('agrees with the calendar package on every day', () => {
    for (let date = '2015-01-01'; date <= '2026-12-31'; date = addDays(date, 1)) {
      expect(`${date} ${isWorkingDay(date)}`).toBe(`${date} ${chineseDays.isWorkday(date)}`);
    }
  });
});

describe('hasCalendar', () => {
  it('knows the years of which the arrangement is held', () => {
    expect([2015, 2016, 2020, 2026].every(hasCalendar)).toBe(true);
    expect([2003, 2027, 2028, 9999].some(hasCalendar)).toBe(false);
  });
});
