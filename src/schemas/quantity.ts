import { Decimal } from 'decimal.js';
import { numberFault } from '../text/plain-number.ts';
import { isSameMeasure, knownUnit, times, unitFactor } from './units.ts';

/** In which unit a number stands, and in which it is wanted; both as `knownUnit` gives them. */
export interface Units {
  /** The unit that the header or the title of a sheet gives; undefined when neither does. */
  readonly given?: string | undefined;
  /** The unit of the column; undefined for a bare number. */
  readonly target?: string | undefined;
}

const ABOUT =
  /^(?:约为?|大约|大概|近|将近|超过?|逾|不足|不到|至少|至多|不少于|不低于|不超过|>=?|<=?|≥|≤|~|±)|(?:左右|上下|余|多|以上|以下|\+)$/g;
const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 1e8 };
const PARTS = /^[¥￥$]?(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|-?\.\d+)([百千万亿]?)(.*)$/;

/** A number in half width, without white space and unseen characters. */
export function tidyQuantity(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/^[‐-―−]/u, '-')
    .replace(/^'/, '')
    .replace(/^[一二两三四五六七八九十]{1,3}(?=[^一二两三四五六七八九十百千万亿]|$)/u, (word) =>
      smallNumber(word),
    );
}

/** 七 → 7, 十二 → 12, 三十 → 30; other words as they are. */
function smallNumber(word: string): string {
  const [, tens, ten, ones] =
    /^([一二两三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(word) ?? [];
  const digit = (each = '') => ('一二三四五六七八九'.indexOf(each.replace('两', '二')) + 1) % 10;
  if (ten === undefined) return word.length === 1 ? String(digit(word)) : word;
  return String(
    (tens === undefined ? 1 : digit(tens)) * 10 + (ones === undefined ? 0 : digit(ones)),
  );
}

/** The unit of a column: its own, or the one in brackets at the end of its title. */
export function unitOfColumn(field: {
  readonly title: string;
  readonly unit?: string | undefined;
}): string | undefined {
  const unit = field.unit ?? /\(([^()]+)\)$/.exec(field.title)?.[1];
  return unit === undefined ? undefined : knownUnit(unit);
}

/**
 * A number in any dress → plain decimals in the unit wanted: separators, 1.2万, 72个, 6.20 under 万元
 * in a column of 元. Undefined when text and units do not say it for sure. `tidy` as by `tidyQuantity`.
 */
export function quantity(tidy: string, { given, target }: Units): string | undefined {
  const parts = PARTS.exec(tidy);
  if (parts === null) return undefined;
  const [, digits = '', scale = '', rest = ''] = parts;
  const plain = withoutSeparators(digits);
  const own = ownUnit(scale, rest);
  if (own === undefined) return undefined;
  if (own.unit !== undefined) {
    const factor = target === undefined ? undefined : unitFactor(own.unit, target);
    return factor && written(plain, factor);
  }
  const base = given ?? target;
  if (own.scale !== undefined) {
    // 1.2万 under 万元 may be either.
    if (base !== undefined && /^[万亿]/.test(base)) return undefined;
    return written(plain, new Decimal(own.scale).times(factorOrOne(base, target)));
  }
  return written(plain, factorOrOne(base, target));
}

/** 约50 and 50余人 without what says that they are about right; undefined for other texts. */
export function roundedQuantity(
  tidy: string,
  units: Units,
): { readonly number: string; readonly word: string } | undefined {
  const bare = tidy.replace(ABOUT, '').replace(ABOUT, '');
  // 50余人: the word stands before the unit.
  const inner = /^(.*\d[百千万亿]?)(余|多)(\D*)$/.exec(tidy);
  const number = bare === tidy ? undefined : quantity(bare, units);
  if (number !== undefined) return { number, word: tidy.replace(bare, '') };
  const [, before = '', word = '', after = ''] = inner ?? [];
  const between = inner === null ? undefined : quantity(`${before}${after}`, units);
  return between === undefined ? undefined : { number: between, word };
}

/** 约60人 or 60万元 without its unit, which is another than the column's; counts are given in ones. */
export function unlikeQuantity(tidy: string): string | undefined {
  const [, , scale = '', rest = ''] = PARTS.exec(tidy.replace(/^\D+/, '')) ?? [];
  const own = knownUnit(`${scale}${rest.replace(/^[余多]|(?:左右|上下|以上|以下)$/g, '')}`);
  if (own === undefined) return undefined;
  const target = isSameMeasure(own, '个') ? '个' : own;
  return quantity(tidy, { target }) ?? roundedQuantity(tidy, { target })?.number;
}

/** 1.2万 in a column of 万元: the likelier number, then the other. */
export function scaledQuantity(
  tidy: string,
  { given, target }: Units,
): readonly [likely: string, other: string] | undefined {
  const [, digits = '', scale = '', rest = ''] = PARTS.exec(tidy) ?? [];
  const money = target !== undefined && isSameMeasure(target, '元') ? `${scale}元` : undefined;
  const base = given ?? target;
  if (digits === '' || scale === '' || rest !== '' || base === undefined || target === undefined)
    return undefined;
  const plain = withoutSeparators(digits);
  const likely = written(plain, factorOrOne(money, target));
  const other = written(plain, new Decimal(SCALES[scale] ?? 1).times(factorOrOne(base, target)));
  return likely === undefined || other === undefined ? undefined : [likely, other];
}

const ONE = new Decimal(1);

function factorOrOne(from: string | undefined, to: string | undefined): Decimal {
  if (from === to) return ONE;
  const factor = from === undefined || to === undefined ? undefined : unitFactor(from, to);
  return factor ?? ONE;
}

/** 万 with or without a unit behind it; undefined when what is behind is none. */
function ownUnit(scale: string, rest: string): { unit?: string; scale?: number } | undefined {
  const together = knownUnit(`${scale}${rest}`);
  if (together !== undefined && rest !== '') return { unit: together };
  if (rest !== '' && knownUnit(rest) === undefined) return undefined;
  if (scale !== '' && rest === '') return { scale: SCALES[scale] ?? 1 };
  return scale === '' ? {} : undefined;
}

function written(plain: string, factor: Decimal): string | undefined {
  const text = factor.eq(1) ? plain : times(plain, factor);
  return text !== undefined && numberFault(text) === undefined ? text : undefined;
}

function withoutSeparators(digits: string): string {
  return digits
    .replaceAll(',', '')
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/^(-?)\./, '$10.');
}
