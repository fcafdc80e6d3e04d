import type { Nodes, Root } from 'mdast';
import type { DocumentPath } from '../documents/path.ts';
import { type Lines, linesOf } from '../documents/lines.ts';
import type { Problem } from '../problem.ts';
import { plainText } from './plain-text.ts';
import { allNodes, childrenOf, isElement, lineOf } from './tree.ts';

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
 * What an editor has left for later: 待写 in frontmatter, text or props is `content-placeholder`, a
 * `##` that makes no heading for want of its space, or a `~~` that strikes nothing, `content-syntax`.
 * In a draft they are warnings.
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
      ...(node.type === 'paragraph' ? tightHeadings(prose, lines, node, level) : []),
      ...strayTildes(prose, lines, node, level),
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

/** Lines of a paragraph that begin with `##` or `＃＃`: meant as headings, printed as they stand. */
function tightHeadings(
  { file, text }: ReadProse,
  lines: Lines,
  node: Nodes,
  level: 'warning' | 'error',
): Problem[] {
  const [start, end] = [node.position?.start, node.position?.end];
  if (start?.offset === undefined || end?.offset === undefined) return [];
  const source = text.slice(start.offset, end.offset);
  return [...source.matchAll(/(?<=^|\n)[ \t>]*([#＃]{2,6})[ \t\u00a0\u3000]*([^#＃\r\n]*)/g)].map(
    ({ index, 0: all, 1: signs = '', 2: title = '' }) => ({
      rule: 'content-syntax',
      level,
      file,
      line: lines.lineAt(start.offset === undefined ? 0 : start.offset + index),
      value: all.trim().slice(0, 40),
      message: `「${all.trim().slice(0, 20)}」不会成为标题，会照样印出来`,
      hint: `「#」用半角，后面空一个半角空格：${'#'.repeat(signs.length)} ${title.trim()}`,
    }),
  );
}

/**
 * `~~` that no other closes, as beside punctuation: printed as it stands, and what is struck is read as
 * valid. In an address it is a part of it.
 */
function strayTildes(
  { file, text }: ReadProse,
  lines: Lines,
  node: Nodes,
  level: 'warning' | 'error',
): Problem[] {
  const isAddress = (child: Nodes) =>
    node.type === 'link' && child.position?.start.offset === node.position?.start.offset;
  const [place] = childrenOf(node).flatMap((child) => {
    const [start, end] = [child.position?.start.offset, child.position?.end.offset];
    if (child.type !== 'text' || isAddress(child) || start === undefined) return [];
    return [...text.slice(start, end).matchAll(/(?<![\\~])~~(?!~)/g)].map(
      ({ index }) => start + index,
    );
  });
  if (place === undefined) return [];
  const shown = text.slice(Math.max(0, place - 6), place + 10).replaceAll(/\s+/g, ' ');
  return [
    {
      rule: 'content-syntax',
      level,
      file,
      line: lines.lineAt(place),
      value: shown,
      message: `「${shown}」里的「~~」没有配成对，会照样印出来，不会划去`,
      hint: '两头各写两个浪线；贴着标点、加粗或<Total>的，在「~~」的外侧空一格；要照印的写成\\~~',
    },
  ];
}

/** All texts of a document, with their paths. */
function textsOf(value: unknown, path: DocumentPath = []): [DocumentPath, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((each, index) => textsOf(each, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, [...path, key]));
}
