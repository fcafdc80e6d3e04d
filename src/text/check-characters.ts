const CREDIT_CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;
const RESIDENT_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const RESIDENT_CHECKS = '10X98765432';

/** The 31 characters of a credit code: digits and capitals without I, O, S, V, Z. */
export const CREDIT_CODE_PATTERN = /^[0-9A-HJ-NPQRTUWXY]*$/;

/**
 * The 18th character of a unified social credit code (GB 32100-2015) for its first 17: mod 31 with
 * weights 3^i. A remainder of 0 gives 0, not a 31st place that does not exist.
 */
export function creditCodeCheckCharacter(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of first17.slice(0, 17)) {
    sum += CREDIT_CODE_ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_CODE_ALPHABET[(31 - (sum % 31)) % 31] ?? '';
}

/** The 9th character of an organisation code (GB 11714) for its first 8, letters as A = 10. */
export function organisationCheckCharacter(first8: string): string {
  const sum = weightedSum(first8, ORGANISATION_WEIGHTS);
  return '0123456789X'[(11 - (sum % 11)) % 11] ?? '';
}

/** The 18th character of a resident ID (GB 11643, ISO 7064 MOD 11-2) for its first 17 digits. */
export function residentIdCheckCharacter(first17: string): string {
  return RESIDENT_CHECKS[weightedSum(first17, RESIDENT_WEIGHTS) % 11] ?? '';
}

/** True when the digits satisfy the Luhn check (ISO/IEC 7812) that bank cards carry. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const value = place % 2 === 1 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return digits !== '' && sum % 10 === 0;
}

function weightedSum(characters: string, weights: readonly number[]): number {
  return weights.reduce(
    (sum, weight, index) => sum + weight * Number.parseInt(characters[index] ?? '0', 36),
    0,
  );
}
