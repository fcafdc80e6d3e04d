import { Decimal } from 'decimal.js';
import { numberFault } from '../../text/plain-number.ts';
import { isSameMeasure, knownUnit, times, unitFactor } from '../units.ts';
import { LEAVE_BLANK } from './converted.ts';
import type { CellAbout, Converted } from './converted.ts';

const ABOUT =
  /^(?:约为?|大约|大概|近|将近|超过?|逾|不足|不到|至少|至多|不少于|不低于|不超过|>=?|<=?|≥|≤|~|±)|(?:左右|上下|余|多|以上|以下|\+)$/g;
const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 1e8 };
const PARTS = /^[¥￥$]?(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|-?\.\d+)([百千万亿]?)(.*)$/;

/**
 * A number in any dress → plain decimals in the unit of the column: full width, separators, 1.2万,
 * 72个, 6.20 under 万元 in a column of 元. What is only about right is asked.
 */
export function number(about: CellAbout): Converted {
  const { text, field } = about;
  const tidy = tidyNumber(text);
  const read = quantity(tidy, about);
  if (read !== undefined) {
    if (read === text) return { text };
    return { text: read, kind: kindOf(text, tidy, read) };
  }
  const bare = tidy.replace(ABOUT, '').replace(ABOUT, '');
  const approximate = bare === tidy ? undefined : quantity(bare, about);
  const title = field.title.replace(/\([^()]*\)$/, '');
  const note = `${title}原写「${text}」`;
  if (approximate !== undefined) {
    const options = [approximate, LEAVE_BLANK];
    return { ask: { topic: text, options, default: approximate, note } };
  }
  const scaled = scaledAmount(tidy, about);
  return {
    ask:
      scaled === undefined
        ? { topic: text, options: [LEAVE_BLANK], note }
        : { topic: text, ...scaled },
  };
}

function tidyNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/^[‐-―−]/u, '-')
    .replace(/^'/, '');
}

/** The number in the unit of the column; undefined when text or unit do not say it. */
function quantity(tidy: string, { unit, field }: CellAbout): string | undefined {
  const parts = PARTS.exec(tidy);
  if (parts === null) return undefined;
  const [, digits = '', scale = '', rest = ''] = parts;
  const plain = withoutSeparators(digits);
  const own = ownUnit(scale, rest);
  if (own === undefined) return undefined;
  const target = field.unit === undefined ? undefined : knownUnit(field.unit);
  if (own.unit !== undefined) {
    if (target === undefined) return undefined;
    const factor = unitFactor(own.unit, target);
    return factor && written(plain, factor);
  }
  const given = unit ?? target;
  if (own.scale !== undefined) {
    // 1.2万 under 万元 may be either.
    if (given !== undefined && /^[万亿]/.test(given)) return undefined;
    return written(plain, new Decimal(own.scale).times(unitFactorOrOne(given, target)));
  }
  return written(plain, unitFactorOrOne(given, target));
}

function unitFactorOrOne(from: string | undefined, to: string | undefined): Decimal {
  const factor = from === undefined || to === undefined ? undefined : unitFactor(from, to);
  return factor ?? new Decimal(1);
}

/** 万 with or without a unit behind it; undefined when what is behind is none. */
function ownUnit(scale: string, rest: string): { unit?: string; scale?: number } | undefined {
  const together = knownUnit(`${scale}${rest}`);
  if (together !== undefined && rest !== '') return { unit: together };
  if (rest !== '' && knownUnit(rest) === undefined) return undefined;
  if (scale !== '' && rest === '') return { scale: SCALES[scale] ?? 1 };
  if (scale !== '') return undefined;
  return {};
}

/** 1.2万 in a column of 万元: which is meant is asked. */
function scaledAmount(
  tidy: string,
  { unit, field }: CellAbout,
): { options: string[]; default: string } | undefined {
  const [, digits = '', scale = ''] = PARTS.exec(tidy) ?? [];
  const target = field.unit === undefined ? undefined : knownUnit(field.unit);
  const money = target !== undefined && isSameMeasure(target, '元') ? `${scale}元` : undefined;
  const base = unit ?? target;
  if (digits === '' || scale === '' || base === undefined || target === undefined) return undefined;
  const plain = withoutSeparators(digits);
  const likely = written(plain, unitFactorOrOne(money, target));
  const other = written(
    plain,
    new Decimal(SCALES[scale] ?? 1).times(unitFactorOrOne(base, target)),
  );
  if (likely === undefined || other === undefined) return undefined;
  return { options: [likely, other], default: likely };
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

function kindOf(text: string, tidy: string, read: string): 'width' | 'separator' | 'unit' {
  if (tidy.replaceAll(',', '') !== read) return 'unit';
  return text.includes(',') || text.includes('，') ? 'separator' : 'width';
}
