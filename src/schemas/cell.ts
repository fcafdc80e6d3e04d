import { z } from 'zod';
import { ABSENCE_WORDS, type Absence, isAbsence } from '../text/absence.ts';
import { type HintedColumn, absenceHint } from './cell-hints.ts';
import { isBlank, spaceAround, textFault, tidyText } from '../text/visible-text.ts';

/** What one cell holds once read: numbers as numbers, blank as null, the rest as typed. */
export type CellValue = string | number | null;

export type CellType =
  | 'id'
  | 'text'
  | 'number'
  | 'integer'
  | 'date'
  | 'period'
  | 'division'
  | 'source'
  | 'enum'
  | 'creditCode'
  | 'list'
  | 'reference';

/** What an id in a cell points to. */
export const REFERENCE_TARGETS = [
  'spaces',
  'communities',
  'provisions',
  'policies',
  'sources',
  'notices',
  'support',
] as const;
export type ReferenceTarget = (typeof REFERENCE_TARGETS)[number];

/** The metadata of a column, from which dictionary, downloads and messages derive. */
export interface FieldMeta {
  /** The Chinese header, unit in brackets included. */
  readonly title: string;
  readonly type: CellType;
  readonly required: boolean;
  readonly unit?: string;
  readonly description: string;
  readonly example?: string;
  /** The values an enum column may hold. */
  readonly values?: readonly string[];
  /** Several values, separated by `；`. */
  readonly isList?: boolean;
  readonly reference?: ReferenceTarget;
  /** A text may be a day of every year: `10-15`. */
  readonly holdsYearlyDays?: boolean;
}

/** A fault of one cell, before it is known where the cell stands. */
export interface CellFault {
  readonly rule: 'value-required' | 'value-type' | 'value-range' | 'credit-code';
  readonly message: string;
  readonly hint: string;
}

export type CellParser<T> = (
  text: string,
  column: HintedColumn,
) => { value: T } | { fault: CellFault };

interface ColumnDescription {
  readonly description: string;
  readonly example?: string;
  readonly unit?: string;
  readonly values?: readonly string[];
  readonly isList?: boolean;
  readonly reference?: ReferenceTarget;
  readonly holdsYearlyDays?: boolean;
  /** The header of the column that holds 约, 余, 不足 of this one. */
  readonly qualifier?: string;
}

/** Of a column of ids: what they name. Without it nobody would look whether it exists. */
export interface ReferenceDescription extends ColumnDescription {
  readonly reference: ReferenceTarget;
}

/** What a cell holds, or what is wrong with it. */
export type JudgedCell<T> = { readonly value: T } | { readonly fault: CellFault };

/** A column: its metadata, and the judge of its cells. */
export interface Column<T = unknown> {
  readonly field: FieldMeta;
  readonly judge: (text: string) => JudgedCell<T>;
}

type RequiredColumn<T> = z.ZodType<T, string> & Column<T>;
type OptionalColumn<T> = z.ZodType<T | Absence | null, string> & Column<T | Absence | null>;

/** A column kind: what a cell of it may hold, and how to make a required or optional column. */
export interface ColumnKind<T, About extends ColumnDescription = ColumnDescription> {
  required(title: string, about: About): RequiredColumn<T>;
  optional(title: string, about: About): OptionalColumn<T>;
}

/**
 * Makes a column kind from a parser of non-blank cells. Optional cells may be blank (null) or one
 * of the absence words, which stay distinct from blank and from 0 (docs/engineers/reading.md).
 */
export function columnKind<T>(type: CellType, parse: CellParser<T>): ColumnKind<T> {
  return {
    required: (title, about) =>
      columnOf(judgeOf(type, parserOf(type, parse, about), true, { ...about, title }), {
        ...about,
        title,
        type,
        required: true,
      }),
    optional: (title, about) =>
      columnOf(judgeOf(type, parserOf(type, parse, about), false, { ...about, title }), {
        ...about,
        title,
        type,
        required: false,
      }),
  } as ColumnKind<T>;
}

/** A reference that is no list names one thing. */
function parserOf<T>(type: CellType, parse: CellParser<T>, { isList }: ColumnDescription) {
  if (type !== 'reference' || isList === true) return parse;
  const one: CellParser<T> = (text) =>
    text.includes('；') ? { fault: severalIds(text) } : parse(text, { title: '' });
  return one;
}

function severalIds(text: string): CellFault {
  return {
    rule: 'value-type',
    message: `「${text}」里有不止一个编号，这一列只能写一个`,
    hint: '留下一个，其余的另起一行，编号各用各的',
  };
}

function judgeOf<T>(
  type: CellType,
  parse: CellParser<T>,
  required: boolean,
  column: HintedColumn,
): (text: string) => JudgedCell<T | Absence | null> {
  return (text) => {
    if (text === '' && !required) return NOTHING;
    if (isBlank(text)) {
      return { fault: (required ? undefined : givenTextFault(text)) ?? blankRequired(type) };
    }
    const unreadable = unreadableFault(text, type);
    if (unreadable !== undefined) return { fault: unreadable };
    if (isAbsence(text)) {
      if (!required) return { value: text };
      const fault: CellFault = {
        rule: 'value-required',
        message: `「${text}」只能用在可以不填的格子里，这一格必须有内容`,
        hint: `补上内容；${ABSENCE_WORDS.join('、')}只用于选填的列`,
      };
      return { fault };
    }
    const result = parse(text, column);
    if ('fault' in result) {
      const hint = required ? undefined : absenceHint(text);
      return hint === undefined ? result : { fault: { ...result.fault, hint } };
    }
    const padded = paddedFault(text);
    return padded === undefined ? result : { fault: padded };
  };
}

const NOTHING = { value: null } as const;

function blankRequired(type: CellType): CellFault {
  return {
    rule: 'value-required',
    message: '这一格是空的，应当填写',
    hint:
      type === 'source'
        ? '写data/terms/sources.csv里的编号；新的来源先在那里加一行'
        : '补上内容；确实没有这一项时，不要写这一行',
  };
}

/**
 * What is wrong with a cell of a column that no schema describes, or with its header; undefined for
 * a blank cell and for text that a reader sees as it stands.
 */
export function givenTextFault(text: string): CellFault | undefined {
  if (text === '') return undefined;
  if (isBlank(text)) {
    return {
      rule: 'value-type',
      message: '这一格看上去是空的，里面却有空格或看不见的字符',
      hint: '删去它们，留空',
    };
  }
  return unreadableFault(text, 'text') ?? paddedFault(text);
}

/** What a spreadsheet puts into a cell that it cannot compute or show. */
const SHEET_ERROR =
  /#(?:REF!|N\/A(?![A-Z])|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|GETTING_DATA)|^#{2,}$|^(?:Err|错误)[:：]\d{3}$/i;

function unreadableFault(text: string, type: CellType): CellFault | undefined {
  const sheetError = SHEET_ERROR.exec(text.normalize('NFKC'))?.[0];
  if (sheetError !== undefined) {
    return {
      rule: 'value-type',
      message: `「${sheetError}」是表格软件的出错标记，不是内容`,
      hint: '回到原来的表格，改正公式或加宽这一列，再复制成值；确实没有就留空',
    };
  }
  const fault = textFault(text, type === 'text' ? { allowed: '\n' } : {});
  return fault && { rule: 'value-type', message: fault.message, hint: fault.hint };
}

function paddedFault(text: string): CellFault | undefined {
  const space = spaceAround(text);
  return space === undefined
    ? undefined
    : {
        rule: 'value-type',
        message: `「${text}」前后有多余的${space}`,
        hint: `改写为「${tidyText(text, { allowed: '\n' })}」`,
      };
}

/** The column as a schema of zod, with its metadata and the judge of its cells, which is quicker. */
function columnOf<T>(judge: (text: string) => JudgedCell<T>, field: FieldMeta) {
  const schema = z.string().transform((text, context) => {
    const judged = judge(text);
    if ('value' in judged) return judged.value;
    const { fault } = judged;
    context.issues.push({
      code: 'custom',
      message: fault.message,
      params: { ...fault },
      input: context.value,
    });
    return z.NEVER;
  });
  return Object.assign(schema.meta({ ...field }), { field, judge });
}
