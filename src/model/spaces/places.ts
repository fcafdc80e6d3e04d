import { divisionPath, formatDivision, isFictionalDivision } from '../../schemas/division.ts';
import type { SiteData } from '../site/site-data.ts';
import { aliasesOf } from './aliases.ts';

/**
 * The short name of a division on a day: 「嘉兴市平湖市」. Names of fictional divisions (`0000xx`)
 * come from the edition's aliases (对象 = 区划).
 */
export function placeName(site: SiteData, code: string, day: string): string {
  if (code === '000000') return '全国';
  if (!isFictionalDivision(code)) return formatDivision(code, day);
  return aliasesOf(site).get(`区划 ${code}`)?.[0]?.written ?? formatDivision(code, day);
}

/** The last part of a place: 「平湖市」. */
export function shortPlaceName(site: SiteData, code: string, day: string): string {
  return isFictionalDivision(code)
    ? placeName(site, code, day)
    : (divisionPath(code, day).at(-1) ?? code);
}
