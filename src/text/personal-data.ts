import { organisationCheckCharacter } from './check-characters.ts';
import { type DigitGroup, type GroupRow, digitChains, rowsOf } from './digit-chains.ts';
import { foldWidth } from './fold-width.ts';
import { looseNumbers, endOf, startOf } from './loose-numbers.ts';
import { MASK, maskedIds } from './masked-ids.ts';
import type { Candidate, PersonalDataKind } from './personal-candidate.ts';
import {
  ID_LABEL,
  PROVINCES,
  isBankCard,
  isCardRow,
  isCreditCode,
  isMobileRow,
  isOldResidentId,
  isResidentId,
} from './personal-numbers.ts';
import { standsInAddress, standsInSerial } from './number-surroundings.ts';

export interface PersonalData {
  readonly kind: PersonalDataKind;
  /** As written in the text, separators included, without +86. */
  readonly match: string;
  /** Where it begins in the text, in UTF-16 units. */
  readonly index: number;
  /** For messages: the first three and the last two characters. */
  readonly masked: string;
}

const DIGIT = `\\p{N}〇零○一壹幺二贰三叁四肆五伍六陆七柒八捌九玖＊＃？＿…${MASK}`;
/** Eleven digits, or signs that stand for some, not far from each other. */
const MAY_HOLD = new RegExp(`(?:[${DIGIT}][^${DIGIT}]{0,6}){11}`, 'u');

/**
 * Resident IDs (18 characters with the GB 11643 check, 15 with a real date, or masked with the day
 * of birth left readable), mobile numbers and bank cards (Luhn) in a text, by position; in digits
 * of any shape and in groups with any separators. Silent inside valid credit codes, decimals,
 * longer digit runs, hashes and the ids of addresses, sums of money and other counts.
 * Of a text with more than `most` of them that many. Table cells must be passed one by one or joined
 * by something else than spaces and hyphens.
 */
export function findPersonalData(text: string, most = Infinity): PersonalData[] {
  // Nearly all texts hold nothing; a page of a megabyte must cost little.
  if (text.length < 11 || !MAY_HOLD.test(text)) return [];
  // As most cells with as many digits are; whatever is found in it would be refused below.
  if (isCreditCode(text) && isOrganisation(text)) return [];
  const { folded, indexOf } = foldWidth(text);
  const covered = new Set<number>();
  const sure: Candidate[] = [];
  for (const candidate of candidates(folded)) {
    if (sure.length >= most) break;
    const isOther = [standsInSerial, standsInAddress, isInCreditCode].some((standsIn) =>
      standsIn(folded, candidate),
    );
    if (!isOther && covers(candidate, covered)) sure.push(candidate);
  }
  return sure
    .sort((a, b) => a.start - b.start)
    .map(({ kind, start, end }) => {
      const index = indexOf(start);
      const last = indexOf(end - 1);
      const width = (text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
      const match = text.slice(index, last + width);
      return { kind, match, index, masked: masked(folded.slice(start, end)) };
    });
}

/** A number for messages: the first three and the last two characters, stars between. */
export function masked(number: string): string {
  const characters = [...number]
    .filter((character) => /[0-9A-Za-z*×●■#?]/.test(character))
    .join('');
  return `${characters.slice(0, 3)}${'*'.repeat(Math.max(1, characters.length - 5))}${characters.slice(-2)}`;
}

// The surest kind first: it keeps its place against the others.
function* candidates(text: string): Generator<Candidate> {
  const chains = digitChains(text);
  const rows = (
    least: number,
    most: number,
    isWanted: (digits: string, groups: number) => boolean,
  ) => chains.flatMap((chain) => rowsOf(chain, least, most, isWanted));
  for (const row of rows(18, 18, isResidentId)) yield found('身份证号', row);
  for (const row of rows(15, 15, isOldIdInParts)) {
    if (!/^(?:15|6-6-3|6-2-2-2-3)$/.test(sizesOf(row).join('-'))) continue;
    const label = text.slice(Math.max(0, startOf(row) - 16), startOf(row));
    if (isOldResidentId(row.digits, ID_LABEL.test(label)) && !REGISTRATION.test(label)) {
      yield found('身份证号', row);
    }
  }
  const isLabelled = (start: number) => ID_LABEL.test(text.slice(Math.max(0, start - 16), start));
  for (const { start, end } of maskedIds(text, isLabelled)) yield { kind: '身份证号', start, end };
  for (const row of rows(15, 19, isBankCard)) if (isCardRow(row)) yield found('银行卡号', row);
  for (const row of rows(11, 15, (digits) => MOBILE.test(digits))) {
    const candidate = mobile(text, row);
    if (candidate !== undefined) yield candidate;
  }
  yield* looseNumbers(text);
}

const REGISTRATION = /(?:注册号|登记号|执照|工商|登记证|许可证)[^\d。；\n]{0,8}$/;

/** In one piece, or as 6-6-3 or 6-2-2-2-3. */
function isOldIdInParts(digits: string, groups: number): boolean {
  return [1, 3, 5].includes(groups) && isOldResidentId(digits, true);
}

const MOBILE = /^(?:0086|86|0)?(?=1[3-9]\d{9}$)/;

function mobile(text: string, row: GroupRow): Candidate | undefined {
  const prefix = MOBILE.exec(row.digits)?.[0];
  if (prefix === undefined) return undefined;
  const [first, ...others] = row.groups as [DigitGroup, ...DigitGroup[]];
  // A country code with a gap behind it is a group of its own, found without it.
  if (first.digits.length <= prefix.length) return undefined;
  const start = first.start + prefix.length;
  const before = text.slice(Math.max(0, start - prefix.length - 12), start - prefix.length);
  if (prefix === '0' && !/(?:电话|手机|联系|tel|phone)[^\d]{0,6}$/i.test(before)) return undefined;
  const after = text.slice(endOf(row), endOf(row) + 8);
  if (UNIT.test(after) || COUNTED.test(before)) return undefined;
  const sizes = [first.digits.length - prefix.length, ...others.map(({ digits }) => digits.length)];
  const isCountryCode = /^(?:00)?86$/.test(row.before?.digits ?? '');
  const own = isCountryCode ? { ...row, before: undefined } : row;
  if (!isMobileRow(own, sizes) || isInRow(text, own)) return undefined;
  return { kind: '手机号', start, end: endOf(row) };
}

/** After a number that counts something. */
const UNIT =
  /^ ?(?:[万亿]?(?:元|美元|欧元|日元|港元|人次|平方米|平方公里|立方米|公里|公斤|千克|千瓦时|吨|字节|次|页|㎡|%|‰)|(?:bytes?|kWh|KB|MB|GB|km|kg|RMB|CNY|USD)(?![A-Za-z]))/;
/** Before a number that counts something or that a register has given. */
const COUNTED =
  /(?:[¥￥$€£]|RMB|CNY|USD|人民币|金额|总额|合计|总投资|注册资本|产值|订单号?|单号|流水号|交易号|索引号|序列号|合同号|合同编号|发票号码?|发票代码|批号|货号|条码|备案号|备案编号|许可证号?|档案号|存折号|注册号|ISBN|ISSN|ICP备|公网安备|SN|S\/N|No\.?)[ ]?[:：为是]?[ ]?(?!TEL|MOB)[A-Z]{0,4}-?$/i;

/** 「135 1200 3500 4000」 and 「2016-139-1234-5678」 are rows of numbers. */
function isInRow(text: string, { groups, before, after }: GroupRow): boolean {
  const isJoined = before !== undefined && groups[0]?.gap === groups[1]?.gap;
  if (isJoined && before.digits.length > 2) return true;
  const isInSpelledRow = groups.length === 11 && after?.gap === groups[1]?.gap;
  if (isInSpelledRow) return true;
  if (groups.length === 1 || groups[1]?.gap !== ' ') return false;
  return after?.gap === ' ' && after.digits.length === 4 && !/^[年-]/.test(text.slice(after.end));
}

function found(kind: PersonalDataKind, row: GroupRow): Candidate {
  return { kind, start: startOf(row), end: endOf(row) };
}

function sizesOf({ groups }: GroupRow): number[] {
  return groups.map(({ digits }) => digits.length);
}

/** Takes the candidate's place; false when a surer kind has taken part of it. */
function covers({ start, end }: Candidate, covered: Set<number>): boolean {
  const places = Array.from({ length: end - start }, (_, offset) => start + offset);
  if (places.some((place) => covered.has(place))) return false;
  for (const place of places) covered.add(place);
  return true;
}

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

function isInCreditCode(text: string, { kind, start, end }: Candidate): boolean {
  const from = Math.max(0, start - 24);
  for (const { 0: match, index } of text.slice(from, end + 24).matchAll(CREDIT_CODE)) {
    if (from + index > start || from + index + match.length < end) continue;
    const code = compact(match);
    if (!isCreditCode(code)) continue;
    // One resident ID in 31 has by chance the check character of a credit code as well. It is
    // only taken for one when all else about it is a credit code's.
    if (kind !== '身份证号' || compact(text.slice(start, end)) !== code) return true;
    if (isOrganisation(code)) return true;
  }
  return false;
}

function compact(match: string): string {
  return match.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
}

function isOrganisation(code: string): boolean {
  const division = code.slice(2, 8);
  return (
    ORGANISATION_KINDS.test(code) &&
    (PROVINCES.test(division) || /^(?:10|00)0000$/.test(division)) &&
    organisationCheckCharacter(code.slice(8, 16)) === code[16]
  );
}

/** A text with every personal number replaced by what `by` says of it. */
export function replacePersonalData(text: string, by: (found: PersonalData) => string): string {
  return findPersonalData(text).reduceRight(
    (rest, each) =>
      rest.slice(0, each.index) + by(each) + rest.slice(each.index + each.match.length),
    text,
  );
}
