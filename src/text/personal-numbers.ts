import {
  CREDIT_CODE_PATTERN,
  creditCodeCheckCharacter,
  passesLuhn,
  residentIdCheckCharacter,
} from './check-characters.ts';
import { isIsoDate } from './dates.ts';
import { type GroupRow, gapsOf } from './digit-chains.ts';

/** The first two digits of every province's codes (GB/T 2260). */
export const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** What says that a number is a resident ID. */
export const ID_LABEL = /(?:身份证|身份号|证件号|公民身份|居民证|ID ?card)[^\d。；\n]{0,12}$/i;

/** 18 characters with province, day of birth and the check character of GB 11643. */
export function isResidentId(id: string): boolean {
  return (
    PROVINCES.test(id) && isBirthDate(id.slice(6, 14)) && residentIdCheckCharacter(id) === id[17]
  );
}

/** `YYYYMMDD`, a day of the 20th or this century. */
export function isBirthDate(digits: string): boolean {
  const [, year = '', month = '', day = ''] = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(digits) ?? [];
  return isIsoDate(`${year}-${month}-${day}`);
}

/**
 * 15 digits with province and day of birth. Without a check digit the number looks like a business
 * registration number, whose small serial numbers read as births of 1900–1909; nobody born then is
 * in these files. One with a registration's own check digit is taken for that.
 */
export function isOldResidentId(id: string, isLabelled: boolean): boolean {
  if (!PROVINCES.test(id) || id[6] === '0' || !isBirthDate(`19${id.slice(6, 12)}`)) return false;
  return isLabelled || !isRegistrationNumber(id);
}

/** The check digit of business registration numbers: ISO 7064 MOD 11,10. */
function isRegistrationNumber(digits: string): boolean {
  let rest = 10;
  for (const digit of digits.slice(0, -1)) rest = (((rest + Number(digit)) % 10 || 10) * 2) % 11;
  return (rest + Number(digits.at(-1))) % 10 === 1;
}

/**
 * A card of 15 to 19 digits by its first digits and Luhn check. 91–93 begin companies' credit
 * codes, 31–33 no cards; only one issuer's have 15 digits, as registration numbers do.
 */
export function isBankCard(digits: string): boolean {
  if (!/^(?:30|3[4-9]|[4-6]|9[04-9])\d+$/.test(digits) || /^(\d)\1*$/.test(digits)) {
    return false;
  }
  return (digits.length > 15 || /^3[47]/.test(digits)) && passesLuhn(digits);
}

/** The groups in which cards are printed, typed and read out, with one kind of gap. */
export function isCardRow(row: GroupRow): boolean {
  const { groups, before, after } = row;
  if (groups.length === 1) return true;
  const [gap, ...others] = gapsOf(row);
  if (others.some((other) => other !== gap)) return false;
  const isJoined = (beside: string | undefined) => (beside?.trim() || ' ') === gap;
  if (after !== undefined && isJoined(after.gap)) return false;
  if (before !== undefined && isJoined(groups[0]?.gap)) return false;
  const sizes = groups.map(({ digits }) => digits.length);
  if (sizes.every((size) => size === 1)) return true;
  return sizes.length <= 6 && sizes.every((size, place) => size >= 3 || place === sizes.length - 1);
}

/** How mobile numbers are read out in more than three parts. */
const LONG_SPELLINGS = new Set([
  '3-4-2-2',
  '3-2-2-4',
  '3-2-4-2',
  '3-2-2-2-2',
  '1-2-4-4',
  '1-3-3-4',
]);
/** The usual ones, whatever the gaps. */
const SPELLINGS = new Set(['3-4-4', '3-8', '7-4', '4-3-4']);

/** False for eleven digits that are a count, an address of a machine, years or a row of numbers. */
export function isMobileRow(row: GroupRow, sizes: readonly number[]): boolean {
  const { groups, before, after } = row;
  const gaps = gapsOf(row);
  const [gap = ''] = gaps;
  if (groups.length === 1) {
    // 3.13800138000 is a decimal number.
    return !(before !== undefined && groups[0]?.gap === '.') && after?.gap !== '.';
  }
  const spelling = sizes.join('-');
  const isEven = gaps.every((other) => other === gap);
  // Quotes and the like stand between numbers of every kind; in a sum no number begins with 0.
  if (gaps.some((other) => /[*+=…'"<>]/.test(other)) && spelling !== '3-4-4') return false;
  const isSum = gaps.some((other) => /[*+=]/.test(other));
  if (isSum && !groups.some(({ digits }) => digits.startsWith('0'))) return false;
  // Colons stand between hours and minutes.
  if ((!isEven || /[:：]/.test(gap)) && !SPELLINGS.has(spelling)) return false;
  // 1380.0138000 and 1380013/8000 are one or two numbers of another kind.
  if (gaps.length === 1 && /[./\\|~]/.test(gap)) return false;
  if (sizes.slice(1).every((size) => size === 3) && / |\./.test(gap)) return false;
  // Versions and addresses of machines have their dots so.
  if (gap === '.' && sizes.length === 4) return false;
  if (spelling === '3-8' && isBirthDate(groups.at(-1)?.digits ?? '')) return false;
  const [first = '', second = ''] = groups.map(({ digits }) => digits);
  if (startsWithDay(first, second, gap)) return false;
  if (sizes.every((size) => size === 1)) return true;
  if (sizes.length === 2) return (sizes[0] ?? 0) >= 3 && (sizes[1] ?? 0) >= 3;
  return sizes.length === 3 ? sizes.every((size) => size >= 2) : LONG_SPELLINGS.has(spelling);
}

/** 1998-2003-…, 1998-12-…, 19981231-…, 199812-…, 1998-…: a day or year and a number in it. */
function startsWithDay(first: string, second: string, gap: string): boolean {
  if (first.length === 4 && (second.length === 2 || /^(?:19|20)\d\d$/.test(second))) return true;
  if (first.length === 8) return isBirthDate(first);
  if (first.length === 6) return isBirthDate(`${first}01`);
  return gap !== ' ' && /^19[5-9]\d$/.test(first);
}

/** The 18 characters of a credit code without gaps, with the check character of GB 32100. */
export function isCreditCode(code: string): boolean {
  return CREDIT_CODE_PATTERN.test(code) && creditCodeCheckCharacter(code) === code[17];
}
