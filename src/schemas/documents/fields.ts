import { z } from 'zod';
import { isIsoDate } from '../../text/dates.ts';
import { isMailAddress } from '../../text/mail-address.ts';
import { isBlank } from '../../text/visible-text.ts';
import { webAddressFault } from '../../text/web-address.ts';

/** What the dictionary and messages say of a key; `expected` is the kind in words. */
export type KeyMeta = {
  readonly title: string;
  readonly description: string;
  readonly example?: string;
  readonly expected?: string;
};

/** A fault that a schema raises itself; `rule` other than the document's own when given. */
export interface DocumentFault {
  readonly message: string;
  readonly hint: string;
  readonly rule?: 'value-range' | 'content-code';
}

/** Text that says something. */
export function text(title: string, description: string, example?: string) {
  return z
    .string()
    .superRefine((value, context) => {
      if (isBlank(value)) refuse(context, { message: '是空的，应当填写', hint: '补上内容' });
    })
    .meta(about(title, description, example));
}

/** Text of a key that must be there but may be empty. */
export function emptyableText(title: string, description: string, example?: string) {
  return z.string().meta(about(title, description, example));
}

/** A day, `YYYY-MM-DD`. */
export function day(title: string, description: string, example = '2016-03-25') {
  return z
    .string()
    .superRefine((value, context) => {
      if (isIsoDate(value)) return;
      refuse(context, {
        message: `写的是「${value}」，应为日期YYYY-MM-DD`,
        hint: `例如${example}；核对这一天是否存在`,
      });
    })
    .meta({ ...about(title, description, example), expected: '日期YYYY-MM-DD（文字）' });
}

/** A year; given as 2016 or "2016", read as a number. */
export function year(title: string, description: string) {
  return z
    .union([
      z.number(),
      z
        .string()
        .regex(/^\d{4}$/)
        .transform(Number),
    ])
    .superRefine((value, context) => {
      if (Number.isInteger(value) && value >= 1000 && value <= 9999) return;
      refuse(context, { message: `写的是「${value}」，应为四位数的年份`, hint: '例如2016' });
    })
    .meta({ ...about(title, description, '2016'), expected: '四位数的年份' });
}

/** A number, with bounds that it must keep. */
export function number(
  title: string,
  description: string,
  bounds: { readonly min?: number; readonly max?: number; readonly isWhole?: boolean } = {},
) {
  const { min = -Infinity, max = Infinity, isWhole = false } = bounds;
  const expected = boundsInWords(min, max, isWhole);
  return z
    .number()
    .superRefine((value, context) => {
      if (value >= min && value <= max && (!isWhole || Number.isInteger(value))) return;
      refuse(context, { message: `写的是「${value}」，应为${expected}`, hint: `改成${expected}` });
    })
    .meta({ ...about(title, description), expected });
}

/** Yes or no: `true` or `false`. */
export function flag(title: string, description: string) {
  return z.boolean().meta({ ...about(title, description), expected: 'true或false' });
}

/** One of the listed words. */
export function oneOf<const V extends readonly [string, ...string[]]>(
  values: V,
  title: string,
  description: string,
) {
  return z.enum(values).meta(about(title, description, values[0]));
}

/** A list; may be empty. */
export function listOf<T extends z.ZodType>(item: T, title: string, description: string) {
  return z.array(item).meta(about(title, description));
}

/** Keys that belong together. */
export function group<S extends z.ZodRawShape>(shape: S, title: string, description: string) {
  return z.object(shape).meta(about(title, description));
}

/** An address of a site: https, no query, a slash at the end is dropped. */
export function siteAddress(title: string, description: string, example: string) {
  return z
    .string()
    .superRefine((value, context) => {
      const fault = addressFault(value);
      if (fault !== undefined)
        refuse(context, { message: `写的是「${value}」，${fault}`, hint: `例如${example}` });
    })
    .transform((value) => value.replace(/\/+$/, ''))
    .meta({ ...about(title, description, example), expected: 'https://开头的网址' });
}

/** The address of a page elsewhere: https, whatever follows the host. */
export function pageAddress(title: string, description: string, example: string) {
  return z
    .string()
    .superRefine((value, context) => {
      const fault = webAddressFault(value);
      if (fault !== undefined)
        refuse(context, { message: `写的是「${value}」，${fault}`, hint: `例如${example}` });
    })
    .meta({ ...about(title, description, example), expected: 'https://开头的网址' });
}

/** Exactly one mail address, or empty text. */
export function emptyableMailAddress(title: string, description: string) {
  return z
    .string()
    .superRefine((value, context) => {
      if (value === '' || isMailAddress(value)) return;
      const message = `写的是「${value}」，应为一个邮箱地址，不带姓名，不写几个`;
      refuse(context, { message, hint: '例如office@example.gov.cn；没有就写空文字""' });
    })
    .meta(about(title, description));
}

/** Adds a fault to the value under check. */
export function refuse(
  context: { addIssue(issue: z.core.$ZodSuperRefineIssue): void },
  { message, ...params }: DocumentFault,
  path: readonly (string | number)[] = [],
): void {
  context.addIssue({ code: 'custom', message, params, path: [...path] });
}

/** For checks across keys: they run even when a key is faulty, so that no fault hides another. */
export const ALWAYS = { when: () => true } as const;

/** The part of an object that a check across keys reads; faulty keys may be of any kind. */
export function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** A fault at the later of two days that are in the wrong order; none when either is no day. */
export function daysInOrder(
  context: { addIssue(issue: z.core.$ZodSuperRefineIssue): void },
  value: unknown,
  earlierKey: string,
  laterKey: string,
): void {
  const { [earlierKey]: earlier, [laterKey]: later } = partsOf(value);
  if (!isDay(earlier) || !isDay(later) || earlier <= later) return;
  refuse(
    context,
    {
      rule: 'value-range',
      message: `写的是「${later}」，早于${earlierKey}的「${earlier}」`,
      hint: `核对两个日期，${laterKey}不应早于${earlierKey}`,
    },
    [laterKey],
  );
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && isIsoDate(value);
}

function about(title: string, description: string, example?: string): KeyMeta {
  return { title, description, ...(example === undefined ? {} : { example }) };
}

function boundsInWords(min: number, max: number, isWhole: boolean): string {
  const kind = isWhole ? '整数' : '数字';
  if (Number.isFinite(min) && Number.isFinite(max)) return `${min}到${max}的${kind}`;
  return Number.isFinite(min) ? `不小于${min}的${kind}` : kind;
}

function addressFault(value: string): string | undefined {
  const fault = webAddressFault(value);
  return fault ?? (/[?#]/.test(value) ? '不应带「?」或「#」' : undefined);
}
