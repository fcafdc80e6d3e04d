import { z } from 'zod';
import { distance } from 'fastest-levenshtein';
import type { DocumentFault } from '../../schemas/documents/fields.ts';
import { nearest } from '../../text/nearest.ts';
import type { Problem, Rule } from '../problem.ts';
import { type DocumentPath, pathText, valueAt } from './path.ts';
import { keyMetaAt, keysAt } from './schema-at.ts';

/** A document once read, before its keys are checked. */
export interface RawDocument {
  readonly file: string;
  readonly value: unknown;
  readonly lineOf: (path: DocumentPath) => number;
  /** How a key with a value is written, for hints: `"a": …` or `a: …`. */
  readonly syntax: 'json' | 'yaml';
}

/**
 * The problems of a document's keys: one per zod issue, at the line of the key or of its nearest
 * parent; the rule is `config` unless the schema (`meta.rule`) or the fault names another. A
 * document is closed: a key that its schema does not know is an error, which names the nearest.
 */
export function keyProblems(document: RawDocument, schema: z.ZodType): Problem[] {
  const result = schema.safeParse(document.value, { error: z.locales.zhCN().localeError });
  const rule = (schema.meta() as { rule?: Rule } | undefined)?.rule ?? 'config';
  const issues = (result.error?.issues ?? []).map((issue) =>
    issueProblem(document, schema, issue, rule),
  );
  const found = [...issues, ...unknownKeys(document, schema, rule)];
  return found.sort((a, b) => a.line - b.line);
}

function issueProblem(
  document: RawDocument,
  schema: z.ZodType,
  issue: z.core.$ZodIssue,
  rule: Rule,
): Problem {
  const path = issue.path as DocumentPath;
  const found = valueAt(document.value, path);
  const field = pathText(path);
  const meta = keyMetaAt(schema, path);
  const label = field === '' ? '整个文件' : `「${field}」${meta.title ? `（${meta.title}）` : ''}`;
  const fault = wording(document, schema, issue, path, found, label);
  return {
    rule: fault.rule ?? rule,
    level: 'error',
    file: document.file,
    line: document.lineOf(path),
    ...(field === '' ? {} : { field }),
    ...(typeof found === 'string' || typeof found === 'number' ? { value: String(found) } : {}),
    message: fault.message,
    hint: fault.hint,
  };
}

function wording(
  document: RawDocument,
  schema: z.ZodType,
  issue: z.core.$ZodIssue,
  path: DocumentPath,
  found: unknown,
  label: string,
): DocumentFault {
  const meta = keyMetaAt(schema, path);
  if (issue.code === 'custom') {
    const { hint, rule } = (issue.params ?? {}) as Partial<DocumentFault>;
    const message = `${label}${issue.message}`;
    return { message, hint: hint ?? '照说明改正', ...(rule === undefined ? {} : { rule }) };
  }
  const expected = expectedOf(issue, meta.expected);
  if (found === undefined) {
    const example = exampleOf(document, path, meta.example);
    const misspelt = misspeltKey(document.value, schema, path);
    const add = `补上${String(path.at(-1) ?? '')}${meta.description ? `：${meta.description}` : ''}`;
    return {
      message: `缺少${label}，应为${expected}`,
      hint:
        misspelt === undefined ? `${add}${example}` : `是不是把它写成了「${misspelt}」？改写键名`,
    };
  }
  const message = `${label}写的是${inWords(found)}，应为${expected}`;
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const suggestion = typeof found === 'string' ? nearest(found, values) : undefined;
    const hint = suggestion === undefined ? '从上面的值里选一个' : `是不是「${suggestion}」？`;
    return { message, hint };
  }
  if (typeof found === 'number' && expected.startsWith('文字')) {
    const quote = document.syntax === 'json' ? '英文双引号' : '英文引号';
    return { message, hint: `用${quote}括起来："${found}"` };
  }
  if (typeof found === 'string' && /数字|整数/.test(expected) && /^-?[\d.]+$/.test(found)) {
    return { message, hint: `去掉引号：${found}` };
  }
  const kind = meta.description === undefined ? '' : `：${meta.description}`;
  return { message, hint: `改成${expected}${kind}${exampleOf(document, path, meta.example)}` };
}

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true或false',
  array: '列表，写在[]里',
  object: '一组键和值，写在{}里',
  record: '一组键和值，写在{}里',
};

function expectedOf(issue: z.core.$ZodIssue, expected: string | undefined): string {
  if (issue.code === 'invalid_value') {
    const values = issue.values.map((value) => `「${String(value)}」`).join('');
    return issue.values.length === 1 ? values : `${values}之一`;
  }
  if (expected !== undefined) return expected;
  if (issue.code === 'invalid_type') return KINDS[issue.expected] ?? '别的内容';
  return issue.message;
}

/** What was found, in words: `数字2016`, `文字「甲」`, `列表`. */
function inWords(found: unknown): string {
  if (typeof found === 'string') return `文字「${shortened(found)}」`;
  if (found === null) return 'null（空）';
  if (Array.isArray(found)) return '列表';
  if (typeof found === 'object') return '一组键和值';
  if (typeof found === 'number') return `数字${found}`;
  return typeof found === 'boolean' ? String(found) : '没有这一项';
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= 30 ? text : `${characters.slice(0, 29).join('')}…`;
}

function exampleOf(document: RawDocument, path: DocumentPath, example?: string): string {
  const key = path.at(-1);
  if (example === undefined || typeof key !== 'string') return '';
  return document.syntax === 'json' ? `，例如"${key}": "${example}"` : `，例如${key}: ${example}`;
}

/** A key beside the missing one that was probably meant to be it. */
function misspeltKey(value: unknown, schema: z.ZodType, path: DocumentPath): string | undefined {
  const key = path.at(-1);
  if (typeof key !== 'string') return undefined;
  const known = keysAt(schema, path.slice(0, -1));
  return keysOf(valueAt(value, path.slice(0, -1)))
    .filter((each) => !known.includes(each))
    .find((each) => isNearMiss(each, key));
}

/** The keys that no schema knows, at any depth. */
function unknownKeys(document: RawDocument, schema: z.ZodType, rule: Rule): Problem[] {
  const visit = (value: unknown, path: DocumentPath): Problem[] => {
    if (Array.isArray(value)) return value.flatMap((each, index) => visit(each, [...path, index]));
    if (typeof value !== 'object' || value === null) return [];
    const known = keysAt(schema, path);
    const held = keysOf(value);
    return held.flatMap((key) => {
      const inside = [...path, key];
      if (known.length === 0 || known.includes(key)) return visit(valueAt(value, [key]), inside);
      if (document.syntax === 'json' && path.length === 0 && key === '$schema') return [];
      const free = known.filter((each) => !held.includes(each));
      const meant = free.find((each) => isNearMiss(key, each));
      // A required key that is missing says so itself, and how it was written.
      if (meant !== undefined && isMissed(schema, document.value, [...path, meant])) return [];
      return [
        {
          rule,
          level: 'error',
          file: document.file,
          line: document.lineOf(inside),
          field: pathText(inside),
          value: key,
          message: `没有「${key}」这个键，它的内容不起作用`,
          hint: keyHint(key, meant ?? titledKey(schema, path, key, free), known),
        },
      ];
    });
  };
  return visit(document.value, []);
}

function keyHint(key: string, meant: string | undefined, known: readonly string[]): string {
  const near = meant ?? nearest(key, known);
  const list = `这里可用的键：${known.join('、')}`;
  return near === undefined ? `删去它；${list}` : `是不是「${near}」？不是的话就删去它；${list}`;
}

/** The key whose Chinese name was typed instead of it. */
function titledKey(
  schema: z.ZodType,
  path: DocumentPath,
  key: string,
  free: readonly string[],
): string | undefined {
  return free.find((each) => keyMetaAt(schema, [...path, each]).title === key.trim());
}

function isMissed(schema: z.ZodType, value: unknown, path: DocumentPath): boolean {
  const issues = schema.safeParse(value).error?.issues ?? [];
  return issues.some((issue) => pathText(issue.path as DocumentPath) === pathText(path));
}

function isNearMiss(written: string, known: string): boolean {
  const [a, b] = [written.normalize('NFKC').toLowerCase(), known.toLowerCase()];
  if ([...a].sort().join('') === [...b].sort().join('')) return true;
  const length = Math.min(a.length, b.length);
  return distance(a, b) <= (length < 3 ? 0 : Math.floor((length + 1) / 3));
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
