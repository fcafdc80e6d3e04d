import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, formatShare, formatYuan, roundHalfUp, sumDecimal } from './numbers.ts';

describe('roundHalfUp', () => {
  it.each([
    [1.005, 2, '1.01'],
    [0.285, 2, '0.29'],
    [82.125, 2, '82.13'],
    [82.135, 2, '82.14'],
    ['2.5', 0, '3'],
    [-2.5, 0, '-3'],
    [-1.005, 2, '-1.01'],
    [-0.004, 2, '0.00'],
    [7, 2, '7.00'],
    ['1e-7', 3, '0.000'],
  ])('rounds %s to %i places as %s', (value, places, rounded) => {
    expect(roundHalfUp(value, places)).toBe(rounded);
  });

  it('refuses what is not a number', () => {
    expect(() => roundHalfUp('五百', 2)).toThrow('「五百」不是数');
    expect(() => roundHalfUp('', 2)).toThrow(RangeError);
    expect(() => roundHalfUp(Number.NaN, 2)).toThrow('不是有限的数');
    expect(() => roundHalfUp('0x10', 2)).toThrow(RangeError);
  });

  it('is never more than half a step away from the value', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (thousandths) => {
        const value = thousandths / 1000;
        expect(Math.abs(Number(roundHalfUp(value, 2)) - value)).toBeLessThanOrEqual(0.005 + 1e-6);
      }),
    );
  });

  it('treats a number and its negative alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (thousandths) => {
        const rounded = roundHalfUp(thousandths / 1000, 2);
        const negative = roundHalfUp(-thousandths / 1000, 2);
        expect(negative).toBe(Number(rounded) === 0 ? rounded : `-${rounded}`);
      }),
    );
  });
});

describe('formatNumber', () => {
  it('prints plain digits, as many decimals as were given', () => {
    expect(formatNumber(4298)).toBe('4298');
    expect(formatNumber(1234567.5)).toBe('1234567.5');
    expect(formatNumber('33.30')).toBe('33.3');
    expect(formatNumber(1e21)).toBe('1000000000000000000000');
    expect(formatNumber(-0)).toBe('0');
  });

  it('keeps or limits decimals when told to', () => {
    expect(formatNumber(82.125, { places: 2 })).toBe('82.13');
    expect(formatNumber(5, { places: 1 })).toBe('5.0');
    expect(formatNumber(5.04, { maxPlaces: 1 })).toBe('5');
    expect(formatNumber(5.25, { maxPlaces: 1 })).toBe('5.3');
  });

  it('prints every number so that it reads back the same', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(formatNumber(value)) === value).toBe(true);
      }),
    );
  });
});

describe('formatShare', () => {
  it('gives a percentage of one decimal', () => {
    expect(formatShare(9, 200)).toBe('4.5%');
    expect(formatShare(1, 3, 2)).toBe('33.33%');
    expect(formatShare(0, 8)).toBe('0.0%');
  });

  it('says 不适用 when there is no whole', () => {
    expect(formatShare(0, 0)).toBe('不适用');
  });
});

describe('formatYuan', () => {
  it('prints the unit and converts without loss', () => {
    expect(formatYuan(500000, '万元')).toBe('50万元');
    expect(formatYuan(500000, '元')).toBe('500000元');
    expect(formatYuan(333333, '万元')).toBe('33.3333万元');
    expect(formatYuan(1234567890, '亿元', { places: 2 })).toBe('12.35亿元');
    expect(formatYuan(-20000, '万元')).toBe('-2万元');
  });
});

describe('sumDecimal', () => {
  it('adds without the error of float arithmetic', () => {
    expect(sumDecimal([0.1, 0.2])).toBe('0.3');
    expect(sumDecimal(['12345678901234567890', '0.01'])).toBe('12345678901234567890.01');
    expect(sumDecimal([])).toBe('0');
    expect(sumDecimal([5, -5])).toBe('0');
  });
});
