import type { Nodes } from 'mdast';
import { childrenOf } from './tree.ts';

interface StrayMark {
  /** The offset in the text. */
  readonly at: number;
  readonly value: string;
  readonly message: string;
  readonly hint: string;
}

interface Kind {
  readonly pattern: RegExp;
  /** What is said of it, and what to type instead; `around` is the place in its line. */
  readonly told: (found: RegExpExecArray, around: string) => readonly [string, string];
}

const PRINTED = '会照样印出来';

/** In the text of a line. */
const IN_LINES: readonly Kind[] = [
  {
    pattern: /(?<![\\~])~~(?!~)/g,
    told: (_found, around) => [
      `「${around}」里的「~~」没有配成对，${PRINTED}，不会划去`,
      '两头各写两个浪线；括号、引号写在「~~」外面，如（~~一~~），或在「~~」的外侧空一格；要照印的写成\\~~',
    ],
  },
  {
    pattern: /(?<![\\*])\*\*(?!\*)/g,
    told: (_found, around) => [
      `「${around}」里的「**」没有配成对，${PRINTED}，不会加粗`,
      '两头各写两个星号，都在同一段里，里侧不空格；要照印的写成\\*\\*',
    ],
  },
  {
    pattern: /(?<!\\)\[\^[^[\]\s]+\]/g,
    told: ([mark]) => [
      `脚注「${mark}」没有写，${PRINTED}`,
      `另起一段写「${mark}: 脚注的文字」，冒号用半角；要照印的写成\\${mark}`,
    ],
  },
  {
    pattern: /(?<!\\)\][ \t]*[(（][ \t]*(?=https?:|mailto:|www\.|\/)/gi,
    told: (_found, around) => [
      `「${around}」不会成为链接，${PRINTED}`,
      '写成[文字](地址)：括号用半角，两头都写，「](」之间和地址里不空格',
    ],
  },
  {
    pattern: /(?<!\\)\[([^[\]\n^]+)\]\[([^[\]\n^]*)\]/g,
    told: ([all, words = '', label = '']) => [
      `「${all}」没有写明地址，${PRINTED}`,
      `另起一段写「[${label || words}]: https://…」，或改成[${words}](https://…)；要照印的写成\\[${words}]\\[${label}]`,
    ],
  },
];

/** At the beginning of the lines of a paragraph. */
const IN_PARAGRAPHS: readonly Kind[] = [
  {
    pattern: /(?<=^|\n)[ \t>]*([#＃]{2,6})[ \t\u00a0\u3000]*([^#＃\r\n]*)/g,
    told: ([all, signs = '', title = '']) => [
      `「${all.trim().slice(0, 20)}」不会成为标题，${PRINTED}`,
      `「#」用半角，后面空一个半角空格：${'#'.repeat(signs.length)} ${title.trim()}`,
    ],
  },
  {
    // Behind a line that is broken by force it begins a line.
    pattern: /(?<=(?<!\\|\\\r| {2}| {2}\r)\n)[ \t>]*\d{1,9}(?:[.)][ \t]+|[、．）])(?=\S)[^\r\n]*/g,
    told: ([all]) => [
      `「${all.trim().slice(0, 20)}」接在上一行的后面，不会另起一行`,
      '列表写成「1. 」，点用半角，后面空一格，与上面的文字空一行；不是列表的，各段之间空一行',
    ],
  },
  {
    pattern: /^[ \t>]*\|[^\r\n]*\r?\n[ \t>]*\|/g,
    told: ([all]) => [
      `「${all.trim().split(/\r?\n/)[0]?.slice(0, 20)}」不会成为表格，${PRINTED}`,
      '第二行写「| --- | --- |」，格数与表头相同；表格的前后各空一行',
    ],
  },
];

/**
 * Marks that mark nothing: printed as they stand, and what was struck, linked or listed is read as
 * something else. Of each kind the first in a node. In an address they are a part of it.
 */
export function strayMarks(node: Nodes, text: string): StrayMark[] {
  if (node.type === 'code') return openFence(node, text);
  return [
    ...(node.type === 'paragraph'
      ? IN_PARAGRAPHS.flatMap((kind) => firstOf(kind, [node], text))
      : []),
    ...IN_LINES.flatMap((kind) => firstOf(kind, textsOf(node), text)),
  ];
}

/** The texts that stand in a node directly; an address that stands for itself is none. */
function textsOf(node: Nodes): Nodes[] {
  return childrenOf(node).filter(
    (child) =>
      child.type === 'text' &&
      (node.type !== 'link' || child.position?.start.offset !== node.position?.start.offset),
  );
}

function firstOf({ pattern, told }: Kind, nodes: readonly Nodes[], text: string): StrayMark[] {
  for (const { position } of nodes) {
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (start === undefined || end === undefined) continue;
    // A mark may be known by what follows upon the text.
    for (const found of text.slice(start, end + 8).matchAll(pattern)) {
      if (found.index >= end - start) continue;
      const at = start + found.index + (/^\s*/.exec(found[0])?.[0].length ?? 0);
      const [message, hint] = told(found, around(text, at));
      return [{ at, value: around(text, at), message, hint }];
    }
  }
  return [];
}

/** A few characters to both sides of a place, within its line. */
function around(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 6), at).split(/[\r\n]/);
  const after = text.slice(at, at + 10).split(/[\r\n]/);
  return `${before.at(-1) ?? ''}${after[0] ?? ''}`.trim();
}

/** Code without its closing fence: all that follows has become code. */
function openFence({ position }: Nodes, text: string): StrayMark[] {
  const [at, end] = [position?.start.offset, position?.end.offset];
  if (at === undefined || end === undefined) return [];
  const [, fence] = /^(`{3,}|~{3,})/.exec(text.slice(at, end)) ?? [];
  if (fence === undefined || new RegExp(`\\n[ \\t>]*${fence}+[ \\t]*$`).test(text.slice(at, end))) {
    return [];
  }
  const message = `从这一行的「${fence}」起，后面的文字都成了代码，没有收尾`;
  return [{ at, value: fence, message, hint: `在代码的最后另起一行写「${fence}」` }];
}
