import {
  type Document,
  LineCounter,
  type Node,
  type YAMLError,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
} from 'yaml';
import type { z } from 'zod';
import { keyProblems } from '../documents/key-problems.ts';
import { partialDocument } from '../documents/partial.ts';
import { type DocumentPath, valueAt } from '../documents/path.ts';
import { textProblems } from '../documents/text-problems.ts';
import type { Problem } from '../problem.ts';
import { frontmatterBlock } from './frontmatter-block.ts';
import { type FrontmatterFault, fenceFaults, yamlExtras } from './frontmatter-faults.ts';
import { yamlFault } from './yaml-syntax.ts';

/** The frontmatter of a prose file as read by its schema. */
export interface Frontmatter<T> {
  /** Present when nothing is wrong. */
  readonly value?: T;
  /** With faulty keys blanked, for the checks of other files only. */
  readonly partial?: T;
  readonly problems: readonly Problem[];
  /** The line in the file of the key at a path, or of its nearest parent that exists. */
  readonly lineOf: (path: DocumentPath) => number;
}

/**
 * Reads the YAML block at the start of a prose file. Days stay ISO strings (core schema); a number
 * where text is wanted counts as the text that was typed. All faults are `config` at their lines.
 */
export function readFrontmatter<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
): Frontmatter<T> {
  const block = frontmatterBlock(text);
  if (block === undefined) {
    const partial = partialDocument(schema, {});
    return {
      ...(partial === undefined ? {} : { partial }),
      problems: [config(file, 1, '文件开头没有用「---」围起来的说明', START)],
      lineOf: () => 1,
    };
  }
  const counter = new LineCounter();
  const wide = wideColons(block.text);
  const source = wide.reduce(
    (held, { index }) => `${held.slice(0, index)}:${held.slice(index + 1)}`,
    block.text,
  );
  const document = parseDocument(source, {
    schema: 'core',
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const extras = yamlExtras(document);
  // Reported, and not read: a key within a key within a key doubles with each level.
  visit(document, { Pair: (_, { key }) => (isScalar(key) ? undefined : visit.REMOVE) });
  const lineAt = (offset: number) => counter.linePos(offset).line - 1 + block.firstLine;
  const lineOf = (path: DocumentPath) => lineOfKey(document, lineAt, path);
  const value = typedText(document, schema, toValue(document));
  const syntax = [
    ...(block.isClosed ? [] : [config(file, 1, '开头的说明没有用「---」结束', END)]),
    ...wide.map(({ key, index }) =>
      config(
        file,
        lineAt(index),
        `「${key}」后面是全角的冒号「：」`,
        `写成「${key}: 值」，冒号用半角，后面空一格`,
      ),
    ),
    ...yamlProblems(
      file,
      [
        ...fenceFaults(block.text),
        ...[...document.errors, ...document.warnings].map(syntaxFault),
        ...extras,
      ],
      lineAt,
      wide.map(({ index }) => lineAt(index)),
    ),
  ];
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isMapping && syntax.length === 0) {
    syntax.push(config(file, 1, '开头的说明里没有「键: 值」', START));
  }
  const raw = { file, value: isMapping ? value : {}, lineOf, syntax: 'yaml' } as const;
  const keys = isMapping
    ? keyProblems(raw, schema).filter(
        // Behind a syntax error a key only seems to be missing or of another kind.
        ({ field, line, message }) =>
          syntax.length === 0 ||
          (field !== undefined &&
            !message.startsWith('缺少') &&
            !syntax.some((problem) => problem.line === line)),
      )
    : [];
  const texts = textProblems(raw, (path) => {
    const node = nodeAt(document, path);
    return isScalar(node) ? node.source : undefined;
  });
  const result = schema.safeParse(raw.value);
  const partial = result.success ? result.data : partialDocument(schema, raw.value);
  return {
    ...(result.success && syntax.length + texts.length === 0 ? { value: result.data } : {}),
    ...(partial === undefined ? {} : { partial }),
    problems: [...syntax, ...texts, ...keys],
    lineOf,
  };
}

const START = '第1行写「---」，下面逐行写「键: 值」，最后再写一行「---」';
const END = '在最后一个键的下一行写「---」';

/** Lines `键：值` with a full-width colon, where a key is an English word. */
function wideColons(text: string): { key: string; index: number }[] {
  return [...text.matchAll(/^( *(?:- )?)([A-Za-z]+)：/gm)].map((match) => ({
    key: match[2] ?? '',
    index: match.index + match[0].length - 1,
  }));
}

function syntaxFault(error: YAMLError): FrontmatterFault {
  return { offset: error.pos[0], ...yamlFault(error) };
}

/** One problem a line: the second fault of a line is mostly the echo of the first. */
function yamlProblems(
  file: string,
  faults: readonly FrontmatterFault[],
  lineAt: (offset: number) => number,
  explained: readonly number[],
): Problem[] {
  const reported = new Set(explained);
  return faults.flatMap(({ offset, message, hint }) => {
    const line = lineAt(offset);
    if (reported.has(line)) return [];
    reported.add(line);
    return [config(file, line, message, hint)];
  });
}

function toValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 }) as unknown;
  } catch {
    // Aliases that lead nowhere; the parser has reported them.
    return undefined;
  }
}

/** Numbers where the schema wants text (`division: 330000`) become the text that was typed. */
function typedText(document: Document, schema: z.ZodType, value: unknown): unknown {
  const issues = schema.safeParse(value).error?.issues ?? [];
  for (const issue of issues) {
    const path = issue.path as DocumentPath;
    if (issue.code !== 'invalid_type' || issue.expected !== 'string') continue;
    if (typeof valueAt(value, path) !== 'number') continue;
    const node = nodeAt(document, path);
    const parent = valueAt(value, path.slice(0, -1)) as Record<string | number, unknown>;
    const key = path.at(-1);
    if (key !== undefined && isScalar(node) && node.source !== undefined) parent[key] = node.source;
  }
  return value;
}

function nodeAt(document: Document, path: DocumentPath): unknown {
  let node: unknown = document.contents;
  for (const part of path) node = childOf(node, part)?.value;
  return node;
}

function lineOfKey(
  document: Document,
  lineAt: (offset: number) => number,
  path: DocumentPath,
): number {
  let node: unknown = document.contents;
  let line = 1;
  for (const part of path) {
    const child = childOf(node, part);
    if (child === undefined) return line;
    const offset = startOf(child.at);
    if (offset !== undefined) line = lineAt(offset);
    node = child.value;
  }
  return line;
}

/** The child of a mapping or a list: its value, and the node where it begins. */
function childOf(
  node: unknown,
  part: string | number,
): { at: unknown; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(
      ({ key }) => String(isScalar(key) ? key.value : key) === String(part),
    );
    return isPair(pair) ? { at: pair.key, value: pair.value } : undefined;
  }
  if (!isSeq(node)) return undefined;
  const item = node.items[Number(part)];
  return item === undefined ? undefined : { at: item, value: item };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined;
}

function config(file: string, line: number, message: string, hint: string): Problem {
  return { rule: 'config', level: 'error', file, line, message, hint };
}
