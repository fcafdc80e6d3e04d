import { distance } from 'fastest-levenshtein';
import { nearest } from '../text/nearest.ts';
import { DIVISION_EDITIONS, divisionNames } from './division-editions.ts';
import { divisionEdition, divisionPath, isDivision } from './division-names.ts';
import { NATION, isWithin, parentDivision } from './division-shape.ts';

export interface DivisionSuggestion {
  readonly code: string;
  /** The whole place, `浙江省嘉兴市平湖市`, so that an editor can see whether it is meant. */
  readonly name: string;
}

/**
 * What was probably meant by a code that the edition of that day does not hold, or by a name in
 * place of a code. A code of another edition leads to the place of the same name, then come
 * exchanged neighbours, one wrong digit, and the place above. Of places with one name, those in
 * `within` come first. Undefined when nothing is near.
 */
export function nearestDivision(
  text: string,
  onDate: string,
  within = NATION,
): DivisionSuggestion | undefined {
  const tidy = text.normalize('NFKC').replace(/\s/g, '');
  const code = /\d/.test(tidy)
    ? nearestCode(tidy.replace(/\D/g, ''), onDate)
    : codeOfName(tidy, onDate, within);
  return code === undefined ? undefined : { code, name: divisionPath(code, onDate).join('') };
}

function nearestCode(digits: string, onDate: string): string | undefined {
  if (isDivision(digits, onDate)) return digits;
  // 3304 for 330400; the nine and twelve digits of the statistical codes begin with the six.
  const resized =
    digits.length > 6 && digits.length % 3 === 0
      ? digits.slice(0, 6)
      : digits.length % 2 === 0
        ? digits.padEnd(6, '0')
        : digits;
  if (isDivision(resized, onDate)) return resized;
  return (
    sameNameNow(resized, onDate) ??
    exchanged(resized).find((code) => isDivision(code, onDate)) ??
    oneDigitOff(resized, onDate) ??
    placeAbove(resized, onDate)
  );
}

/**
 * Codes change and names stay: a code of another edition, looked up by its name in this one, or by
 * the name that stays when a county-level city becomes a district (富阳市, 富阳区).
 */
function sameNameNow(code: string, onDate: string): string | undefined {
  for (const edition of DIVISION_EDITIONS.toReversed()) {
    const name = divisionNames(edition)[code];
    if (name === undefined) continue;
    const province = `${code.slice(0, 2)}0000`;
    const inProvince = namedPlaces(onDate).filter(([place]) => isWithin(place, province));
    const same = inProvince.filter(([, other]) => other === name);
    const renamed = inProvince.filter(([, other]) => stem(other) === stem(name));
    return bySharedStart(
      (same.length > 0 ? same : renamed).map(([place]) => place),
      code,
    )[0];
  }
  return undefined;
}

/** `富阳` of 富阳市, 富阳县 and 富阳区; names of two characters stay whole. */
function stem(name: string): string {
  return name.replace(/(?<=..)[市县区]$/u, '');
}

function exchanged(code: string): string[] {
  return Array.from(
    { length: Math.max(0, code.length - 1) },
    (_, place) => `${code.slice(0, place)}${code[place + 1]}${code[place]}${code.slice(place + 2)}`,
  );
}

function oneDigitOff(code: string, onDate: string): string | undefined {
  const near = namedPlaces(onDate)
    .map(([place]) => place)
    .filter((place) => Math.abs(place.length - code.length) < 2 && distance(place, code) === 1);
  return bySharedStart(near, code)[0];
}

function placeAbove(code: string, onDate: string): string | undefined {
  if (code.length !== 6) return undefined;
  for (let above = parentDivision(code); above !== undefined; above = parentDivision(above)) {
    if (above !== NATION && isDivision(above, onDate)) return above;
  }
  return undefined;
}

function codeOfName(name: string, onDate: string, within: string): string | undefined {
  if (name === '') return undefined;
  if (name === '全国') return NATION;
  const places = namedPlaces(onDate);
  const matches = (test: (place: string, own: string) => boolean): string | undefined => {
    const codes = places.filter(([code, own]) => test(code, own)).map(([code]) => code);
    return codes.find((code) => isWithin(code, within)) ?? codes[0];
  };
  const own =
    matches((_, other) => other === name) ??
    matches((_, other) => other.replace(/(?<=..)(?:省|市|区|县|自治.)$/, '') === name);
  if (own !== undefined) return own;
  // 「嘉兴市平湖市」「浙江省嘉兴市」: the last name is the place, those before it are above it.
  const whole = matches(
    (code, other) => name.endsWith(other) && divisionPath(code, onDate).join('').endsWith(name),
  );
  if (whole !== undefined) return whole;
  const likely = nearest(
    name,
    places.map(([, other]) => other),
  );
  return likely === undefined ? undefined : matches((_, other) => other === likely);
}

function bySharedStart(codes: readonly string[], wanted: string): string[] {
  const shared = (code: string): number => {
    const differs = [...code].findIndex((digit, index) => digit !== wanted[index]);
    return differs === -1 ? code.length : differs;
  };
  return codes.toSorted((a, b) => shared(b) - shared(a) || (a < b ? -1 : 1));
}

function namedPlaces(onDate: string): [string, string][] {
  return Object.entries(divisionNames(divisionEdition(onDate)));
}
