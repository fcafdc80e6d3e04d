/*
 * Decimal arithmetic on the digits of short numbers, of which a large site prints millions; what it
 * leaves undefined is left to decimal.js.
 */

/** At most nine digits before the point: with six behind it they are exact as a double. */
const SHORT = /^(-?)(\d{1,9})(?:\.(\d+))?$/;
const MOST_PLACES = 6;

/** A short number with exactly `places` decimals, half up and away from zero. */
export function roundedPlain(text: string, places: number): string | undefined {
  const [, sign = '', whole, decimals = ''] = SHORT.exec(text) ?? [];
  if (whole === undefined || places > MOST_PLACES) return undefined;
  const carried = (decimals[places] ?? '0') >= '5' ? 1 : 0;
  const scaled = Number(whole + decimals.slice(0, places).padEnd(places, '0')) + carried;
  const digits = String(scaled).padStart(places + 1, '0');
  if (places === 0) return sign + digits;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Digits without a sign, divided by 10 to the power of `zeros`. */
export function shiftedPlain(text: string, zeros: number): string | undefined {
  if (!/^\d{1,15}$/.test(text)) return undefined;
  const digits = String(Number(text)).padStart(zeros + 1, '0');
  if (zeros === 0) return digits;
  const decimals = digits.slice(-zeros).replace(/0+$/, '');
  return digits.slice(0, -zeros) + (decimals === '' ? '' : `.${decimals}`);
}

/** Whether a number is written as it is printed, without a needless zero. */
export function isShortest(value: string | number): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/.test(String(value));
}
