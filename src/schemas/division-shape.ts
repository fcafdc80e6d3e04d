export type DivisionLevel = 'national' | 'provincial' | 'municipal' | 'district';

/** The code of the whole country. */
export const NATION = '000000';

/** True for `0000xx` except 000000: codes that no real division has or can get. */
export function isFictionalDivision(code: string): boolean {
  return /^0000\d\d$/.test(code) && code !== NATION;
}

/**
 * The level that the shape of the code says: 000000, 330000, 330400, 330482. Among the invented
 * codes 0000x0 is a city and the other nine of its ten are its districts.
 */
export function divisionLevel(code: string): DivisionLevel {
  if (code === NATION) return 'national';
  if (isFictionalDivision(code)) return code.endsWith('0') ? 'municipal' : 'district';
  if (code.endsWith('0000')) return 'provincial';
  return code.endsWith('00') ? 'municipal' : 'district';
}

/** The code one level up: 330482 → 330400 → 330000 → 000000 → undefined; 000012 → 000010. */
export function parentDivision(code: string): string | undefined {
  const level = divisionLevel(code);
  if (level === 'national') return undefined;
  if (level === 'provincial') return NATION;
  if (isFictionalDivision(code)) {
    return level === 'municipal' || code < '000010' ? NATION : `${code.slice(0, 5)}0`;
  }
  return level === 'municipal' ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`;
}

/** True when the first lies in the second or is the same; all lie in 000000. By code alone. */
export function isWithin(code: string, ancestor: string): boolean {
  for (let current: string | undefined = code; current; current = parentDivision(current)) {
    if (current === ancestor) return true;
  }
  return false;
}
