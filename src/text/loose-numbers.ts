import { type DigitGroup, type GroupRow, chainsIn, gapsOf, rowsOf } from './digit-chains.ts';
import { isGrownUp } from './masked-ids.ts';
import type { Candidate, PersonalDataKind } from './personal-candidate.ts';
import { ID_LABEL, isBankCard, isOldResidentId, isResidentId } from './personal-numbers.ts';

/** Whatever may stand between numbers of a list too: commas, 、, line ends, arrows, 年月日. */
const GAP = /^(?:[^0-9A-Za-z\p{L}]|[年月日]){1,4}$/u;
const CHECK = /[^0-9A-Za-z\p{L}]{0,3}[Xx](?![0-9A-Za-z])/uy;
const LEAST = 11;

/** Where the parts of a resident ID end: division, year, month, day, sequence. */
const ID_PARTS = new Set([6, 10, 12, 14, 17]);
const PHONE_LABEL = /(?:手机|电话|联系(?:人|方式)|号码|tel|phone|mobile)[^\d。；]{0,8}$/i;
const CARD_LABEL = /(?:卡号?|[账帐][号户])[^\d。；]{0,8}$/;
/** After the last number of a list. */
const COUNTER =
  /^[ \n]?(?:[家个人项次场件条名户所台套页期号年月日天万亿元分米吨％%‰㎡]|平方|公里|-|\.\d)/;
/** Before the first one. */
const ORDINAL = /(?:第|[¥￥$€£]|\d[.:]?|[A-Za-z]-?)$/;

/**
 * Numbers of which the parts stand as numbers of a list do. A resident ID says by its check
 * character that they belong together; a mobile number or bank card only by a label, a part that
 * begins with 0 as no number does, or by standing alone in its usual parts.
 */
export function* looseNumbers(text: string): Generator<Candidate> {
  for (const groups of chainsIn(text, GAP, CHECK)) {
    for (const row of rowsOf(groups, LEAST, 19, mayBePersonal)) {
      const kind = row.groups.length < 2 ? undefined : kindOf(text, row);
      if (kind !== undefined) yield { kind, start: startOf(row), end: endOf(row) };
    }
  }
}

function mayBePersonal(digits: string, groups: number): boolean {
  switch (digits.length) {
    case 11:
      return /^1[3-9]/.test(digits);
    case 15:
      return groups === 3 && isOldResidentId(digits, true);
    default:
      return (digits.length === 18 && isResidentId(digits)) || (groups <= 5 && isBankCard(digits));
  }
}

function kindOf(text: string, row: GroupRow): PersonalDataKind | undefined {
  const { digits } = row;
  if (digits.length === 18 && isResidentId(digits) && isLooseId(row)) return '身份证号';
  if (digits.length === 15 && isLabelledOldId(text, row)) return '身份证号';
  if (digits.length >= 16 && isBankCard(digits) && isLooseCard(text, row)) return '银行卡号';
  if (digits.length === 11 && /^1[3-9]/.test(digits) && isLooseMobile(text, row)) return '手机号';
  return undefined;
}

function isLooseId(row: GroupRow): boolean {
  if (!isGrownUp(row.digits.slice(6, 10))) return false;
  const sizes = sizesOf(row);
  const ends = sizes.map((_, place) => sizes.slice(0, place + 1).reduce((sum, size) => sum + size));
  if (ends.slice(0, -1).every((end) => ID_PARTS.has(end))) return true;
  if (sizes.length === 2) return sizes.every((size) => size >= 3);
  return isEven(row) && isAlone(row) && sizes.slice(0, -1).every((size) => size === sizes[0]);
}

function isLabelledOldId(text: string, row: GroupRow): boolean {
  if (sizesOf(row).join('-') !== '6-6-3') return false;
  const after = text.slice(endOf(row), endOf(row) + 8);
  const isLabelled = ID_LABEL.test(before(text, row)) || /^[^\d。；]{0,4}身份证/.test(after);
  return isLabelled && isOldResidentId(row.digits, true);
}

function isLooseCard(text: string, row: GroupRow): boolean {
  if (!/^4-4-4-4(?:-[123])?$/.test(sizesOf(row).join('-')) || !isEven(row)) return false;
  if (!isAlone(row) || isCount(text, row)) return false;
  return /^62/.test(row.digits) || hasZero(row) || CARD_LABEL.test(before(text, row));
}

function isLooseMobile(text: string, row: GroupRow): boolean {
  const spelling = sizesOf(row).join('-');
  if (gapsOf(row).some((gap) => /[\p{L}\t]/u.test(gap)) || isCount(text, row)) return false;
  const isLabelled = PHONE_LABEL.test(before(text, row));
  if (isLabelled && (row.groups.length <= 3 || isEven(row)) && isAlone(row)) return true;
  // Signs that stand between numbers in sums and ranges, as the strict reading knows them.
  if (gapsOf(row).some((gap) => /[+*=~./\\:%×]/.test(gap))) return false;
  if (spelling === '3-4-4') {
    if (!isAlone(row)) return false;
    return hasZero(row) || (!isCellOfRow(text, row) && !isColumn(text, row));
  }
  return /^(?:1-){10}1$/.test(spelling) && isEven(row) && isAlone(row);
}

/** A row of a table of numbers goes on on one side or the other. */
function isCellOfRow(text: string, row: GroupRow): boolean {
  const [start, end] = [startOf(row), endOf(row)];
  return /[,\t]/.test(text.slice(Math.max(0, start - 1), start) + text.slice(end, end + 1));
}

/** Figures below each other among other words. */
function isColumn(text: string, row: GroupRow): boolean {
  if (!gapsOf(row).every((gap) => gap.includes('\n') || gap === ' ')) return false;
  return text.trim().length > endOf(row) - startOf(row);
}

/** No further number with the same sign between. */
function isAlone(row: GroupRow): boolean {
  const gaps = new Set(gapsOf(row));
  const isSame = (beside: string | undefined) =>
    beside !== undefined && gaps.has(beside.trim() || ' ');
  return (
    !(row.before !== undefined && isSame(row.groups[0]?.gap)) &&
    !(row.after !== undefined && isSame(row.after.gap))
  );
}

function isEven(row: GroupRow): boolean {
  return new Set(gapsOf(row)).size === 1;
}

function hasZero({ groups }: GroupRow): boolean {
  return groups.some(({ digits }) => digits.length > 2 && digits.startsWith('0'));
}

function isCount(text: string, row: GroupRow): boolean {
  const after = text.slice(endOf(row), endOf(row) + 4);
  return COUNTER.test(after) || ORDINAL.test(before(text, row));
}

function before(text: string, row: GroupRow): string {
  return text.slice(Math.max(0, startOf(row) - 16), startOf(row));
}

/** Where the first group of a row begins. */
export function startOf({ groups }: GroupRow): number {
  return groups[0]?.start ?? 0;
}

/** Where the last group of a row ends. */
export function endOf({ groups }: GroupRow): number {
  return groups.at(-1)?.end ?? 0;
}

function sizesOf({ groups }: { readonly groups: readonly DigitGroup[] }): number[] {
  return groups.map(({ digits }) => digits.length);
}
