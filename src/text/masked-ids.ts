import { PROVINCES, isBirthDate } from './personal-numbers.ts';

/** What is printed in the place of a hidden digit. */
export const MASK = '*×✕xX●○◯■□◆◇☆★▇█▓▒░#?_';
/** Between the parts of a number that is partly hidden, or nothing; also the words of its date. */
const GAP = `(?:[^0-9A-Za-z\\p{L}${MASK}]|[年月日]){0,3}`;
const NOT_BEFORE = `(?<![0-9A-Za-z${MASK}])`;
const NOT_AFTER = `(?![0-9A-Za-z${MASK}])`;
/** Digits or masks. */
const slots = (count: string) => `([\\d${MASK}]${count})`;
const NO_SLOT = new RegExp(`[^\\d${MASK}]`, 'g');
/** Some write dots for what they leave out. */
const REST = `([\\d${MASK}]{0,3}(?:\\.{3,6}|…{1,2})|[\\d${MASK}]{1,6})`;

/** Division, day of birth, rest; the first and the last with or without masks. */
const WITH_DAY = pattern(
  `${slots('{4,8}?')}${GAP}((?:19|20)\\d\\d${GAP}[01]\\d${GAP}[0-3]\\d)${GAP}${REST}`,
);
/** Division, year, month, and masks from the day on. */
const WITH_MONTH = pattern(
  `(\\d{2}[\\d${MASK}]{4})${GAP}((?:19|20)\\d\\d)${GAP}(0[1-9]|1[0-2])${GAP}([\\d${MASK}]{1,2})${GAP}([\\d${MASK}]{1,6})`,
);
/** Division, a hidden year, then the birthday and the rest as they are. */
const WITH_BIRTHDAY = pattern(`(\\d{6})[${MASK}]{4}([01]\\d[0-3]\\d)\\d{3}[\\dXx]`);
/** The same of 15 digits: day or month of birth to be read. */
const OLD_WITH_DAY = pattern(`(\\d{6})${GAP}(\\d{6})${GAP}(?:[${MASK}]{3}|\\.{3})`);
const OLD_WITH_MONTH = pattern(`(\\d{6})(\\d\\d(?:0[1-9]|1[0-2]))[${MASK}]{5}`);
/** All eighteen digits, hidden ones written as the same digit. */
const FILLED = pattern(`(\\d{6})${GAP}((?:19|20)\\d\\d)${GAP}(\\d\\d)${GAP}(\\d\\d)${GAP}(\\d{4})`);
/** What is left of a number of which the end is cut off. */
const CUT = pattern('(\\d{6})(\\d{8})');

/** Places of resident IDs of which a part is hidden, but not the day or month of birth. */
export function* maskedIds(
  text: string,
  isLabelled: (start: number) => boolean,
): Generator<{ start: number; end: number }> {
  // Every shape has twelve digits or masks at least; a telephone number of an office has eleven.
  if (text.replaceAll(NO_SLOT, '').length < 12) return;
  const places = function* (
    shape: RegExp,
    isReadable: (parts: readonly string[], start: number) => boolean,
  ) {
    for (const match of text.matchAll(shape)) {
      const [whole, ...parts] = match;
      if (isReadable(parts, match.index)) {
        yield { start: match.index, end: match.index + whole.length };
      }
    }
  };
  yield* places(
    WITH_DAY,
    ([division = '', birth = '', rest = '']) =>
      isBirthDate(birth.replace(/\D/g, '')) && isHalfHidden(division, rest),
  );
  yield* places(
    WITH_MONTH,
    ([division = '', , , day = '', rest = '']) =>
      PROVINCES.test(division) && masks(day) > 0 && day.length + rest.length >= 4,
  );
  yield* places(
    WITH_BIRTHDAY,
    ([division = '', birthday = '']) => PROVINCES.test(division) && isBirthDate(`2000${birthday}`),
  );
  yield* places(
    OLD_WITH_DAY,
    ([division = '', birth = '']) => PROVINCES.test(division) && isBirthDate(`19${birth}`),
  );
  yield* places(OLD_WITH_MONTH, ([division = '']) => PROVINCES.test(division));
  yield* places(FILLED, ([division = '', year = '', month = '', day = '', rest = '']) => {
    if (!PROVINCES.test(division) || !isGrownUp(year) || !/^(\d)\1{3}$/.test(rest)) return false;
    return isBirthDate(year + month + day) || (day + rest === '000000' && isMonth(month));
  });
  yield* places(
    CUT,
    ([division = '', birth = ''], start) =>
      PROVINCES.test(division) && isBirthDate(birth) && isLabelled(start),
  );
}

/** The years in which those of whom such lists speak were born; later ones are years of records. */
export function isGrownUp(year: string): boolean {
  return year >= '1920' && year <= '2012';
}

function isMonth(digits: string): boolean {
  return /^(?:0[1-9]|1[0-2])$/.test(digits);
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

function pattern(source: string): RegExp {
  return new RegExp(`${NOT_BEFORE}${source}${NOT_AFTER}`, 'gu');
}
