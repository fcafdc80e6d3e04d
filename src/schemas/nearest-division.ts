import { distance } from 'fastest-levenshtein';
import { nearest } from '../text/nearest.ts';
import { divisionNames, lastDivisionName } from './division-editions.ts';
import { divisionEdition, divisionPath, isDivision } from './division-names.ts';
import { NATION, isFictionalDivision, isWithin, parentDivision } from './division-shape.ts';

export interface DivisionSuggestion {
  readonly code: string;
  /** The whole place, `浙江省嘉兴市平湖市`, so that an editor can see whether it is meant. */
  readonly name: string;
}

/**
 * What was probably meant by a code that the list of that day does not hold, or by a name in place
 * of a code. A code of another list leads to the place of the same name; other codes to one with
 * exchanged neighbours or one other digit; both else to the place above. `within` is the division of
 * the site: its places come first, then those of its province, then those of the province that the
 * code itself begins with; others only where there is neither. Undefined when nothing is near.
 */
export function nearestDivision(
  text: string,
  onDate: string,
  within = NATION,
): DivisionSuggestion | undefined {
  const tidy = text.normalize('NFKC').replace(/\s/g, '');
  const code = /\d/.test(tidy)
    ? nearestCode(tidy.replace(/\D/g, ''), onDate, within)
    : codeOfName(tidy, onDate, within);
  return code === undefined ? undefined : { code, name: divisionPath(code, onDate).join('') };
}

function nearestCode(digits: string, onDate: string, within: string): string | undefined {
  if (isDivision(digits, onDate)) return digits;
  // 3304 for 330400; the nine and twelve digits of the statistical codes begin with the six.
  const resized =
    digits.length > 6 && digits.length % 3 === 0
      ? digits.slice(0, 6)
      : digits.length % 2 === 0
        ? digits.padEnd(6, '0')
        : digits;
  if (isDivision(resized, onDate)) return resized;
  const meant =
    lastDivisionName(resized) === undefined
      ? misread(resized, onDate, within)
      : sameNameNow(resized, onDate);
  return meant ?? placeAbove(resized, onDate);
}

/** A code that becomes one of the list when two neighbours or one digit are put right. */
function misread(code: string, onDate: string, within: string): string | undefined {
  const swapped = exchanged(code).filter((each) => isDivision(each, onDate));
  const near = [...swapped, ...oneDigitOff(code, onDate)];
  for (const region of regionsOf(within, code, onDate)) {
    const found = near.find((each) => isWithin(each, region));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where a place is looked for, the likeliest first. */
function regionsOf(within: string, code: string, onDate: string): string[] {
  const real = [within, provinceOf(within), provinceOf(code)].filter(
    (region) => !isFictionalDivision(region) && region !== NATION && isDivision(region, onDate),
  );
  return real.length === 0 ? [NATION] : real;
}

function provinceOf(code: string): string {
  return `${code.slice(0, 2)}0000`;
}

/**
 * Codes change and names stay: a code of another list, looked up by its name in this one, or by
 * the name that stays when a county-level city becomes a district (富阳市, 富阳区).
 */
function sameNameNow(code: string, onDate: string): string | undefined {
  const name = lastDivisionName(code) ?? '';
  const inProvince = namedPlaces(onDate).filter(([place]) => isWithin(place, provinceOf(code)));
  const same = inProvince.filter(([, other]) => other === name);
  const renamed = inProvince.filter(([, other]) => stem(other) === stem(name));
  return bySharedStart(
    (same.length > 0 ? same : renamed).map(([place]) => place),
    code,
  )[0];
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

function oneDigitOff(code: string, onDate: string): string[] {
  const near = namedPlaces(onDate)
    .map(([place]) => place)
    .filter((place) => Math.abs(place.length - code.length) < 2 && distance(place, code) === 1);
  return bySharedStart(near, code);
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
    const nearer = [within, provinceOf(within)].map((region) =>
      codes.find((code) => isWithin(code, region)),
    );
    return nearer[0] ?? nearer[1] ?? codes[0];
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
