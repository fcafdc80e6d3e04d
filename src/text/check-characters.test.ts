import { describe, expect, it } from 'vitest';
import {
  creditCodeCheckCharacter,
  organisationCheckCharacter,
  passesLuhn,
  residentIdCheckCharacter,
} from './check-characters.ts';

describe('check characters', () => {
  it.each([
    ['91330100799655058', 'B'],
    ['9144030071526726X', 'G'],
    ['91350100M000100Y4', '3'],
    ['91310115MA1H8R7C6', '7'],
    ['91330400MA28A1234', 'C'],
  ])('of credit code %s is %s', (first17, check) => {
    expect(creditCodeCheckCharacter(first17)).toBe(check);
  });

  it('is 0 for a credit code with remainder 0', () => {
    expect(creditCodeCheckCharacter('00000000000000000')).toBe('0');
  });

  it('of an organisation code is X for 10 and 0 for 11', () => {
    expect(organisationCheckCharacter('79965505')).toBe('8');
    expect(organisationCheckCharacter('71526726')).toBe('X');
    expect(organisationCheckCharacter('00000000')).toBe('0');
  });

  it('of a resident ID follows the example of GB 11643', () => {
    expect(residentIdCheckCharacter('11010519491231002')).toBe('X');
    expect(residentIdCheckCharacter('44052418800101001')).toBe('4');
  });

  it('Luhn knows card numbers used for testing', () => {
    expect(passesLuhn('4111111111111111')).toBe(true);
    expect(passesLuhn('4111111111111112')).toBe(false);
    expect(passesLuhn('')).toBe(false);
  });
});
