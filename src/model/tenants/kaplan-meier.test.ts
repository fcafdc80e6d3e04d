import { describe, expect, it } from 'vitest';
import { roundHalfUp } from '../../text/numbers.ts';
import { type Spell, survivalAt, survivalCurve } from './kaplan-meier.ts';

const ended = (days: number): Spell => ({ days, isEvent: true });
const observed = (days: number): Spell => ({ days, isEvent: false });

/** Weeks of remission under 6-MP (Freireich and others 1963; Gehan 1965), 21 patients. */
const FREIREICH = [
  ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(ended),
  ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(observed),
];

const at = (spells: readonly Spell[], days: number) => survivalAt(survivalCurve(spells), days);

describe('survival of the 6-MP group', () => {
  it('is what the textbooks print', () => {
    const { steps } = survivalCurve(FREIREICH);
    expect(
      steps.map(({ days, atRisk, events, survival }) => [
        ...[days, atRisk, events],
        roundHalfUp(survival, 3),
      ]),
    ).toEqual([
      [6, 21, 3, '0.857'],
      [7, 17, 1, '0.807'],
      [10, 15, 1, '0.753'],
      [13, 12, 1, '0.690'],
      [16, 11, 1, '0.627'],
      [22, 7, 1, '0.538'],
      [23, 6, 1, '0.448'],
    ]);
  });

  it('has the log-minus-log interval that statistics programs print', () => {
    const { steps } = survivalCurve(FREIREICH);
    expect(steps.map(({ low, high }) => `${roundHalfUp(low, 4)} ${roundHalfUp(high, 4)}`)).toEqual([
      '0.6197 0.9516',
      '0.5631 0.9228',
      '0.5032 0.8894',
      '0.4316 0.8491',
      '0.3675 0.8049',
      '0.2678 0.7468',
      '0.1881 0.6801',
    ]);
  });

  it('stays between two events, and is told to the last observation and no longer', () => {
    expect(at(FREIREICH, 21)).toEqual(at(FREIREICH, 16));
    expect(at(FREIREICH, 35)?.survival).toBe(at(FREIREICH, 23)?.survival);
    expect(at(FREIREICH, 36)).toBeUndefined();
  });
});

describe('survival', () => {
  it('counts who is censored on the day of an event as still at risk', () => {
    expect(at([ended(5), observed(5)], 5)?.survival).toBe(0.5);
    expect(survivalCurve([observed(5), ended(5), ended(7), observed(9)]).steps).toMatchObject([
      { days: 5, atRisk: 4, events: 1, survival: 0.75 },
      { days: 7, atRisk: 2, events: 1, survival: 0.375 },
    ]);
  });

  it('is 1 without an interval before the first event', () => {
    const whole = { survival: 1, low: 1, high: 1 };
    expect(at([observed(400), ended(500)], 365)).toEqual(whole);
    expect(at([observed(400)], 400)).toEqual(whole);
  });

  it('stays 0 without an interval once the last one observed has ended', () => {
    const none = { survival: 0, low: 0, high: 0 };
    expect(at([ended(10), ended(20)], 20)).toEqual(none);
    expect(at([ended(10), observed(15), ended(20)], 1095)).toEqual(none);
  });

  it('is not told past the last observation that did not end, of one row too', () => {
    expect(at([ended(10), observed(20)], 21)).toBeUndefined();
    expect(at([ended(20), observed(20)], 21)).toBeUndefined();
    expect(at([observed(364)], 365)).toBeUndefined();
    expect(at([], 365)).toBeUndefined();
  });

  it('falls on the day of entry for who ended then', () => {
    expect(at([ended(0), observed(3)], 0)?.survival).toBe(0.5);
  });
});
