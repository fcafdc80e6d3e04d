import { Decimal } from 'decimal.js';
import { formatNumber } from '../text/numbers.ts';

const Exact = Decimal.clone({ precision: 60 });

/** What a unit measures, and how much of the smallest unit of that it is. */
const UNITS = new Map<string, readonly [measure: string, size: string]>([
  ...['元', '人民币'].map((unit) => [unit, ['money', '1']] as const),
  ...['平方米', 'm2', '平米', '平', '平方'].map((unit) => [unit, ['area', '1']] as const),
  ['公顷', ['area', '10000']],
  ...['平方公里', 'km2'].map((unit) => [unit, ['area', '1000000']] as const),
  ...[...'个家人项次张位间件名套户场', '人次'].map((unit) => [unit, ['count', '1']] as const),
  ['年', ['time', '12']],
  ...['月', '个月'].map((unit) => [unit, ['time', '1']] as const),
  ...['%', '百分比'].map((unit) => [unit, ['share', '1']] as const),
]);
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/** The measure and size of a unit, also of many of it: 元, 万元, 百万元, 千平方米. */
function measureOf(unit: string): readonly [measure: string, size: string] | undefined {
  const held = UNITS.get(unit);
  if (held !== undefined) return held;
  const [, scales = '', base = ''] = /^([十百千]?[十百千万亿])(.+)$/.exec(unit) ?? [];
  const [measure = '', size = ''] = UNITS.get(base) ?? [];
  if (!/^(?:money|area|count)$/.test(measure)) return undefined;
  const scale = [...scales].reduce((product, each) => product * (SCALES[each] ?? 1), Number(size));
  return [measure, String(scale)];
}

/** A unit as the tables write it: half width, without white space; undefined for no unit. */
export function knownUnit(text: string): string | undefined {
  const tidy = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^单位[:：]?/, '');
  return measureOf(tidy) === undefined ? undefined : tidy;
}

/** Whether a quantity in the one unit can be given in the other. */
export function isSameMeasure(from: string, to: string): boolean {
  const [a, b] = [measureOf(from), measureOf(to)];
  return a !== undefined && b !== undefined && a[0] === b[0];
}

/** By what a number in the one unit is multiplied; undefined when they measure different things. */
export function unitFactor(from: string, to: string): Decimal | undefined {
  const [a, b] = [measureOf(from), measureOf(to)];
  if (a === undefined || b === undefined || a[0] !== b[0]) return undefined;
  return new Exact(a[1]).div(b[1]);
}

/** The product, exact: 6.2 × 10000 = 62000; undefined when the decimals do not end. */
export function times(number: string, factor: Decimal): string | undefined {
  const product = new Exact(number).times(factor);
  return product.decimalPlaces() > 12 ? undefined : formatNumber(product.toFixed());
}
