import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { z } from 'zod';
import { mostProblems } from '../most-problems.ts';
import type { Problem } from '../problem.ts';
import { jsonSyntaxProblems } from './json-syntax.ts';
import { keyProblems } from './key-problems.ts';
import { type Lines, linesOf } from './lines.ts';
import { partialDocument } from './partial.ts';
import { MOST_COMMAS, MOST_DEPTH, tooDeepAt, tooManyCommas } from './nesting.ts';
import { type DocumentPath, pathText } from './path.ts';
import { textProblems } from './text-problems.ts';

/** A document as read. */
export interface JsonDocument<T> {
  /** Present when the document has no fault. */
  readonly value?: T;
  /**
   * The value with faulty keys blanked, present whenever the document is an object: so that a fault
   * here hides none in other files. Not to be published, nor computed with.
   */
  readonly partial?: T;
  readonly problems: readonly Problem[];
  /** The line of the key at a path, or of its nearest parent that exists. */
  readonly lineOf: (path: DocumentPath) => number;
}

/**
 * Reads a JSON text (strict: no comments, no trailing commas) by a schema. Malformed JSON and every
 * fault of a key are `config` problems at their lines, or of the rule that the schema's meta names;
 * none hides another.
 */
export function readJsonDocument<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
): JsonDocument<T> {
  const lines = linesOf(text);
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    return { problems: [tooDeep(file, lines.lineAt(deep))], lineOf: () => 1 };
  }
  const commas = tooManyCommas(text);
  if (commas !== undefined) {
    const message = `有${commas}个逗号，最多${MOST_COMMAS}个，没有往下读`;
    const hint = '成百上千行的数据写成CSV表，不写在JSON里';
    return {
      problems: [{ rule: 'config', level: 'error', file, line: 1, message, hint }],
      lineOf: () => 1,
    };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const nodes = nodesByPath(root);
  const lineOf = (path: DocumentPath) => lineOfKey(root, nodes, lines, path);
  const syntax = jsonSyntaxProblems(file, text, errors, lines);
  if (text.trim() === '') return { problems: [emptyFile(file)], lineOf };
  if (root === undefined) return { problems: syntax, lineOf };
  const raw = { file, value: valueOf(root), lineOf, syntax: 'json' } as const;
  const there = syntax.length === 0 ? undefined : nodes();
  const keys = keyProblems(raw, schema).filter(
    // Behind a syntax error a key only seems to be missing.
    ({ field }) => there === undefined || (field !== undefined && there.has(field)),
  );
  const repeated = repeatedKeys(file, root, lines);
  const texts = textProblems(raw, (path) => {
    const node = nodes().get(pathText(path));
    return node === undefined ? undefined : text.slice(node.offset, node.offset + node.length);
  });
  const problems = mostProblems([...syntax, ...repeated, ...texts, ...keys]);
  const result = schema.safeParse(raw.value);
  const partial = result.success ? result.data : partialDocument(schema, raw.value);
  return {
    ...(result.success && problems.length === 0 ? { value: result.data } : {}),
    ...(partial === undefined ? {} : { partial }),
    problems,
    lineOf,
  };
}

/** The value of a node. Every key is its own, also `__proto__`: none is inherited, none is lost. */
function valueOf({ type, value, children = [] }: Node): unknown {
  if (type === 'array') return children.map(valueOf);
  if (type !== 'object') return value as unknown;
  return Object.fromEntries(
    children.flatMap((property) => {
      const [key, held] = property.children ?? [];
      return key === undefined || held === undefined ? [] : [[String(key.value), valueOf(held)]];
    }),
  );
}

function lineOfKey(
  root: Node | undefined,
  nodes: NodesByPath,
  lines: Lines,
  path: DocumentPath,
): number {
  if (root === undefined) return 1;
  for (let length = path.length; length > 0; length -= 1) {
    const node = nodes().get(pathText(path.slice(0, length)));
    if (node === undefined) continue;
    const key = node.parent?.type === 'property' ? node.parent : node;
    return lines.lineAt(key.offset);
  }
  return lines.lineAt(root.offset);
}

/** The nodes of a document by the text of their path, found out when one is asked for. */
type NodesByPath = () => ReadonlyMap<string, Node>;

function nodesByPath(root: Node | undefined): NodesByPath {
  let found: Map<string, Node> | undefined;
  return () => {
    if (found !== undefined || root === undefined) return (found ??= new Map<string, Node>());
    const nodes = (found = new Map<string, Node>());
    const visit = (node: Node, path: DocumentPath): void => {
      const text = pathText(path);
      if (!nodes.has(text)) nodes.set(text, node);
      if (node.type === 'array')
        node.children?.forEach((each, index) => visit(each, [...path, index]));
      if (node.type !== 'object') return;
      for (const { children = [] } of node.children ?? []) {
        const [key, value] = children;
        if (key !== undefined && value !== undefined) visit(value, [...path, String(key.value)]);
      }
    };
    visit(root, []);
    return found;
  };
}

function repeatedKeys(file: string, node: Node, lines: Lines): Problem[] {
  const first = new Map<string, number>();
  const here = node.type !== 'object' ? [] : (node.children ?? []);
  const problems = here.flatMap((property): Problem[] => {
    const key = String(property.children?.[0]?.value);
    const line = lines.lineAt(property.offset);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, line);
      return [];
    }
    const message = `「${key}」写了两次，第${earlier}行已有`;
    return [
      {
        rule: 'config',
        level: 'error',
        file,
        line,
        field: key,
        message,
        hint: '留下一个，删去另一个',
      },
    ];
  });
  return [...problems, ...(node.children ?? []).flatMap((each) => repeatedKeys(file, each, lines))];
}

function tooDeep(file: string, line: number): Problem {
  return {
    rule: 'config',
    level: 'error',
    file,
    line,
    message: `括号一层套一层，超过了${MOST_DEPTH}层，没有往下读`,
    hint: '核对每个「{」「[」都有收尾的「}」「]」，或从src/example-city里同名的文件复制一份重新填写',
  };
}

function emptyFile(file: string): Problem {
  return {
    rule: 'config',
    level: 'error',
    file,
    line: 1,
    message: '文件是空的，应当是一组键和值，写在{}里',
    hint: '从src/example-city里同名的文件复制一份，改成自己的内容',
  };
}
