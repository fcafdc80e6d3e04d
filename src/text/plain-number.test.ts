import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from './numbers.ts';
import { numberFault, plainNumber } from './plain-number.ts';

describe('numberFault', () => {
  it.each(['0', '7', '-3.5', '4.20', '0.000001', '999999999999999', '1000000000000000000', '0.1'])(
    '%s is a number',
    (text) => expect(numberFault(text)).toBeUndefined(),
  );

  it.each([
    ['1e5', '改写为100000'],
    ['+5', '改写为5'],
    ['05', '改写为5'],
    ['.5', '改写为0.5'],
    ['5.', '改写为5'],
    ['１２．５０', '改写为12.50'],
    ['١٢', '改写为12'],
    ['−5', '改写为-5'],
    ['1,234,567', '改写为1234567'],
    [' 12\u200b', '改写为12'],
    ['0x10', '不写千分位'],
    ['12%', '不写千分位'],
    ['1,23', '不写千分位'],
    ['Infinity', '不写千分位'],
    ['NaN', '不写千分位'],
    ['1e999', '不写千分位'],
    ['', '不写千分位'],
    ['-0', '改写为0'],
    ['-0.00', '改写为0.00'],
    ['9007199254740993', '换用更大的单位'],
    ['9007199254740992', '换用更大的单位'],
    ['0.1234567890123456', '换用更大的单位'],
    ['0.0000001', '换用更大的单位'],
    [`1${'0'.repeat(400)}`, '换用更大的单位'],
  ])('%s is none', (text, hint) => {
    expect(numberFault(text)?.hint).toContain(hint);
    expect(plainNumber(text)).toBeUndefined();
  });

  it('leaves only numbers that print as they were typed', () => {
    const digits = fc.stringMatching(/^-?[0-9]{1,20}(\.[0-9]{1,12})?$/);
    fc.assert(
      fc.property(digits, (text) => {
        const value = plainNumber(text);
        fc.pre(value !== undefined);
        const typed = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
        expect(formatNumber(value ?? 0)).toBe(typed);
        expect(JSON.stringify(value)).toBe(typed);
      }),
    );
  });
});
