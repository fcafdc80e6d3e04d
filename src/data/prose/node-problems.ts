import type { Nodes, Root } from 'mdast';
import { lookAlikes } from '../../text/ideographs.ts';
import type { Problem } from '../problem.ts';
import { plainText } from './plain-text.ts';
import { allNodes, childrenOf, isElement, lineOf } from './tree.ts';

/** Words that make blocks of their own and stand in no line. */
const BLOCK_WORDS = new Set(['Figure', 'Table', 'Events', 'Quote', 'Note']);
/** Words that are a link. */
const LINK_WORDS = new Set(['Space', 'Policy', 'Notice']);

/** What a line is part of, by the node that holds it, where no block may stand. */
const LINES: Readonly<Record<string, string>> = {
  heading: '标题',
  tableCell: '表格的一格',
  strong: '加粗的文字',
  emphasis: '强调的文字',
  delete: '删去的文字',
  link: '链接',
  linkReference: '链接',
};

/**
 * `content-syntax`: what some way of publishing could not carry (a block within a line, a link within
 * a link, a cell beyond the head of its table, a footnote that nothing refers to), so that words would be lost there; a warning for
 * characters that only look like 汉字.
 */
export function nodeProblems(file: string, root: Root): Problem[] {
  return [
    ...placeProblems(file, root, undefined),
    ...rowProblems(file, root),
    ...footnoteProblems(file, root),
    ...lookAlikeProblems(file, root),
  ];
}

/** `within` is what the line is part of, and whether that is a link. */
function placeProblems(
  file: string,
  node: Nodes,
  within: { readonly what: string; readonly isLink: boolean } | undefined,
): Problem[] {
  const name = isElement(node) ? (node.name ?? '') : '';
  const isBlock = BLOCK_WORDS.has(name) || (isBlockNode(node) && node.type !== 'paragraph');
  const isLink = LINK_WORDS.has(name) || node.type === 'link' || node.type === 'linkReference';
  const shown = name === '' ? '这一段' : `<${name}>`;
  const what = LINES[node.type] ?? (LINK_WORDS.has(name) ? `<${name}>` : undefined);
  const inner = what === undefined ? within : { what, isLink: isLink || within?.isLink === true };
  if (within !== undefined && isBlock) {
    const message = `${shown}写在${within.what}里，放不下`;
    return [problem(file, node, name, message, '前后各空一行，让它自成一段')];
  }
  if (within?.isLink === true && isLink) {
    const message = `${within.what}里又有${name === '' ? '一个链接' : `<${name}>，它也是链接`}`;
    return [problem(file, node, name, message, '留一个链接，另一个写成文字')];
  }
  return childrenOf(node).flatMap((child) => placeProblems(file, child, inner));
}

function isBlockNode({ type }: Nodes): boolean {
  return ['list', 'blockquote', 'code', 'table', 'heading', 'thematicBreak'].includes(type);
}

/** A row may hold no more cells than its head: those beyond it are shown nowhere. */
function rowProblems(file: string, root: Root): Problem[] {
  return allNodes(root).flatMap((node) => {
    if (node.type !== 'table') return [];
    const most = node.children[0]?.children.length ?? 0;
    return node.children
      .filter((row) => row.children.length > most)
      .map((row) => {
        const count = row.children.length;
        const message = `表格的这一行有${count}格，表头只有${most}格，多出的显示不出来`;
        return problem(
          file,
          row,
          plainText(row),
          message,
          '核对「|」的个数；格里的「|」写成「\\|」',
        );
      });
  });
}

function footnoteProblems(file: string, root: Root): Problem[] {
  const nodes = allNodes(root);
  const used = usedFootnotes(root);
  const seen = new Set<string>();
  return nodes.flatMap((node) => {
    if (node.type !== 'footnoteDefinition') return [];
    const { identifier, label } = node;
    const mark = `[^${label ?? identifier}]`;
    const isTwice = seen.has(identifier);
    seen.add(identifier);
    if (isTwice) {
      return [problem(file, node, mark, `脚注「${mark}」写了两次`, '并成一条，或另起一个名称')];
    }
    const hint = `在正文里要加注的地方写${mark}，不要的就删去`;
    return used.has(identifier)
      ? []
      : [problem(file, node, mark, `脚注「${mark}」正文里没有用到`, hint)];
  });
}

/** The labels to which the text refers, also by way of its footnotes. */
function usedFootnotes(root: Root): ReadonlySet<string> {
  const used = new Set<string>();
  const follow = (node: Nodes) => {
    if (node.type === 'footnoteReference' && !used.has(node.identifier)) {
      used.add(node.identifier);
      for (const each of definitions.get(node.identifier) ?? []) each.children.forEach(follow);
    }
    if (node.type !== 'footnoteDefinition') childrenOf(node).forEach(follow);
  };
  const definitions = Map.groupBy(
    allNodes(root).filter((node) => node.type === 'footnoteDefinition'),
    ({ identifier }) => identifier,
  );
  follow(root);
  return used;
}

function lookAlikeProblems(file: string, root: Root): Problem[] {
  return allNodes(root).flatMap((node) =>
    textsOf(node)
      .flatMap(lookAlikes)
      .map(({ found, ideograph, message, hint }): Problem => {
        const told = `${message}，发布时按「${ideograph}」`;
        return { ...problem(file, node, found, told, hint), level: 'warning' };
      }),
  );
}

function textsOf(node: Nodes): string[] {
  if (node.type === 'image') return [node.alt ?? '', node.title ?? ''];
  if (!isElement(node)) return 'value' in node ? [node.value] : [];
  return node.attributes.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

function problem(file: string, node: Nodes, value: string, message: string, hint: string): Problem {
  const at = { file, line: lineOf(node), value };
  return { rule: 'content-syntax', level: 'error', ...at, message, hint };
}
