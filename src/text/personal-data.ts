import {
  CREDIT_CODE_PATTERN,
  creditCodeCheckCharacter,
  organisationCheckCharacter,
  passesLuhn,
  residentIdCheckCharacter,
} from './check-characters.ts';
import { isIsoDate } from './dates.ts';
import { foldWidth } from './fold-width.ts';

export type PersonalDataKind = '身份证号' | '手机号' | '银行卡号';

export interface PersonalData {
  readonly kind: PersonalDataKind;
  /** As written in the text, separators included, without +86. */
  readonly match: string;
  /** Where it begins in the text, in UTF-16 units. */
  readonly index: number;
  /** For messages: the first three and the last two characters. */
  readonly masked: string;
}

interface Candidate {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

// One gap between groups: a space or two, a hyphen with or without spaces.
const GAP = '(?: ?- ?| {1,2})';
// Not inside a longer run of digits nor a decimal number.
const BEFORE = '(?<!\\d)(?<!\\d\\.)';
const AFTER = '(?!\\d|\\.\\d)';

// 18 characters, also as 6-8-4 or 6-4-2-2-4.
const RESIDENT_ID = new RegExp(
  `${BEFORE}\\d{6}${GAP}?\\d{4}${GAP}?\\d{2}${GAP}?\\d{2}${GAP}?\\d{3}[\\dXx]${AFTER}`,
  'g',
);
const OLD_RESIDENT_ID = new RegExp(`${BEFORE}\\d{15}${AFTER}`, 'g');

// 15 to 19 digits, also in groups of four, 4-6-5 or 6-and-the-rest; not a slice of a longer row of
// groups. Of the numbers that begin with 9, 91–93 are companies' credit codes; 31–33 are no cards.
const BANK_CARD = new RegExp(
  `${BEFORE}(?=30|3[4-9]|[4-6]|9[04-9])(?:\\d{15,19}|(?<!(?<!\\d)\\d{1,4}[ -]|[A-Za-z]-)(?:` +
    '\\d{4}([ -])\\d{4}\\1\\d{4}\\1\\d{3,4}(?:\\1?\\d{1,3})?|\\d{4}([ -])\\d{6}\\2\\d{5}|' +
    `\\d{6}[ -]\\d{9,13})(?![ -]\\d{1,4}(?!\\d)|-[A-Za-z]))${AFTER}`,
  'g',
);

// 11 digits, also as 3-4-4, 3-8, 7-4, 4-3-4 or 5-6, after +86, 0086 or 86; no sum of money.
const MOBILE = new RegExp(
  `(?<!\\d\\.)(?:(?<![\\d+])(?:\\+|00)?86[)）]?${GAP}?|(?<!\\d))` +
    `(1[3-9]\\d(?:${GAP}?\\d{4}${GAP}?\\d{4}|\\.\\d{4}\\.\\d{4}|\\d${GAP}\\d{3}${GAP}\\d{4}|` +
    `\\d{2}${GAP}\\d{6}))${AFTER}(?! ?万?元)`,
  'dg',
);

const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

// A credit code in one piece and in the groups in which it is printed.
const CREDIT_CODE = new RegExp(
  `(?<![0-9A-Za-z])(?:${[
    [18],
    [8, 10],
    [8, 9, 1],
    [2, 6, 10],
    [2, 6, 9, 1],
    [4, 4, 4, 4, 2],
    [6, 6, 6],
    [9, 9],
  ]
    .map((groups) => groups.map((size) => `[0-9A-Za-z]{${size}}`).join('[ -]'))
    .join('|')})(?![0-9A-Za-z])`,
  'g',
);
// The pairs of registering authority and kind of organisation that GB 32100 provides for.
const ORGANISATION_KINDS =
  /^(?:1[1239]|2[19]|3[1-59]|4[19]|5[1239]|6[129]|7[129]|8[19]|9[123]|A[19]|N[1239]|Y1)/;

/**
 * Resident IDs (18 characters with the GB 11643 check, 15 with a real date), mobile numbers and
 * bank cards (Luhn) in a text, by position; also written in full-width digits or in groups.
 * Silent inside valid credit codes, decimals, longer digit runs, hashes and the ids of addresses.
 * Table cells must be passed one by one or joined by something else than spaces and hyphens.
 */
export function findPersonalData(text: string): PersonalData[] {
  // Nearly all texts hold nothing; a page of a megabyte must cost little.
  const { folded, indexOf } = foldWidth(text);
  if (!/\d(?:[ .-]{0,3}\d){10}/.test(folded)) return [];
  const covered = new Set<number>();
  return [...candidates(folded)]
    .filter((candidate) => standsAlone(folded, candidate))
    .filter((candidate) => !isInCreditCode(folded, candidate))
    .filter((candidate) => covers(candidate, covered))
    .sort((a, b) => a.start - b.start)
    .map(({ kind, start, end }) => {
      const index = indexOf(start);
      const match = text.slice(index, indexOf(end - 1) + 1);
      return { kind, match, index, masked: mask(folded.slice(start, end)) };
    });
}

// The surest kind first: it keeps its place against the others.
function* candidates(text: string): Generator<Candidate> {
  for (const { 0: match, index } of text.matchAll(RESIDENT_ID)) {
    if (isResidentId(compact(match))) yield found('身份证号', match, index);
  }
  for (const { 0: match, index } of text.matchAll(OLD_RESIDENT_ID)) {
    if (isOldResidentId(match)) yield found('身份证号', match, index);
  }
  for (const { 0: match, index } of text.matchAll(BANK_CARD)) {
    if (isBankCard(compact(match))) yield found('银行卡号', match, index);
  }
  for (const { 1: match = '', indices } of text.matchAll(MOBILE)) {
    const candidate = found('手机号', match, indices?.[1]?.[0] ?? 0);
    // 「135 1200 3500 4000」 is a row of figures.
    const isInRow = match.includes(' ') && /^ \d{4}(?![\d年-])/.test(text.slice(candidate.end));
    if (!isInRow) yield candidate;
  }
}

function found(kind: PersonalDataKind, match: string, start: number): Candidate {
  return { kind, start, end: start + match.length };
}

/** Takes the candidate's place; false when a surer kind has taken part of it. */
function covers({ start, end }: Candidate, covered: Set<number>): boolean {
  const places = Array.from({ length: end - start }, (_, offset) => start + offset);
  if (places.some((place) => covered.has(place))) return false;
  for (const place of places) covered.add(place);
  return true;
}

function compact(match: string): string {
  return match.replace(/[ -]/g, '').toUpperCase();
}

function isResidentId(id: string): boolean {
  const [year, month, day] = [id.slice(6, 10), id.slice(10, 12), id.slice(12, 14)];
  return (
    PROVINCES.test(id) &&
    /^(?:19|20)/.test(year) &&
    isIsoDate(`${year}-${month}-${day}`) &&
    residentIdCheckCharacter(id) === id[17]
  );
}

// Without a check digit the number looks like a business registration number, whose small serial
// numbers read as births of 1900–1909; nobody born then is in these files.
function isOldResidentId(id: string): boolean {
  const date = `19${id.slice(6, 8)}-${id.slice(8, 10)}-${id.slice(10, 12)}`;
  return PROVINCES.test(id) && id[6] !== '0' && isIsoDate(date);
}

function isBankCard(digits: string): boolean {
  if (digits.length < 15 || digits.length > 19 || /^(\d)\1*$/.test(digits)) return false;
  // Only one issuer has cards of 15 digits; business registration numbers have 15 as well.
  return (digits.length > 15 || /^3[47]/.test(digits)) && passesLuhn(digits);
}

/** False for a part of a hash or serial number, and for the id of an address (http…/4912…). */
function standsAlone(text: string, { kind, start, end }: Candidate): boolean {
  const before = /[0-9A-Za-z]*$/.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? '';
  const after = /^[0-9A-Za-z]*/.exec(text.slice(end, end + 80))?.[0] ?? '';
  // 「Tel138…」 is a label; letters on the far side or digits among them make a serial number.
  if (/\d/.test(after) || /\d/.test(before.replace(/(?:00)?86$/, ''))) return false;
  if (before.length > 12 || after.length > 12) return false;
  if (/^[a-f]+$/i.test(before + after)) return false;
  if (kind === '银行卡号' && after !== '') return false;
  return !isIdInAddress(text, { kind, start, end });
}

function isIdInAddress(text: string, { kind, start, end }: Candidate): boolean {
  const address = /https?:\/\/[^\s"'<>(),;|\\^`{}\u0080-\uffff]*$/i.exec(
    text.slice(Math.max(0, start - 500), start),
  )?.[0];
  if (address === undefined) return false;
  if (/(?:tel|phone|mobile|card)\w*=$/i.test(address)) return false;
  const isWhole = /[/=:?&]$/.test(address) && /^(?:$|[^!-~]|[/?&#;"'<>)])/.test(text.slice(end));
  return !isWhole || kind === '银行卡号' || (kind === '身份证号' && end - start === 15);
}

function isInCreditCode(text: string, { kind, start, end }: Candidate): boolean {
  const from = Math.max(0, start - 24);
  for (const { 0: match, index } of text.slice(from, end + 24).matchAll(CREDIT_CODE)) {
    if (from + index > start || from + index + match.length < end) continue;
    const code = compact(match);
    if (creditCodeCheckCharacter(code) !== code[17] || !CREDIT_CODE_PATTERN.test(code)) continue;
    // One resident ID in 31 has by chance the check character of a credit code as well. It is
    // only taken for one when all else about it is a credit code's.
    if (kind !== '身份证号' || compact(text.slice(start, end)) !== code) return true;
    if (isOrganisation(code)) return true;
  }
  return false;
}

function isOrganisation(code: string): boolean {
  const division = code.slice(2, 8);
  return (
    ORGANISATION_KINDS.test(code) &&
    (PROVINCES.test(division) || /^(?:10|00)0000$/.test(division)) &&
    organisationCheckCharacter(code.slice(8, 16)) === code[16]
  );
}

function mask(match: string): string {
  const characters = match.replace(/[ .-]/g, '');
  return `${characters.slice(0, 3)}${'*'.repeat(characters.length - 5)}${characters.slice(-2)}`;
}
