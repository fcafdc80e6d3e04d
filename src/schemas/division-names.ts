import { parsePeriod } from '../text/dates.ts';
import { DIVISION_EDITIONS, divisionNames } from './division-editions.ts';
import { NATION, divisionLevel, isFictionalDivision, parentDivision } from './division-shape.ts';

// Names that GB/T 2260 prints where no city stands between province and county.
const PLACEHOLDERS = /^(?:市辖区|县|(?:省|自治区)直辖县级行政(?:区划|单位))$/;

/**
 * The GB/T 2260 edition (`YYYYMM`) in force for a record: the newest held that is not later than
 * the day, month, quarter or year given; the first for anything earlier.
 */
export function divisionEdition(onDate: string): string {
  const month = (parsePeriod(onDate)?.to ?? onDate).slice(0, 7).replace('-', '');
  return DIVISION_EDITIONS.findLast((edition) => edition <= month) ?? DIVISION_EDITIONS[0] ?? '';
}

/**
 * True when the edition of that day holds the code. 000000 (the whole country) and the invented
 * codes 0000xx always are.
 */
export function isDivision(code: string, onDate: string): boolean {
  return divisionName(code, onDate) !== undefined;
}

/** The name of one division without those above it: `平湖市`, `全国`, `示例区划000012`. */
export function divisionName(code: string, onDate: string): string | undefined {
  if (code === NATION) return '全国';
  if (isFictionalDivision(code)) return `示例区划${code}`;
  const names = divisionNames(divisionEdition(onDate));
  return Object.hasOwn(names, code) ? names[code] : undefined;
}

/** Names from the province down, `['浙江省', '嘉兴市', '平湖市']`; empty for an unknown code. */
export function divisionPath(code: string, onDate: string): string[] {
  const name = divisionName(code, onDate);
  if (name === undefined) return [];
  if (code === NATION || isFictionalDivision(code)) return [name];
  const above: string[] = [];
  for (let parent = parentDivision(code); parent !== undefined && parent !== NATION;) {
    const parentName = divisionName(parent, onDate);
    if (parentName !== undefined && !PLACEHOLDERS.test(parentName)) above.unshift(parentName);
    parent = parentDivision(parent);
  }
  return [...above, name];
}

/**
 * The place in short: `嘉兴市平湖市`, `嘉兴市`; with the province where no city stands between,
 * `北京市朝阳区`. An unknown code is given back as it stands.
 */
export function formatDivision(code: string, onDate: string): string {
  const path = divisionPath(code, onDate);
  if (path.length === 0) return code;
  const hasCity = path.length === 3 || (path.length === 2 && divisionLevel(code) === 'municipal');
  const isNamed = !PLACEHOLDERS.test(path.at(-1) ?? '');
  return (hasCity && isNamed ? path.slice(1) : path).join('');
}
