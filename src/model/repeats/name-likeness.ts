import { distance } from 'fastest-levenshtein';
import type { UnitName } from './unit-name.ts';

/** Why two names may mean the same unit; the surest first. */
export const LIKENESSES = ['写法相同', '只差组织形式', '字号相同', '字号只差一字'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/**
 * How two names are alike; undefined when they are not. Names of different places or of different
 * trades are not, whatever their 字号, nor a venue and a company: an operator is not its space.
 */
export function nameLikeness(a: UnitName, b: UnitName): Likeness | undefined {
  if (a.plain === b.plain) return '写法相同';
  if (!placesAgree(a, b)) return undefined;
  if (a.bare === b.bare) return '只差组织形式';
  if (!tradesAgree(a, b) || a.distinctive.length < 2) return undefined;
  if (a.distinctive === b.distinctive) return '字号相同';
  return isSlip(a, b) ? '字号只差一字' : undefined;
}

/** One names no place, or all the places that it names are among those of the other. */
function placesAgree({ places: a }: UnitName, { places: b }: UnitName): boolean {
  return a.every((place) => b.includes(place)) || b.every((place) => a.includes(place));
}

function tradesAgree(a: UnitName, b: UnitName): boolean {
  if (a.trade !== '' && b.trade !== '') {
    return a.trade.includes(b.trade) || b.trade.includes(a.trade);
  }
  // One has no trade: a venue has none either, and is no company of that trade.
  return !(a.isVenue && b.trade !== '') && !(b.isVenue && a.trade !== '');
}

/** What is counted or set apart by one character on purpose: numbers, letters, directions. */
const TELLING = /[0-9A-Z一二三四五六七八九十甲乙丙丁东西南北中上下前后左右新老大小]/;
const SHORTEST_SLIP = 4;

/** One wrong, missing or extra character in a long 字号, all else being the same. */
function isSlip(a: UnitName, b: UnitName): boolean {
  const [x, y] = [a.distinctive, b.distinctive];
  if (Math.min(x.length, y.length) < SHORTEST_SLIP) return false;
  if (a.trade !== b.trade || a.isVenue !== b.isVenue || distance(x, y) !== 1) return false;
  const at = [...x].findIndex((character, index) => character !== y[index]);
  const place = at === -1 ? x.length : at;
  return !TELLING.test(x.slice(place, place + 1)) && !TELLING.test(y.slice(place, place + 1));
}
