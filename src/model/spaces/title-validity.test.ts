import { describe, expect, it } from 'vitest';
import { type TitleTerm, isTitleValid, lastValidDay, titleState } from './title-validity.ts';

const term = (
  grantedOn: string,
  validYears: TitleTerm['validYears'],
  revokedOn: TitleTerm['revokedOn'] = null,
): TitleTerm => ({ grantedOn, validYears, revokedOn });

describe('the last day of a title', () => {
  it('is the same day so many years later, itself included', () => {
    expect(lastValidDay(term('2016-07-01', 3))).toBe('2019-07-01');
    expect(isTitleValid(term('2016-07-01', 3), '2016-06-30')).toBe(false);
    expect(isTitleValid(term('2016-07-01', 3), '2016-07-01')).toBe(true);
    expect(isTitleValid(term('2016-07-01', 3), '2019-07-01')).toBe(true);
    expect(isTitleValid(term('2016-07-01', 3), '2019-07-02')).toBe(false);
  });

  it('of a grant on 29 February is 28 February where the year has no 29th', () => {
    expect(lastValidDay(term('2016-02-29', 3))).toBe('2019-02-28');
    expect(lastValidDay(term('2016-02-29', 4))).toBe('2020-02-29');
  });

  it('does not exist when 有效期 is blank, or its end is not known', () => {
    expect(lastValidDay(term('2016-07-01', null))).toBeUndefined();
    expect(lastValidDay(term('2016-07-01', '原文未载'))).toBeUndefined();
    expect(titleState(term('2016-07-01', null), '2099-01-01')).toBe('valid');
    expect(titleState(term('2016-07-01', 9000), '2099-01-01')).toBe('valid');
  });
});

describe('the state of a title', () => {
  const title = term('2016-07-01', 3);

  it('goes from not yet to valid, expiring in its last 90 days, and expired', () => {
    expect(titleState(title, '2016-06-30')).toBe('not-yet');
    expect(titleState(title, '2016-07-01')).toBe('valid');
    // 2 April to 1 July is 29 - 1 + 31 + 30 + 1 = 90 days.
    expect(titleState(title, '2019-04-01')).toBe('valid');
    expect(titleState(title, '2019-04-02')).toBe('expiring');
    expect(titleState(title, '2019-07-01')).toBe('expiring');
    expect(titleState(title, '2019-07-02')).toBe('expired');
  });

  it('is revoked from 撤销日期 on, and not on the day before', () => {
    const revoked = term('2016-07-01', 3, '2018-05-04');
    expect(titleState(revoked, '2018-05-03')).toBe('valid');
    expect(titleState(revoked, '2018-05-04')).toBe('revoked');
    expect(titleState(revoked, '2030-01-01')).toBe('revoked');
    expect(isTitleValid(revoked, '2018-05-04')).toBe(false);
    expect(isTitleValid(term('2016-07-01', 3, '2016-07-01'), '2016-07-01')).toBe(false);
  });

  it('does not take a word for an unknown day as a revocation', () => {
    expect(titleState(term('2016-07-01', null, '未查到'), '2020-01-01')).toBe('valid');
  });
});
