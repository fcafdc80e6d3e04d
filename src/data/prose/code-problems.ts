import type { Root } from 'mdast';
import { COMPONENTS, componentMeta } from '../../schemas/components.ts';
import { nearest } from '../../text/nearest.ts';
import type { Problem } from '../problem.ts';
import { type Element, allNodes, isElement, lineOf } from './tree.ts';

const NAMES = Object.keys(COMPONENTS);

/** What to write instead of common raw elements. */
const INSTEAD: Readonly<Record<string, string>> = {
  a: '链接写成[文字](地址)',
  b: '加粗写成**文字**',
  br: '分段空一行，不用<br />',
  em: '强调写成*文字*',
  font: '字体由网站统一，删去它',
  hr: '分隔线写成单独一行---',
  i: '强调写成*文字*',
  img: '图片用<Image src="…" alt="…" />',
  p: '分段空一行',
  strong: '加粗写成**文字**',
  table: '表格用Markdown的表格，或<Table of="…" />',
};

/** `content-code`: imports, exports, expressions, raw elements and unknown components. */
export function codeProblems(file: string, root: Root): Problem[] {
  const problem = (line: number, value: string, message: string, hint: string): Problem => ({
    rule: 'content-code',
    level: 'error',
    file,
    line,
    value,
    message,
    hint,
  });
  return allNodes(root).flatMap((node): Problem[] => {
    const line = lineOf(node);
    if (node.type === 'mdxjsEsm') {
      const word = node.value.trimStart().startsWith('export') ? 'export' : 'import';
      const message = `正文里有${word}语句，正文是数据，不能写程序`;
      return [problem(line, short(node.value), message, '删去这一行；要用的组件不必引入')];
    }
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      return [problem(line, short(node.value), ...expressionWording(node.value))];
    }
    if (!isElement(node)) return [];
    const name = node.name === null ? [] : nameWording(node.name);
    const nameless = node.name === null ? [['正文里有空标签「<>」', '删去它'] as const] : [];
    const wording = [...nameless, ...name].map(([message, hint]) =>
      problem(line, node.name ?? '', message, hint),
    );
    // The attributes of what may not stand here at all do not matter.
    if (wording.length > 0) return wording;
    return attributeWordings(node).map(([at, value, message, hint]) =>
      problem(at, value, message, hint),
    );
  });
}

function expressionWording(value: string): readonly [string, string] {
  const inner = value.trim();
  if (/^\/[*/]/.test(inner)) return ['正文里有注释「{/* */}」', '删去注释'];
  if (/^[\d.,+\-*/ ]+$/.test(inner) && inner !== '') {
    return [`正文里有算式「{${inner}}」，不能写程序`, `直接写${inner}，或用<Total>计算`];
  }
  const shown = short(inner);
  return [`正文里有「{${shown}}」，花括号里的内容会当作程序`, '去掉花括号，或写成\\{和\\}'];
}

function nameWording(name: string): (readonly [string, string])[] {
  if (componentMeta(name) !== undefined) return [];
  if (/[.:]/.test(name)) return [[`没有「<${name}>」这个组件`, usable()]];
  const instead = INSTEAD[name];
  const suggestion = NAMES.find((each) => each.toLowerCase() === name.toLowerCase());
  const isRaw = /^[a-z]/.test(name) && suggestion === undefined;
  if (isRaw || instead !== undefined) {
    return [[`正文里不能写HTML的「<${name}>」`, instead ?? usable()]];
  }
  const near = suggestion ?? nearest(name, NAMES);
  const hint = near === undefined ? usable() : `是不是「<${near}>」？大小写要一致`;
  return [[`没有「<${name}>」这个组件`, hint]];
}

type Wording = readonly [line: number, value: string, message: string, hint: string];

function attributeWordings(node: Element): Wording[] {
  return node.attributes.flatMap((attribute): Wording[] => {
    const line = attribute.position?.start.line ?? lineOf(node);
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      const message = `<${node.name}>里有「{${short(attribute.value)}}」，不能写程序`;
      return [[line, short(attribute.value), message, '逐个写成 名称="值"']];
    }
    if (typeof attribute.value !== 'object' || attribute.value === null) return [];
    const value = short(attribute.value.value);
    const plain = value.replace(/^["'`]|["'`]$/g, '');
    const message = `<${node.name}>的${attribute.name}写成了「{${value}}」，不能写程序`;
    return [[line, value, message, `写成${attribute.name}="${plain}"`]];
  });
}

function usable(): string {
  return `可用的组件是${NAMES.join('、')}`;
}

function short(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= 40 ? characters.join('') : `${characters.slice(0, 39).join('')}…`;
}
