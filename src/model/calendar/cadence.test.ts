import { describe, expect, it } from 'vitest';
import { dueDay } from './cadence.ts';

describe('the last day before something is overdue', () => {
  it.each([
    ['2016-03-01', 'P10D', '2016-03-11'],
    ['2016-03-01', 'P2W', '2016-03-15'],
    ['2016-01-31', 'P1M', '2016-02-29'],
    ['2015-01-31', 'P1M', '2015-02-28'],
    ['2016-10-15', 'P3M', '2017-01-15'],
    ['2016-12-15', 'P1M', '2017-01-15'],
    ['2016-02-29', 'P1Y', '2017-02-28'],
    ['2016-01-31', 'P1Y1M1D', '2017-03-01'],
    ['2016-03-01', 'P999999999Y', '9999-12-31'],
    ['2016-03-01', 'P99999999999999D', '9999-12-31'],
    ['2016-03-01', 'P99999M', '9999-12-31'],
  ])('%s with %s is %s', (day, cadence, due) => expect(dueDay(day, cadence)).toBe(due));

  it.each(['不定期', '', 'P', '每月', null, undefined])('does not exist with %s', (cadence) => {
    expect(dueDay('2016-03-01', cadence)).toBeUndefined();
  });
});
