import {
  type NamedField,
  OWN_COUNT,
  PERSONAL,
  fieldsByName,
  headerOf,
} from '../schemas/header-names.ts';
import type { TableSchema } from '../schemas/dataset.ts';
import { unitOfColumn } from '../schemas/quantity.ts';
import { unitFactor } from '../schemas/units.ts';
import { nearest } from '../text/nearest.ts';
import { isBlank } from '../text/visible-text.ts';
import type { CsvRecord } from './csv.ts';
import type { Problem } from './problem.ts';
import type { KeyedField } from './table-entries.ts';

const DRESS = '列名要一字不差，单位的括号用半角';
const LISTED = 12;
/** How far down a header is looked for, and how many columns make one. */
const DEEPEST_HEADER = 30;
const LEAST_COLUMNS = 2;

/** The column that a header means by another name or unit; undefined when it means none. */
export function fieldMeant(title: string, schema: TableSchema): NamedField | undefined {
  const fits = fieldsByName(schema).get(headerOf(title).name) ?? [];
  return fits.toSorted((a, b) => a.rank - b.rank)[0]?.found;
}

/** A header that is no column: what is said of it, and the column that it stands for. */
interface UnknownHeader {
  readonly message: string;
  readonly hint: string;
  /** In whose unit its cells are, so that they can be judged as its cells all the same. */
  readonly meant?: KeyedField;
}

/** What a header means that is no column, or which columns are not used yet; `held` are those that are. */
export function unknownHeader(
  title: string,
  schema: TableSchema,
  held: readonly string[],
): UnknownHeader {
  const message = isBlank(title) ? '这一列没有列名' : `没有「${title}」这一列`;
  const free = Object.entries(schema.columns)
    .map(([key, { field }]) => ({ key, field }))
    .filter(({ field }) => !held.includes(field.title));
  const titles = free.map(({ field }) => field.title);
  const named = fieldMeant(title, schema)?.field.title ?? '';
  const near = titles.includes(named) ? named : nearest(title, titles);
  const meant = free.find(({ field }) => field.title === near);
  if (meant !== undefined) {
    const unit = otherUnit(title, meant.field);
    const isOtherName = near === named && headerOf(title).name !== headerOf(named).name;
    const does = isOtherName ? `「${title}」就是「${near}」？改列名` : `是不是「${near}」？`;
    const hint = does + (isOtherName ? unit : unit === '' ? DRESS : `改列名${unit}`);
    return { message, hint, ...(unit === '' ? { meant } : {}) };
  }
  if (OWN_COUNT.test(title)) return { message, hint: '表格自己的序号不用登，删去这一列' };
  if (PERSONAL.test(title)) return { message, hint: '含个人信息的不能公开，删去这一列' };
  const listed = titles.slice(0, LISTED);
  const unused =
    listed.length === 0
      ? '各列都已经有了'
      : `还没有用到的列：${listed.join('、')}${titles.length > LISTED ? '……' : ''}`;
  return { message, hint: `${unused}；是其中一列就改列名，都不是再删去` };
}

/**
 * A header of a table that keeps further columns, when it means a column that the file does not have:
 * as a further one it would be printed, and nothing would check or add up what stands in it.
 */
export function printedOnly(title: string, schema: TableSchema, held: readonly string[]) {
  const field = fieldMeant(title, schema)?.field;
  if (field === undefined || held.includes(field.title)) return undefined;
  return {
    message: `会照印，但不当作「${field.title}」核对和合计`,
    hint: `是「${field.title}」就改列名${otherUnit(title, field)}；是别的意思不用改`,
  };
}

/** 种子资金(元) for a column of 万元: the numbers change with the header. */
function otherUnit(title: string, field: { title: string; unit?: string | undefined }): string {
  const { unit } = headerOf(title);
  const target = unitOfColumn(field);
  const factor = unit === undefined || target === undefined ? undefined : unitFactor(unit, target);
  if (factor === undefined || factor.eq(1)) return '';
  return factor.lt(1)
    ? `，数也要除以${factor.pow(-1).toFixed()}`
    : `，数也要乘以${factor.toFixed()}`;
}

/** How many records stand above the header: titles that a spreadsheet has and a table has not. */
export function recordsAboveHeader(records: readonly CsvRecord[], schema: TableSchema): number {
  const known = (record: CsvRecord | undefined) =>
    new Set(record?.cells.flatMap((title) => fieldMeant(title, schema)?.key ?? [])).size;
  const least = Math.max(LEAST_COLUMNS, known(records[0]) + 1);
  // Most tables know their first record whole: no other can know more then, and none is looked at.
  const found = records
    .slice(1, DEEPEST_HEADER)
    .findIndex((record) => record.cells.length >= least && known(record) >= least);
  return found + 1;
}

/** Titles above the header: at line 1. */
export function titlesAbove(file: string, header: number): Problem {
  const last = header - 1;
  const rows = last === 1 ? '第1行' : `第1至${last}行`;
  return {
    rule: 'csv-syntax',
    level: 'error',
    file,
    line: 1,
    message: `${rows}像是标题，表头在第${header}行`,
    hint: `用npm run import导入时会认出来；自己改就删去前${last}行`,
  };
}
