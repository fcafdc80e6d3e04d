import { nearest } from '../text/nearest.ts';
import { maskedText } from '../data/masked-problem.ts';
import { findPersonalData } from '../text/personal-data.ts';
import type { FieldMeta } from '../schemas/cell.ts';
import type { DatasetSchema } from '../schemas/dataset.ts';
import type { WorkbookSheet } from '../workbook/workbook.ts';
import { cellAddress } from '../workbook/address.ts';
import {
  type Header,
  type NamedField,
  MAYBE_PERSONAL,
  OWN_COUNT,
  PERSONAL,
  bareName,
  fieldsByName,
  namedFields,
} from '../schemas/header-names.ts';
import { isPlainlyOf } from './cells/qualified.ts';
import { headersOf } from './headers.ts';
import type { Questions } from './questions.ts';
import { isSameMeasure, knownUnit } from '../schemas/units.ts';

/** A column of the sheet that becomes one of the table. */
export interface SheetColumn {
  /** 0-based in the sheet. */
  readonly index: number;
  readonly key: string;
  readonly field: FieldMeta;
  readonly header: string;
  /** The unit that header or title give. */
  readonly unit?: string;
}

export interface ColumnMap {
  readonly columns: readonly SheetColumn[];
  readonly dropped: readonly DroppedColumn[];
}

interface DroppedColumn {
  readonly column: string;
  readonly reason: string;
  /** True when no cell below its header holds anything, as in a form that is to be filled in. */
  readonly isBlank?: true;
}

/** Why a column is dropped whose name says nothing that the table has. */
export const NO_COLUMN = '不是这张表的列';

/** The answer that leaves a column out. */
const LEAVE_OUT = '不收';
/** Why a column is dropped that was answered so. */
const LEFT_OUT = '照回答不收';
/** The answer that prints a column as it stands, where a table keeps further ones. */
const AS_GIVEN = '照印';

const LOOKED_AT = 200;

/** The unit of a line above a table (单位：万元). */
export function titleUnit(title: string): string | undefined {
  const [, unit] = /单位\s*[:：]\s*(\S+?)(?=[\s)）,，、;；]|$)/.exec(title) ?? [];
  return unit === undefined ? undefined : knownUnit(unit);
}

/** For each column of the sheet the field that it stands for, if any: by the headers of the rows. */
export function fieldsByHeader(
  sheet: WorkbookSheet,
  rows: readonly number[],
  schema: DatasetSchema,
): { readonly headers: Header[][]; readonly fields: (NamedField | undefined)[] } {
  const headers = headersOf(sheet, rows);
  const named = fieldsByName(schema);
  const fields: (NamedField | undefined)[] = headers.map(() => undefined);
  const taken = new Set<string>();
  const fitting = headers
    .flatMap((ways, index) =>
      ways.flatMap(({ name }, way) =>
        (named.get(name) ?? []).map((fit) => ({ ...fit, index, order: fit.rank * 10 + way })),
      ),
    )
    .sort((a, b) => a.order - b.order || a.index - b.index);
  // Titles of the schema first, then the synonyms in their order: the surest column has the field.
  for (const { index, found } of fitting) {
    if (fields[index] !== undefined || taken.has(found.key)) continue;
    fields[index] = found;
    taken.add(found.key);
  }
  return { headers, fields };
}

/**
 * Maps the columns of a table; what is near a column of the schema is asked, all else is left out and
 * named. `titleUnit` is the unit of a line above the table (单位：万元).
 */
export function mapColumns(
  sheet: WorkbookSheet,
  headerRows: readonly number[],
  schema: DatasetSchema,
  titleUnit: string | undefined,
  questions: Questions,
): ColumnMap {
  const { headers, fields } = fieldsByHeader(sheet, headerRows, schema);
  const taken = new Set(fields.flatMap((each) => (each === undefined ? [] : [each.key])));
  const free = namedFields(schema).filter(({ key }) => !taken.has(key));
  const columns: SheetColumn[] = [];
  const dropped: DroppedColumn[] = [];
  for (const [index, ways] of headers.entries()) {
    const [whole] = ways;
    const shown = maskedText(whole?.shown ?? '');
    const body = sheet.rows.slice((headerRows.at(-1) ?? 0) + 1);
    if (whole === undefined) {
      if (isFilled(body, index)) {
        dropped.push({ column: cellAddress(0, index).replace(/\d+$/, '列'), reason: '没有列名' });
      }
      continue;
    }
    const own = ways.find(({ unit }) => unit !== undefined)?.unit;
    const cell = cellAddress(headerRows.at(-1) ?? 0, index);
    const isPersonal = personal(ways, body, index);
    const rival = fields[index] ?? (isPersonal ? undefined : double(whole, index, headers, fields));
    if (rival !== undefined && fields[index] === undefined && isFilled(body, index)) {
      const before = columns.findIndex(({ key }) => key === rival.key);
      if (!takesOver(rival, shown, cell, questions) || before < 0) {
        dropped.push({ column: shown, reason: '收的是前面的那一列' });
        continue;
      }
      for (const { header } of columns.splice(before, 1)) {
        dropped.push({ column: header, reason: `收的是${cell}那一列` });
      }
      fields[index] = rival;
    }
    const open = free.filter(({ key }) => !taken.has(key));
    const keepsFurther = schema.keepsFurtherColumns === true && isFilled(body, index);
    const found =
      fields[index] ?? (isPersonal ? undefined : asked(ways, open, keepsFurther, questions, cell));
    if (found === undefined || typeof found === 'string') {
      const blank = isFilled(body, index) ? {} : ({ isBlank: true } as const);
      const reason = found ?? reasonOf(ways, isPersonal);
      dropped.push({ column: shown, reason, ...blank });
      continue;
    }
    taken.add(found.key);
    const unit = unitOf(found.field, own, titleUnit);
    columns.push({ ...found, index, header: shown, ...(unit === undefined ? {} : { unit }) });
  }
  return { columns, dropped };
}

function isFilled(body: WorkbookSheet['rows'], index: number): boolean {
  return body.some((row) => (row[index]?.kind ?? 'blank') !== 'blank');
}

/** The field of a column before this one with the same header: which of them it is, nobody can know. */
function double(
  { name }: Header,
  index: number,
  headers: readonly Header[][],
  fields: readonly (NamedField | undefined)[],
): NamedField | undefined {
  const first = headers.findIndex(([way], at) => way?.name === name && fields[at] !== undefined);
  return first === index ? undefined : fields[first];
}

/** Of two columns with one header: whether the answer is that the later one is to be read. */
function takesOver(
  { field: { title } }: NamedField,
  shown: string,
  cell: string,
  questions: Questions,
): boolean {
  const answer = questions.ask({
    id: `column:${cell.replace(/\d+$/, '')}列的${title}`,
    cell,
    found: `又一列「${shown}」`,
    options: [title, LEAVE_OUT],
  });
  return answer === title;
}

function reasonOf(ways: readonly Header[], isPersonal: boolean): string {
  if (ways.some(({ name }) => OWN_COUNT.test(name))) return '表格自己的序号';
  return isPersonal ? '含个人信息，没有写进任何文件' : NO_COLUMN;
}

function personal(ways: readonly Header[], body: WorkbookSheet['rows'], index: number): boolean {
  if (ways.some(({ name }) => PERSONAL.test(name))) return true;
  return body
    .slice(0, LOOKED_AT)
    .some((row) => findPersonalData(row[index]?.text ?? '').length > 0);
}

/**
 * What a header near a column of the schema stands for, as answered, or why it is left out. Only a name that says the same and
 * more (运行状态 of 状态) has a likely answer: one that is spelled alike may be the opposite.
 */
function asked(
  ways: readonly Header[],
  open: readonly NamedField[],
  keepsFurther: boolean,
  questions: Questions,
  cell: string,
): NamedField | string | undefined {
  const [{ name, shown } = { name: '', shown: '' }] = ways;
  if (OWN_COUNT.test(name) || name.length < 2) return undefined;
  // 名称（与营业执照一致）, 备案年月日: the name and what is said of it.
  const bare = name.replace(/[([【][^()[\]【】]*[)\]】]$/, '').replace(/年月日$/, '日期');
  const same = open.find(({ names }) => names.some((each) => bareName(each) === bare));
  const near = same ?? nearField(bare, open) ?? open.find((each) => isAbout(bare, each));
  const about = { id: `column:${name}`, cell, found: shown };
  const asGiven = keepsFurther ? [AS_GIVEN] : [];
  if (near === undefined) {
    if (!keepsFurther || !MAYBE_PERSONAL.test(name)) return undefined;
    // 申请人 may be firms, whose names are printed, or persons.
    const answer = questions.ask({ ...about, options: [AS_GIVEN, LEAVE_OUT] });
    if (answer === AS_GIVEN) return undefined;
    return answer === undefined ? '等回答' : LEFT_OUT;
  }
  const { title } = near.field;
  const own = bareName(near.names[1]);
  const isLikely = same !== undefined || (bare.endsWith(own) && isPlainlyOf(bare, own));
  const answer = questions.ask({
    ...about,
    options: [title, ...asGiven, LEAVE_OUT],
    ...(isLikely ? { default: title } : {}),
  });
  if (answer === LEAVE_OUT) return LEFT_OUT;
  return open.find(({ field }) => field.title === (answer ?? title));
}

/** The column whose title is spelled or contained nearly as a header is, or one of whose names ends it. */
function nearField(name: string, open: readonly NamedField[]): NamedField | undefined {
  const known = open.flatMap((each) =>
    each.names
      .map(bareName)
      .filter((word, at) =>
        at === 1 ? isAlike(name, word) : word.length > 1 && name.endsWith(word),
      )
      .map((word) => [word, each] as const),
  );
  const near = nearest(
    name,
    known.map(([word]) => word),
  );
  return known.find(([word]) => word === near)?.[1];
}

/** 运行状态 and 状态, 备案部门 and 备案日期, but not 单位 and 单价. */
function isAlike(name: string, other: string): boolean {
  const shared = [...name].filter((character) => other.includes(character)).length;
  return name.includes(other) || shared >= 3;
}

/** What ends the names of columns of any kind. */
const KINDS = /编号|名称|代码|日期|时间|类型|数量|金额|单位|情况|说明|级别|部门$/g;

/** A column that must be there and has a word of the header in its names: 所在空间 of 空间编号. */
function isAbout(name: string, { field, key, names }: NamedField): boolean {
  if (!field.required || key === 'id') return false;
  const bare = name.replace(KINDS, '');
  const pairs = [...bare].slice(1).map((character, at) => `${bare[at] ?? ''}${character}`);
  return names.some((each) => pairs.some((pair) => each.replace(KINDS, '').includes(pair)));
}

function unitOf(
  field: FieldMeta,
  own: string | undefined,
  title: string | undefined,
): string | undefined {
  const target = field.unit === undefined ? undefined : knownUnit(field.unit);
  if (own !== undefined && knownUnit(own) === undefined && target !== undefined) {
    return `${own}${isSameMeasure(target, '元') ? '元' : target}`;
  }
  if (own !== undefined) return own;
  return title !== undefined && target !== undefined && isSameMeasure(title, target)
    ? title
    : undefined;
}
