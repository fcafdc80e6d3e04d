import type { Nodes, Root } from 'mdast';
import type { DocumentPath } from '../documents/path.ts';
import { linesOf } from '../documents/lines.ts';
import type { Problem } from '../problem.ts';
import { plainText } from './plain-text.ts';
import { strayMarks } from './stray-marks.ts';
import { allNodes, isElement, lineOf } from './tree.ts';

/** A prose file, as far as it could be read. */
interface ReadProse {
  readonly file: string;
  readonly text: string;
  /** The frontmatter. */
  readonly value: unknown;
  readonly root: Root | undefined;
  readonly isDraft: boolean;
  readonly lineOf: (path: DocumentPath) => number;
}

/** 待写, as a word of its own: not within 等待写入, 期待写出 and the like. */
const PLACEHOLDER = /(?<![等期接招看对优款善担])待写/;

/**
 * What an editor has left for later: 待写 in frontmatter, text or props is `content-placeholder`, marks
 * that mark nothing are `content-syntax`. In a draft they are warnings.
 */
export function unfinishedProblems(prose: ReadProse): Problem[] {
  const { file, root, value, isDraft } = prose;
  const level = isDraft ? 'warning' : 'error';
  const placeholder = (line: number, words: string): Problem[] =>
    PLACEHOLDER.test(words)
      ? [
          {
            rule: 'content-placeholder',
            level,
            file,
            line,
            value: words.trim().slice(0, 40),
            message: '这里还写着「待写」',
            hint: isDraft ? '发布之前写好' : '写好这一处；还不发布的，开头的说明里写draft: true',
          },
        ]
      : [];
  const blocks = root === undefined ? [] : allNodes(root);
  const lines = linesOf(prose.text);
  return [
    ...textsOf(value).flatMap(([path, words]) => placeholder(prose.lineOf(path), words)),
    ...blocks.flatMap((node) => [
      ...(isBlockOfText(node) ? placeholder(lineOf(node), plainText(node)) : []),
      ...propsOf(node).flatMap((words) => placeholder(lineOf(node), words)),
      ...strayMarks(node, prose.text).map(({ at, value, message, hint }): Problem => {
        const line = lines.lineAt(at);
        return { rule: 'content-syntax', level, file, line, value, message, hint };
      }),
    ]),
  ];
}

/** A block whose words stand in it directly; what it holds inside a line is read with it. */
function isBlockOfText(node: Nodes): boolean {
  return (
    node.type === 'paragraph' ||
    node.type === 'heading' ||
    node.type === 'tableCell' ||
    node.type === 'code'
  );
}

function propsOf(node: Nodes): string[] {
  if (node.type === 'image') return [node.title ?? ''];
  if (!isElement(node)) return [];
  return node.attributes.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

/** All texts of a document, with their paths. */
function textsOf(value: unknown, path: DocumentPath = []): [DocumentPath, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((each, index) => textsOf(each, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, [...path, key]));
}
