import { CREDIT_CODE_PATTERN, creditCodeCheckCharacter } from '../text/check-characters.ts';

/** `expected`: with reason `check`, the check character that the first 17 characters call for. */
export type CreditCodeResult =
  | { readonly ok: true; readonly code: string }
  | {
      readonly ok: false;
      readonly reason: 'length' | 'characters' | 'check';
      readonly expected?: string;
    };

/**
 * Checks a unified social credit code (GB 32100-2015): 18 characters without I, O, S, V, Z and
 * the mod 31 check. `code` is the code in half-width capitals without spaces and hyphens; compare
 * it with the text where these are not allowed. Codes with division part 000000 pass.
 */
export function checkCreditCode(text: string): CreditCodeResult {
  const code = text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff-]/g, '')
    .toUpperCase();
  if (code.length !== 18) return { ok: false, reason: 'length' };
  if (!CREDIT_CODE_PATTERN.test(code)) return { ok: false, reason: 'characters' };
  const expected = creditCodeCheckCharacter(code);
  return code[17] === expected ? { ok: true, code } : { ok: false, reason: 'check', expected };
}
