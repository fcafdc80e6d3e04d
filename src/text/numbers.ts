import { Decimal } from 'decimal.js';
import { isShortest, roundedPlain, shiftedPlain } from './plain-decimal.ts';

// Enough digits for any sum of money or count; the default of 20 would round long sums silently.
const Exact = Decimal.clone({ precision: 60, toExpPos: 9e15, toExpNeg: -9e15 });

/** How many zeros one of the unit has in yuan. */
const YUAN_ZEROS = { 元: 0, 万元: 4, 亿元: 8 } as const;

export type MoneyUnit = keyof typeof YUAN_ZEROS;

/** `places`: exactly so many decimals. `maxPlaces`: at most so many, trailing zeros dropped. */
export interface NumberFormat {
  readonly places?: number;
  readonly maxPlaces?: number;
}

/**
 * The value rounded half up, negative numbers away from zero, with exactly `places` decimals.
 * Decimal arithmetic: 1.005 gives 1.01, which float arithmetic does not. Never `-0.00`.
 * Throws RangeError when the value is not a finite number.
 */
export function roundHalfUp(value: string | number, places: number): string {
  const rounded =
    roundedPlain(String(value), places) ?? finite(value).toFixed(places, Decimal.ROUND_HALF_UP);
  return withoutNegativeZero(rounded);
}

/**
 * The site's one style of number: plain digits without grouping (as official Chinese documents
 * print statistics), never an exponent; as many decimals as the value has unless told otherwise.
 */
export function formatNumber(value: string | number, format: NumberFormat = {}): string {
  if (format.places !== undefined) return roundHalfUp(value, format.places);
  if (format.maxPlaces === undefined && isShortest(value)) {
    return withoutNegativeZero(String(value));
  }
  const exact = finite(value);
  const shown =
    format.maxPlaces === undefined
      ? exact
      : exact.toDecimalPlaces(format.maxPlaces, Decimal.ROUND_HALF_UP);
  return withoutNegativeZero(shown.toFixed());
}

/** `part` as a percentage of `whole`, `4.5%`; 不适用 when the whole is 0. */
export function formatShare(part: number, whole: number, places = 1): string {
  if (whole === 0) return '不适用';
  return `${roundHalfUp(finite(part).div(finite(whole)).times(100).toFixed(), places)}%`;
}

/** An amount of whole yuan in the unit given, `50万元`; exact unless a format says otherwise. */
export function formatYuan(
  amount: string | number,
  unit: MoneyUnit,
  format: NumberFormat = {},
): string {
  const inUnit = shiftedPlain(String(amount), YUAN_ZEROS[unit]);
  const exact =
    inUnit ??
    finite(amount)
      .div(10 ** YUAN_ZEROS[unit])
      .toFixed();
  return formatNumber(exact, format) + unit;
}

/** The exact decimal sum, `0` of nothing. Throws RangeError on a value that is not a number. */
export function sumDecimal(values: readonly (string | number)[]): string {
  // Nearly all amounts are whole: those are added as such, as long as no bit is lost.
  let [sum, whole] = [new Exact(0), 0];
  for (const value of values) {
    if (!isSmallWhole(value)) sum = sum.plus(finite(value));
    else if ((whole += Number(value)) > MOST_EXACT) [sum, whole] = [sum.plus(whole), 0];
  }
  return sum.isZero() ? String(whole) : withoutNegativeZero(sum.plus(whole).toFixed());
}

/** The difference of two printed numbers, as readers subtract, with the decimals of the finer one. */
export function printedDifference(minuend: string, subtrahend: string): string {
  const places = [minuend, subtrahend].map((text) => text.split('.')[1]?.length ?? 0);
  return roundHalfUp(sumDecimal([minuend, -Number(subtrahend)]), Math.max(...places));
}

const MOST_EXACT = 2 ** 52;

function isSmallWhole(value: string | number): boolean {
  return typeof value === 'string'
    ? /^\d{1,15}$/.test(value)
    : Number.isInteger(value) && value >= 0 && value < 1e15;
}

function finite(value: string | number): Decimal {
  if (typeof value === 'string' && !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value)) {
    throw new RangeError(`「${value}」不是数`);
  }
  const exact = new Exact(value);
  if (!exact.isFinite()) throw new RangeError(`「${value}」不是有限的数`);
  return exact;
}

function withoutNegativeZero(text: string): string {
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}
