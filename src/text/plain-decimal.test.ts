import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundedPlain, shiftedPlain } from './plain-decimal.ts';

test('a short number is rounded half up on its digits, away from zero', () => {
  expect(roundedPlain('1.005', 2)).toBe('1.01');
  expect(roundedPlain('-2.5', 0)).toBe('-3');
  expect(roundedPlain('9.996', 2)).toBe('10.00');
  expect(roundedPlain('0.04', 1)).toBe('0.0');
  expect(roundedPlain('12', 2)).toBe('12.00');
});

test('a long number, one with an exponent and what is no number are left to others', () => {
  expect(roundedPlain('1234567890', 2)).toBeUndefined();
  expect(roundedPlain('1e21', 2)).toBeUndefined();
  expect(roundedPlain('1.', 2)).toBeUndefined();
});

test('rounding the digits gives what decimal.js gives', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), fc.nat(6), (value, places) => {
      const rounded = roundedPlain(String(value), places);
      if (rounded === undefined) return;
      expect(rounded).toBe(new Decimal(value).toFixed(places, Decimal.ROUND_HALF_UP));
    }),
  );
});

test('yuan become 万元 by moving the point', () => {
  expect(shiftedPlain('500000', 4)).toBe('50');
  expect(shiftedPlain('1234', 4)).toBe('0.1234');
  expect(shiftedPlain('12300', 4)).toBe('1.23');
  expect(shiftedPlain('0', 4)).toBe('0');
  expect(shiftedPlain('-5', 4)).toBeUndefined();
});
