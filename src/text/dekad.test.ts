import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import { dekadOf, dekadRange, formatDekad, formatDekads } from './dekad.ts';

describe('dekads', () => {
  it.each([
    ['2016-03-01', '2016年3月上旬'],
    ['2016-03-10', '2016年3月上旬'],
    ['2016-03-11', '2016年3月中旬'],
    ['2016-03-20', '2016年3月中旬'],
    ['2016-03-21', '2016年3月下旬'],
    ['2016-03-25', '2016年3月下旬'],
    ['2016-12-31', '2016年12月下旬'],
  ])('puts %s into %s', (date, name) => expect(formatDekad(dekadOf(date))).toBe(name));

  it('ends the last dekad with the month', () => {
    expect(dekadRange({ year: 2016, month: 2, dekad: 3 })).toEqual({
      from: '2016-02-21',
      to: '2016-02-29',
    });
    expect(dekadRange({ year: 2016, month: 12, dekad: 3 })).toEqual({
      from: '2016-12-21',
      to: '2016-12-31',
    });
    expect(dekadRange({ year: 2016, month: 3, dekad: 2 })).toEqual({
      from: '2016-03-11',
      to: '2016-03-20',
    });
  });

  it('refuses what is no day', () => {
    expect(() => dekadOf('2016-03')).toThrow('「2016-03」不是日期');
  });

  it('holds every day in its own range', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const day = addDays('1970-01-01', days);
        const { from, to } = dekadRange(dekadOf(day));
        expect(from <= day && day <= to).toBe(true);
      }),
    );
  });
});

describe('the dekads of a period', () => {
  it.each([
    ['2016-03-21', '2016-03-31', '2016年3月下旬'],
    ['2016-02-03', '2016-03-11', '2016年2月上旬至3月中旬'],
    ['2015-12-21', '2016-01-10', '2015年12月下旬至2016年1月上旬'],
  ])('%s to %s is %s', (from, to, words) => {
    expect(formatDekads(from, to)).toBe(words);
  });
});
