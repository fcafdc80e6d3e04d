import type { Nodes, Root } from 'mdast';
import type { Problem } from '../problem.ts';
import { plainText } from './plain-text.ts';
import { allNodes, lineOf } from './tree.ts';

export interface Heading {
  readonly depth: number;
  readonly text: string;
  readonly line: number;
}

/** A `##` heading with whether anything stands between it and the next. */
export interface Section {
  readonly title: string;
  readonly line: number;
  readonly isEmpty: boolean;
}

/** All headings of a text in order. */
export function headingsOf(root: Root): Heading[] {
  return allNodes(root).flatMap((node) =>
    node.type === 'heading'
      ? [{ depth: node.depth, text: plainText(node), line: lineOf(node) }]
      : [],
  );
}

/** The `##` sections of a text. Sub-headings alone are no content; a component is. */
export function sectionsOf(root: Root): Section[] {
  const sections: { title: string; line: number; isEmpty: boolean }[] = [];
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === 2) {
      sections.push({ title: plainText(node), line: lineOf(node), isEmpty: true });
    } else if (hasContent(node)) {
      const current = sections.at(-1);
      if (current !== undefined) current.isEmpty = false;
    }
  }
  return sections;
}

/** A depth-1 heading in a body is `content-syntax`: the page has its title already. */
export function headingProblems(file: string, root: Root): Problem[] {
  return headingsOf(root)
    .filter(({ depth }) => depth === 1)
    .map(({ text, line }) => ({
      rule: 'content-syntax',
      level: 'error',
      file,
      line,
      value: text,
      message: `正文里有一级标题「${text}」`,
      hint: '标题由title生成，正文从##开始',
    }));
}

function hasContent(node: Nodes): boolean {
  if (node.type === 'heading' || node.type === 'definition' || node.type === 'yaml') return false;
  if (node.type === 'paragraph') {
    return node.children.some((child) => child.type !== 'text' || child.value.trim() !== '');
  }
  return node.type !== 'thematicBreak' && node.type !== 'mdxjsEsm';
}
