import { Decimal } from 'decimal.js';
import { formatNumber } from '../text/numbers.ts';

const Exact = Decimal.clone({ precision: 60 });

/** What a unit measures, and how much of the smallest unit of that it is. */
const UNITS = new Map<string, readonly [measure: string, size: string]>([
  ...(
    [
      ['元', '1'],
      ['人民币', '1'],
      ['千元', '1000'],
      ['万元', '10000'],
      ['十万元', '100000'],
      ['百万元', '1000000'],
      ['千万元', '10000000'],
      ['亿元', '100000000'],
    ] as const
  ).map(([unit, size]) => [unit, ['money', size]] as const),
  ...(
    [
      ['平方米', '1'],
      ['m2', '1'],
      ['平米', '1'],
      ['平', '1'],
      ['平方', '1'],
      ['万平方米', '10000'],
      ['万m2', '10000'],
      ['万平米', '10000'],
      ['公顷', '10000'],
      ['平方公里', '1000000'],
      ['km2', '1000000'],
    ] as const
  ).map(([unit, size]) => [unit, ['area', size]] as const),
  ...[...'个家人项次张位间件名套户场'].map((unit) => [unit, ['count', '1']] as const),
  ...[...'个家人项次'].map((unit) => [`万${unit}`, ['count', '10000']] as const),
  ['人次', ['count', '1']],
  ['年', ['time', '12']],
  ['月', ['time', '1']],
  ['个月', ['time', '1']],
  ['%', ['share', '1']],
  ['百分比', ['share', '1']],
]);

/** A unit as the tables write it: half width, without white space; undefined for no unit. */
export function knownUnit(text: string): string | undefined {
  const tidy = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^单位[:：]?/, '');
  return UNITS.has(tidy) ? tidy : undefined;
}

/** Whether a quantity in the one unit can be given in the other. */
export function isSameMeasure(from: string, to: string): boolean {
  const [a, b] = [UNITS.get(from), UNITS.get(to)];
  return a !== undefined && b !== undefined && a[0] === b[0];
}

/** By what a number in the one unit is multiplied; undefined when they measure different things. */
export function unitFactor(from: string, to: string): Decimal | undefined {
  const [a, b] = [UNITS.get(from), UNITS.get(to)];
  if (a === undefined || b === undefined || a[0] !== b[0]) return undefined;
  return new Exact(a[1]).div(b[1]);
}

/** The product, exact: 6.2 × 10000 = 62000; undefined when the decimals do not end. */
export function times(number: string, factor: Decimal): string | undefined {
  const product = new Exact(number).times(factor);
  return product.decimalPlaces() > 12 ? undefined : formatNumber(product.toFixed());
}
