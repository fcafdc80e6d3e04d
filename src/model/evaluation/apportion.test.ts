import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumDecimal } from '../../text/numbers.ts';
import { apportioned } from './apportion.ts';

describe('apportioned', () => {
  it('raises the largest rest so that the printed parts add up', () => {
    expect(apportioned([1 / 3, 1 / 3, 1 / 3], 2)).toEqual({
      parts: ['0.34', '0.33', '0.33'],
      sum: '1.00',
    });
  });

  it('leaves parts alone that need no rounding', () => {
    expect(apportioned([12.5, 2, -0.5], 1)).toEqual({
      parts: ['12.5', '2.0', '-0.5'],
      sum: '14.0',
    });
  });

  it('adds up as printed, and no part is off by a whole unit of the last place', () => {
    const part = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 0, max: 9 }),
        (parts, places) => {
          const printed = apportioned(parts, places);
          expect(Number(sumDecimal(printed.parts))).toBe(Number(printed.sum));
          printed.parts.forEach((text, index) => {
            const off = Math.abs(Number(text) - (parts[index] ?? 0));
            expect(off).toBeLessThanOrEqual(10 ** -places * 1.000001 + 1e-12);
          });
        },
      ),
    );
  });
});
