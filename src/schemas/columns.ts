import { isIsoDate, isReversedPeriod, parsePeriod } from '../text/dates.ts';
import { halfWidth } from '../text/half-width.ts';
import { nearest } from '../text/nearest.ts';
import { numberFault } from '../text/plain-number.ts';
import { isBlank } from '../text/visible-text.ts';
import { dayMeant } from '../text/written-day.ts';
import { linkAddressFault, webAddressFault } from '../text/web-address.ts';
import { dayHint, numberHint } from './cell-hints.ts';
import { checkCreditCode } from './credit-code.ts';
import {
  type CellFault,
  type CellParser,
  type ColumnKind,
  type ReferenceDescription,
  columnKind,
} from './cell.ts';
import { ID_PATTERN, idFault } from './ids.ts';
import { valueMeant } from './value-synonyms.ts';

/** Free text, kept as typed. */
export const text: ColumnKind<string> = columnKind('text', (value) => ({ value }));

/** The address of a site, as it is printed: with https:// or http://, or the bare name of the host. */
export const webAddress: ColumnKind<string> = columnKind('text', parseWebAddress);

/** An address of a page, or a path within the site. */
export const linkAddress: ColumnKind<string> = columnKind('text', parseLinkAddress);

/** Several values separated by `；`, kept as typed. */
export const list: ColumnKind<string> = columnKind('list', parseList);

/** The id of a row. */
export const id: ColumnKind<string> = columnKind('id', parseId);

/**
 * One id, or several separated by `；`, of what `reference` names; whether they exist is checked when the
 * whole edition is read.
 */
export const reference: ColumnKind<string, ReferenceDescription> = columnKind(
  'reference',
  parseIds,
);

/** Ids of `data/terms/sources.csv`. */
export const source: ColumnKind<string> = kindOfSources(columnKind('source', parseIds));

/** A day, `YYYY-MM-DD`. */
export const date: ColumnKind<string> = columnKind('date', parseDate);

/** A period: `2016` | `2016Q1` | `2016-03` | `2016-03-31` | `A/B`. */
export const period: ColumnKind<string> = columnKind('period', parsePeriodCell);

/** A six-digit division code; whether it was in force on the day is checked with the row. */
export const division: ColumnKind<string> = columnKind('division', parseDivision);

/** A unified social credit code (GB 32100-2015). */
export const creditCode: ColumnKind<string> = columnKind('creditCode', parseCreditCode);

/** A decimal number of any sign. */
export const number: ColumnKind<number> = columnKind('number', parseNumber({}));

/** A quantity or an amount: a decimal number that is not negative. */
export const amount: ColumnKind<number> = columnKind('number', parseNumber({ min: 0 }));

/** A count: a whole number that is not negative. */
export const count: ColumnKind<number> = columnKind(
  'integer',
  parseNumber({ min: 0, whole: true }),
);

/** A whole number from 1: years of validity, places in a list. */
export const positive: ColumnKind<number> = columnKind(
  'integer',
  parseNumber({ min: 1, whole: true }),
);

/** A whole number of any sign. */
export const integer: ColumnKind<number> = columnKind('integer', parseNumber({ whole: true }));

/** A share in percent, 0 to 100. */
export const share: ColumnKind<number> = columnKind('number', parseNumber({ min: 0, max: 100 }));

/** A change in percent; may be negative or over 100. */
export const change: ColumnKind<number> = columnKind('number', parseNumber({}));

/** A year, `YYYY`. */
export const year: ColumnKind<string> = columnKind('period', parseYear);

function kindOfSources(kind: ColumnKind<string>): ColumnKind<string> {
  const ofSources = { isList: true, reference: 'sources' } as const;
  return {
    required: (title, about) => kind.required(title, { ...about, ...ofSources }),
    optional: (title, about) => kind.optional(title, { ...about, ...ofSources }),
  };
}

/** One of the listed values. */
export function oneOf<const V extends readonly string[]>(values: V): ColumnKind<V[number]> {
  const kind = columnKind<string>('enum', (value) =>
    values.includes(value) ? { value } : { fault: notListed(value, values) },
  );
  return {
    required: (title, about) => kind.required(title, { ...about, values }),
    optional: (title, about) => kind.optional(title, { ...about, values }),
  };
}

/** Several of the listed values, separated by `；`. */
export function someOf(values: readonly string[]): ColumnKind<string> {
  return columnKind('list', (value) => {
    const listed = parseList(value);
    if ('fault' in listed) return listed;
    const unknown = value.split('；').find((item) => !values.includes(item));
    return unknown === undefined ? { value } : { fault: notListed(unknown, values) };
  });
}

/** The text as it should have been written, when only its dress is wrong: width, spaces, commas. */
export function undressed(value: string): string {
  return halfWidth(value)
    .replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/(\d),(?=\d{3})/g, '$1');
}

function notListed(value: string, values: readonly string[]): CellFault {
  const sure = valueMeant(value, values);
  const suggestion = nearest(value, values);
  return {
    rule: 'value-type',
    message: `「${value}」不在可用的值里，应为${values.map((item) => `「${item}」`).join('')}之一`,
    hint:
      sure !== undefined
        ? `改写为「${sure}」`
        : suggestion === undefined
          ? '从上面的值里选一个'
          : `是不是「${suggestion}」？`,
  };
}

function wrong(message: string, hint: string): { fault: CellFault } {
  return { fault: { rule: 'value-type', message, hint } };
}

function parseWebAddress(value: string): ReturnType<CellParser<string>> {
  const isBare = !/^[a-z][a-z0-9+.-]*:|^[\\/]{2}|@/i.test(value);
  const fault = webAddressFault(isBare ? `https://${value}` : value, ['https', 'http']);
  if (fault === undefined) return { value };
  return wrong(`「${value}」${fault}`, '写成https://后接域名，如https://www.example.gov.cn');
}

function parseLinkAddress(value: string): ReturnType<CellParser<string>> {
  const fault = linkAddressFault(value, ['https', 'http']);
  if (fault === undefined) return { value };
  return wrong(`「${value}」${fault}`, '写成https://开头的网址，或站内路径如/statistics/');
}

function parseList(value: string): ReturnType<CellParser<string>> {
  const items = value.split('；');
  if (items.some(isBlank)) {
    return wrong(`「${value}」里有空的一项`, '多项之间用一个「；」分开，开头和末尾不加');
  }
  const padded = items.find((item) => item !== item.trim());
  if (padded !== undefined) {
    return wrong(
      `「${padded}」前后有多余的空格`,
      `改写为「${items.map((i) => i.trim()).join('；')}」`,
    );
  }
  return { value };
}

function parseId(value: string): ReturnType<CellParser<string>> {
  if (ID_PATTERN.test(value)) return { value };
  const tidy = undressed(value).toLowerCase();
  return wrong(
    `「${shortened(value)}」不能作编号，${idFault(value)}`,
    ID_PATTERN.test(tidy) ? `改写为「${tidy}」` : '例如「jx-s01」；编号一经使用不再改动',
  );
}

function shortened(value: string): string {
  return value.length <= 100 ? value : `${value.slice(0, 20)}…`;
}

function parseIds(value: string): ReturnType<CellParser<string>> {
  const listed = parseList(value);
  if ('fault' in listed) return listed;
  const bad = value.split('；').find((item) => !ID_PATTERN.test(item));
  if (bad === undefined) return { value };
  const tidy = undressed(value)
    .toLowerCase()
    .replace(/[;,、，]/g, '；');
  const usable = tidy.split('；').every((item) => ID_PATTERN.test(item));
  return wrong(
    `「${shortened(bad)}」不是编号，${idFault(bad)}`,
    usable ? `改写为「${tidy}」` : '多个编号之间用「；」分开',
  );
}

function parseDate(value: string): ReturnType<CellParser<string>> {
  if (isIsoDate(value)) return { value };
  const { message = `「${value}」不是日期，应为YYYY-MM-DD`, hint = NO_SUCH_DAY } =
    dayHint(value) ?? {};
  return wrong(message, hint);
}

const NO_SUCH_DAY = '例如2016-03-25；核对这一天是否存在';

function parsePeriodCell(value: string): ReturnType<CellParser<string>> {
  if (parsePeriod(value) !== undefined) return { value };
  if (isReversedPeriod(value)) {
    return {
      fault: {
        rule: 'value-range',
        message: `「${value}」的终点早于起点`,
        hint: '核对两端，先写起点再写终点',
      },
    };
  }
  const tidy = dayMeant(value) ?? undressed(value).replace(/年$/, '');
  return wrong(
    `「${value}」不是期间，应为2016、2016Q1、2016-03、2016-03-31或起止「A/B」`,
    parsePeriod(tidy) === undefined ? '照上面的写法之一改写' : `改写为${tidy}`,
  );
}

function parseYear(value: string): ReturnType<CellParser<string>> {
  if (/^\d{4}$/.test(value)) return { value };
  const tidy = undressed(value).replace(/年度?$/, '');
  return wrong(
    `「${value}」不是年度，应为四位数字`,
    /^\d{4}$/.test(tidy) ? `改写为${tidy}` : '例如2016',
  );
}

function parseDivision(value: string): ReturnType<CellParser<string>> {
  if (/^\d{6}$/.test(value)) return { value };
  const tidy = undressed(value);
  return wrong(
    `「${value}」不是区划代码，应为6位数字`,
    /^\d{6}$/.test(tidy) ? `改写为${tidy}` : '例如嘉兴市是330400；地级市后两位补00',
  );
}

function parseCreditCode(value: string): ReturnType<CellParser<string>> {
  const result = checkCreditCode(value);
  if (result.ok && result.code === value) return { value };
  const tidy = undressed(value).replace(/-/g, '').toUpperCase();
  const tidied = checkCreditCode(tidy);
  if (tidied.ok) {
    return wrong(
      `「${value}」里有全角字符、小写字母、空格或连字符，统一社会信用代码应为18位半角大写`,
      `改写为${tidied.code}`,
    );
  }
  if (/^\d(?:\.\d+)?E\+?\d+$|^\d{15}0{3}$/.test(tidy)) {
    return {
      fault: {
        rule: 'credit-code',
        message: `「${value}」是表格软件把代码当成了数，后几位已经丢了，还原不了`,
        hint: '先把整列设成“文本”，再从原件贴一次',
      },
    };
  }
  return {
    fault: {
      rule: 'credit-code',
      message: `「${value}」不是有效的统一社会信用代码：${CREDIT_CODE_REASONS[tidied.reason]}`,
      hint: '对照营业执照逐位核对；没有代码就空着，表里有「无代码原因」一列的写明原因',
    },
  };
}

const CREDIT_CODE_REASONS = {
  length: '应为18位',
  characters: '含有不用的字符（不用I、O、S、V、Z）',
  check: '校验码对不上',
} as const;

interface NumberBounds {
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
}

function parseNumber({ min, max, whole = false }: NumberBounds): CellParser<number> {
  return (cell, column) => {
    const fault = numberFault(cell);
    if (fault !== undefined) return wrong(fault.message, numberHint(cell, column) ?? fault.hint);
    const value = Number(cell);
    if (whole && !Number.isInteger(value)) {
      return wrong(`「${cell}」不是整数`, '这一列应为整数，不写小数');
    }
    if (min !== undefined && value < min) {
      return { fault: outOfRange(cell, `不应小于${min}`) };
    }
    if (max !== undefined && value > max) {
      return { fault: outOfRange(cell, `不应大于${max}`) };
    }
    return { value };
  };
}

function outOfRange(cell: string, bound: string): CellFault {
  return {
    rule: 'value-range',
    message: `「${cell}」超出范围：${bound}`,
    hint: '核对原件上的数和单位',
  };
}
