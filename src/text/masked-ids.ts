import { PROVINCES, isBirthDate } from './personal-numbers.ts';

const MASK = '*×xX●■□#?';
/** Division, day of birth, rest; the first and the last with or without masks. */
const MASKED_ID = new RegExp(
  `(?<![0-9A-Za-z${MASK}])([\\d${MASK}]{4,8}?)[ -]?((?:19|20)\\d\\d[ -]?[01]\\d[ -]?[0-3]\\d)[ -]?([\\d${MASK}]{1,6})(?![0-9A-Za-z${MASK}])`,
  'g',
);
const MASKED_OLD_ID = new RegExp(
  `(?<![0-9A-Za-z${MASK}])(\\d{6})(\\d{6})[${MASK}]{3}(?![0-9A-Za-z${MASK}])`,
  'g',
);

/** Places of resident IDs of which a part is hidden, but not the day of birth. */
export function* maskedIds(text: string): Generator<{ start: number; end: number }> {
  for (const match of text.matchAll(MASKED_ID)) {
    const [whole, division = '', birth = '', rest = ''] = match;
    if (isBirthDate(birth.replace(/[ -]/g, '')) && isHalfHidden(division, rest)) {
      yield { start: match.index, end: match.index + whole.length };
    }
  }
  for (const match of text.matchAll(MASKED_OLD_ID)) {
    const [whole, division = '', birth = ''] = match;
    if (PROVINCES.test(division) && isBirthDate(`19${birth}`)) {
      yield { start: match.index, end: match.index + whole.length };
    }
  }
}

function isHalfHidden(division: string, rest: string): boolean {
  const [hidden, hiddenRest] = [masks(division), masks(rest)];
  // The X of a check character hides nothing.
  const isRestOpen = /^\d{3}[\dXx]$/.test(rest);
  if (hidden === 0)
    return division.length === 6 && PROVINCES.test(division) && !isRestOpen && hiddenRest > 0;
  if (/^\d/.test(division)) return PROVINCES.test(division) && (isRestOpen || hiddenRest > 0);
  return division.length === 6 && (isRestOpen || hiddenRest >= 2);
}

function masks(part: string): number {
  return part.replace(/\d/g, '').length;
}
