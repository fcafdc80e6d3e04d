import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCreditCode } from './credit-code.ts';

const fictional = [
  '91000000000000000K',
  '91000000MA00000157',
  '91000000MA00000232',
  '91000000MA0000031W',
  '91000000MA000004XL',
  '91000000MA0000058L',
];

describe('checkCreditCode', () => {
  it.each([
    '91330100799655058B',
    '9144030071526726XG',
    '914403001922038216',
    '91110000802100433B',
    '91110108551385082Q',
    '91350100M000100Y43',
    ...fictional,
  ])('accepts %s', (code) => expect(checkCreditCode(code)).toEqual({ ok: true, code }));

  it.each([
    ['91330400MA28A12345', 'C'],
    ['91310115MA1H8R7C6D', '7'],
    ['91350100M000100Y44', '3'],
  ])('refuses %s, which should end in %s', (code, expected) => {
    expect(checkCreditCode(code)).toEqual({ ok: false, reason: 'check', expected });
  });

  it('refuses a wrong check character, length and letter', () => {
    expect(checkCreditCode('11330000002482429T')).toMatchObject({ ok: false, reason: 'check' });
    expect(checkCreditCode('9133010079965505')).toEqual({ ok: false, reason: 'length' });
    expect(checkCreditCode('')).toEqual({ ok: false, reason: 'length' });
    expect(checkCreditCode('9133O100799655058B')).toEqual({ ok: false, reason: 'characters' });
    expect(checkCreditCode('9.13301007996E+17X')).toMatchObject({ reason: 'characters' });
  });

  it('takes the remainder 0 for the check character 0', () => {
    expect(checkCreditCode('000000000000000000')).toMatchObject({ ok: true });
  });

  it('gives the code in its canonical dress', () => {
    expect(checkCreditCode(' ９１330100-799655058b ')).toEqual({
      ok: true,
      code: '91330100799655058B',
    });
  });

  it('notices any one character mistyped and any two neighbours exchanged', () => {
    const code = '91330100799655058B';
    const place = fc.integer({ min: 0, max: 17 });
    const character = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY');
    fc.assert(
      fc.property(place, character, (index, typed) => {
        const mistyped = code.slice(0, index) + typed + code.slice(index + 1);
        expect(checkCreditCode(mistyped).ok).toBe(typed === code[index]);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), (index) => {
        const [a, b] = [code[index], code[index + 1]];
        const exchanged = `${code.slice(0, index)}${b}${a}${code.slice(index + 2)}`;
        expect(checkCreditCode(exchanged).ok).toBe(a === b);
      }),
    );
  });
});
