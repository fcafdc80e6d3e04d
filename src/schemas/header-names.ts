import type { FieldMeta } from './cell.ts';
import type { TableSchema } from './dataset.ts';
import { headerSynonyms } from './header-synonyms.ts';
import { simplified } from '../text/simplified.ts';
import { knownUnit } from './units.ts';

/** Headers of what is about a person: such a column is never published. */
export const PERSONAL =
  /姓名|身份证|证件号|手机|移动电话|联系人|负责人|法人代表|法定代表人|出生|性别|银行卡|银行账|账号|家庭|住址|民族|微信|QQ|邮箱|填表人|经办人|创始人/i;
/** Headers of what may be about a person or a unit: 申请人, 主要成员. */
export const MAYBE_PERSONAL = /(?:法人|人|成员|股东|学号|年龄|电话)$|主持人|带头人/;
/** Headers of the running number of a sheet. */
export const OWN_COUNT = /^(?:序号|序|no\.?|行号|排序|#)$/i;

/** A header taken apart: the name without unit, white space and marks, and its unit. */
export interface Header {
  /** As it stands in the sheet, in one line; of two rows joined by `｜`. */
  readonly shown: string;
  readonly name: string;
  /** Only 万 where the header says no more. */
  readonly unit?: string;
}

/** `1. 建筑面积（㎡）*` → name 建筑面积, unit m2. */
export function headerOf(text: string): Header {
  const shown = text.replace(/\s+/g, ' ').trim();
  let name = simplified(text.normalize('NFKC'))
    .replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/^(?:\*|\d+[.、)]|[一二三四五六七八九十]+、|\(\d+\))+/, '')
    .replace(/\*+(?=$|[([【])/, '')
    .replace(/\((?:必填|选填|可选|下拉|下拉选择)[^()]*\)/g, '')
    .replace(/^其中:?/, '')
    .replace(/[:：]$/, '');
  let unit: string | undefined;
  name = name.replace(/[([【](?:单位[:：])?([^()[\]【】]+)[)\]】]$/, (whole, inside: string) => {
    unit = /^[百千万亿]$/.test(inside) ? inside : knownUnit(inside);
    return unit === undefined ? whole : '';
  });
  name = name.replace(/[,，/、-]?(?:单位[:：]?)(\S+)$/, (whole, inside: string) => {
    unit ??= knownUnit(inside);
    return knownUnit(inside) === undefined ? whole : '';
  });
  return { shown, name, ...(unit === undefined ? {} : { unit }) };
}

/** A column of the schema and the names that it is known by. */
export interface NamedField {
  readonly key: string;
  readonly field: FieldMeta;
  readonly names: readonly string[];
}

/** The columns of a schema with title (with and without unit) and synonyms. */
export function namedFields(schema: TableSchema): NamedField[] {
  return Object.entries(schema.columns).map(([key, { field }]) => ({
    key,
    field,
    names: [
      field.title,
      field.title.replace(/\([^()]*\)$/, ''),
      ...headerSynonyms(schema.name, key),
      // A title that was itself a header: 「1. 得分」, 「评分｜名次」.
      headerOf(field.title.replaceAll('｜', '')).name,
    ],
  }));
}

/** A column that a name may stand for; the lower the rank, the surer. */
export type Fit = { readonly found: NamedField; readonly rank: number };
const byName = new WeakMap<TableSchema, ReadonlyMap<string, readonly Fit[]>>();

/** The columns of a schema by every name that they are known by, without units. */
export function fieldsByName(schema: TableSchema): ReadonlyMap<string, readonly Fit[]> {
  const held = byName.get(schema);
  if (held !== undefined) return held;
  const fits = new Map<string, Fit[]>();
  for (const found of namedFields(schema)) {
    for (const [rank, name] of found.names.entries()) {
      const same = fits.get(bareName(name)) ?? [];
      if (!same.some((each) => each.found === found)) same.push({ found, rank });
      fits.set(bareName(name), same);
    }
  }
  byName.set(schema, fits);
  return fits;
}

/** A name of a column as two are compared: half width, in simplified characters, without white space. */
export function bareName(name = ''): string {
  return simplified(name.normalize('NFKC')).replace(/\s/g, '');
}
