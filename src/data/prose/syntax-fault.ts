import type { Rule } from '../problem.ts';
import { linesOf } from '../documents/lines.ts';

/** A replacement of the same length, after which the rest of the text can be read. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  /** Of the same length; a filler when absent. */
  readonly by?: string;
}

/** A place where MDX cannot be parsed: what it is, and how to read on. */
export interface SyntaxFault {
  readonly rule: Rule & ('content-syntax' | 'content-code');
  readonly offset: number;
  readonly value: string;
  readonly message: string;
  readonly hint: string;
  readonly edits: readonly Edit[];
}

/** What the MDX parser throws. */
export interface ParserError {
  readonly reason: string;
  readonly source?: string | undefined;
  readonly place?: unknown;
}

/** Explains an error of the MDX parser in `text`: the usual cause, the fix, the way to read on. */
export function syntaxFault(text: string, error: ParserError): SyntaxFault {
  const at = Math.min(
    offsetOfPlace(error.place) ?? offsetInReason(text, error.reason),
    text.length,
  );
  switch (error.source) {
    case 'micromark-extension-mdx-jsx':
      return tagFault(text, at, error.reason);
    case 'mdast-util-mdx-jsx':
      return pairFault(text, at, error.reason);
    case 'micromark-extension-mdx-expression':
      return braceFault(text, at);
    case 'micromark-extension-mdxjs-esm':
      return programFault(text, at);
    default:
      return otherFault(text, at);
  }
}

function tagFault(text: string, at: number, reason: string): SyntaxFault {
  const unclosedQuote = wideClosingQuote(text, at);
  if (unclosedQuote !== undefined) return unclosedQuote;
  const isAtEnd = reason.startsWith('Unexpected end of file');
  const open = isAtEnd ? unclosedTag(text, at) : text.lastIndexOf('<', Math.max(0, at - 1));
  if (open === -1) return otherFault(text, at);
  const rest = text.slice(open);
  return (
    commentFault(open, rest) ??
    autolinkFault(open, rest) ??
    bareSignFault(text, open, at) ??
    fullWidthFault(text, open, at) ??
    attributeFault(text, open, at, isAtEnd)
  );
}

function commentFault(open: number, rest: string): SyntaxFault | undefined {
  if (!rest.startsWith('<!--')) return undefined;
  const end = rest.indexOf('-->');
  return {
    ...syntax(open, '<!--'),
    message: '这里有注释「<!-- -->」，MDX不认这种写法',
    hint: end === -1 ? '删去注释，它也没有用-->结束' : '删去注释',
    edits: [{ from: open, to: open + (end === -1 ? 4 : end + 3) }],
  };
}

function autolinkFault(open: number, rest: string): SyntaxFault | undefined {
  const url = /^<([a-z][a-z0-9+.-]{1,31}:\/\/[^\s<>]*)>?/i.exec(rest);
  const mail = /^<(?:mailto:)?([^\s<>"'{}=/]+@[^\s<>"'{}=/]+)>/i.exec(rest);
  const found = url ?? mail;
  if (found === null) return undefined;
  const [all, address = ''] = found;
  const link = url === null ? `[${address}](mailto:${address})` : `[文字](${address})`;
  return {
    ...syntax(open, all),
    message: `「${all}」这种尖括号的链接，MDX不认`,
    hint: `写成${link}`,
    edits: [{ from: open, to: open + all.length }],
  };
}

function bareSignFault(text: string, open: number, at: number): SyntaxFault | undefined {
  const next = String.fromCodePoint(text.codePointAt(open + 1) ?? 0x20);
  if (at !== open + 1 || /[A-Za-z_$/<>]/.test(next)) return undefined;
  const after = /^<[^\s<>，。；、：（）|]{0,12}/.exec(text.slice(open))?.[0] ?? '<';
  const words = after.slice(1).replace(/^=/, '');
  const inWords = after.startsWith('<=') ? `不超过${words}` : `小于${words}`;
  return {
    ...syntax(open, after),
    message: `「${after}」里的「<」会当作标签的开头`,
    hint: `写成“${inWords}”，或用全角的「＜」，或写成&lt;`,
    edits: [{ from: open, to: open + 1 }],
  };
}

/** Full-width signs within a tag: read on as if they were half-width. */
function fullWidthFault(text: string, open: number, at: number): SyntaxFault | undefined {
  const found = text[at] ?? '';
  if (/[“”‘’＂「『]/.test(found)) {
    const line = /^[^\r\n]*/.exec(text.slice(at + 1))?.[0] ?? '';
    const closing = /[”“’‘＂"」』]/.exec(line);
    const ends = closing === null ? undefined : at + 1 + closing.index;
    const value = text.slice(at, ends === undefined ? at + 1 : ends + 1);
    const inner = value.replace(/^.|["“”‘’＂」』]$/g, '');
    const name = /([A-Za-z]+)\s*=\s*$/.exec(text.slice(open, at))?.[1] ?? '';
    return {
      ...syntax(open, value),
      message: `${tagName(text, open)}的${name}用了全角的引号${value}`,
      hint: `改成英文双引号：${name}="${inner}"`,
      edits:
        ends === undefined
          ? [{ from: open, to: open + 1 }]
          : [
              { from: at, to: at + 1, by: '"' },
              { from: ends, to: ends + 1, by: '"' },
            ],
    };
  }
  const half = { '＝': '=', '／': '/', '＞': '>' }[found];
  if (half === undefined && !/[，；、：。]/.test(found)) return undefined;
  const hint =
    half === undefined ? `删去「${found}」，各项之间用半角空格` : `改成半角的「${half}」`;
  return {
    ...syntax(open, found),
    message: `${tagName(text, open)}里有全角的「${found}」`,
    hint,
    edits: [{ from: at, to: at + 1, by: half ?? ' ' }],
  };
}

function attributeFault(text: string, open: number, at: number, isAtEnd: boolean): SyntaxFault {
  const name = tagName(text, open);
  const edits = [{ from: open, to: open + 1 }];
  const unquoted = /([A-Za-z]+)\s*=\s*$/.exec(text.slice(open, at))?.[1];
  if (unquoted !== undefined && !isAtEnd) {
    const value = /^[^\s"'<>]*?(?=\s|\/?>|$)/.exec(text.slice(at))?.[0] ?? '';
    const message = `${name}的${unquoted}的值没有引号`;
    return { ...syntax(open, value), message, hint: `写成${unquoted}="${value}"`, edits };
  }
  const message = isAtEnd ? `${name}没有写完，缺少「>」或收尾的引号` : `${name}的写法不对`;
  const hint = `写成<名称 项="值" />，引号用英文双引号，最后有「/>」；要写小于号，用“＜”`;
  return { ...syntax(open, firstLine(text, open)), message, hint, edits };
}

/** `of="spaces”`: the value runs on to the next half-width quote, far from the fault. */
function wideClosingQuote(text: string, at: number): SyntaxFault | undefined {
  const before = text.slice(0, Math.min(text.length, at + 1));
  const [match] = [
    ...before.matchAll(/<[A-Z][^<>]*?([A-Za-z]+)="([^"“”\r\n]*)”(?=\s*\/?>|\s+[A-Za-z]+=)/g),
  ].slice(-1);
  if (match === undefined) return undefined;
  const end = match.index + match[0].length - 1;
  return {
    ...syntax(match.index, `”`),
    message: `${tagName(text, match.index)}的${match[1]}用全角的引号”收尾`,
    hint: `改成英文双引号：${match[1]}="${match[2]}"`,
    edits: [{ from: end, to: end + 1, by: '"' }],
  };
}

/** The first tag that begins before an offset and does not end; else the last `<`. */
function unclosedTag(text: string, at: number): number {
  const whole = /<\/?[A-Za-z_$][^\s<>"'{}/]*(?:[^<>"'{}]|"[^"]*"|'[^']*'|\{[^{}]*\})*>/y;
  for (const { index } of text.slice(0, at).matchAll(/<(?=\/?[A-Za-z_$])/g)) {
    whole.lastIndex = index;
    if (!whole.test(text)) return index;
  }
  return text.lastIndexOf('<', Math.max(0, at - 1));
}

/** Tags that do not pair up. */
function pairFault(text: string, at: number, reason: string): SyntaxFault {
  const opening = /(?:Expected a closing tag for|closing tag for) `<([^`>]*)>` \((\d+):(\d+)/.exec(
    reason,
  );
  if (opening !== null) {
    const [, name = '', line = '1', column = '1'] = opening;
    const open = linesOf(text).offsetOf(Number(line), Number(column));
    const closing = /Unexpected closing tag `<\/([^`>]*)>`/.exec(reason)?.[1];
    return closing === undefined
      ? unclosedFault(text, open, name)
      : mismatchFault(text, open, name, text.lastIndexOf('<', at + 1), closing);
  }
  const close = text.lastIndexOf('<', at);
  if (close === -1) return otherFault(text, at);
  const name = tagName(text, close);
  const earlier = text.slice(0, close).lastIndexOf(`<${name.replace(/^<\/|>$/g, '')}`);
  const isPaired = /Expected the closing tag/.test(reason) && earlier !== -1;
  return {
    ...syntax(close, name),
    message: isPaired ? `${name}与开头的标签不在同一段` : `${name}前面没有开头的标签`,
    hint: isPaired
      ? '开头和结尾的标签各占一行，或都写在同一段里'
      : `删去${name}，或在前面补上开头的标签`,
    edits: [
      { from: close, to: close + 1 },
      ...(isPaired ? [{ from: earlier, to: earlier + 1 }] : []),
    ],
  };
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr', 'meta', 'link', 'col', 'source']);

function unclosedFault(text: string, open: number, name: string): SyntaxFault {
  const shown = `<${name}>`;
  const close = closingOf(text, open, name);
  const edits = [
    { from: open, to: open + 1 },
    ...(close === -1 ? [] : [{ from: close, to: close + 1 }]),
  ];
  if (VOID.has(name.toLowerCase())) {
    const hint =
      name.toLowerCase() === 'br' ? '分段空一行，不用<br>' : `删去${shown}，正文里不写HTML`;
    const message = `${shown}没有结束，正文里也不能写HTML`;
    return { ...syntax(open, shown), message, hint, edits: edits.slice(0, 1) };
  }
  if (close === -1) {
    const hint = `在后面补上</${name}>；里面没有文字的写成<${name} … />`;
    return { ...syntax(open, shown), message: `${shown}没有结束的标签</${name}>`, hint, edits };
  }
  return {
    ...syntax(open, shown),
    message: `${shown}和</${name}>不在同一段里，或强调、列表没有先收尾`,
    hint: `${shown}和</${name}>各占一行，与中间的文字空一行；或都写在同一段里`,
    edits,
  };
}

function mismatchFault(
  text: string,
  open: number,
  name: string,
  close: number,
  closing: string,
): SyntaxFault {
  const before = text.slice(0, open);
  const isOuter = count(before, `<${closing}`) > count(before, `</${closing}`);
  if (isOuter && closing !== '') return unclosedFault(text, open, name);
  const line = linesOf(text).lineAt(open);
  return {
    ...syntax(close, `</${closing}>`),
    message: `</${closing}>与第${line}行的<${name}>对不上`,
    hint: `改成</${name}>；开头和结尾的名称要一样，大小写也要一样`,
    edits: [
      { from: open, to: open + 1 },
      { from: close, to: close + 1 },
    ],
  };
}

/** The closing tag that belongs to an opening one; -1 when another opens first or there is none. */
function closingOf(text: string, open: number, name: string): number {
  if (name === '') return text.indexOf('</>', open);
  const close = text.indexOf(`</${name}`, open);
  const next = text.indexOf(`<${name}`, open + 1);
  return close !== -1 && (next === -1 || close < next) ? close : -1;
}

function braceFault(text: string, at: number): SyntaxFault {
  const open = unmatchedBrace(text, at);
  if (open === -1) return otherFault(text, at);
  const tag = /=\s*$/.test(text.slice(0, open)) ? text.lastIndexOf('<', open) : -1;
  const close = matchingBrace(text, open);
  const value = text.slice(open, close === -1 ? open + 20 : close + 1).split(/[\r\n]/)[0] ?? '{';
  const message = close === -1 ? '这里的「{」没有对应的「}」' : `「${value}」里的花括号会当作程序`;
  return {
    ...syntax(open, value),
    message,
    hint:
      tag === -1
        ? '去掉花括号，或写成\\{和\\}，或用全角的｛｝'
        : '值用英文双引号括起来，不用花括号',
    edits: [
      ...(tag === -1 ? [] : [{ from: tag, to: tag + 1 }]),
      { from: open, to: open + 1 },
      ...(close === -1 ? [] : [{ from: close, to: close + 1 }]),
    ],
  };
}

function unmatchedBrace(text: string, at: number): number {
  let depth = 0;
  for (let index = Math.min(at, text.length) - 1; index >= 0; index -= 1) {
    if (text[index] === '}') depth += 1;
    if (text[index] === '{' && (depth -= 1) < 0) return index;
  }
  return text.lastIndexOf('{', at);
}

/** The closing brace in the same paragraph; -1 when there is none. */
function matchingBrace(text: string, open: number): number {
  const end = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(open));
  const limit = end === null ? text.length : open + end.index;
  let depth = 0;
  for (let index = open; index < limit; index += 1) {
    if (text[index] === '{') depth += 1;
    if (text[index] === '}' && (depth -= 1) === 0) return index;
  }
  return -1;
}

function programFault(text: string, at: number): SyntaxFault {
  const before = text.slice(0, Math.min(text.length, at + 1));
  const start = [...before.matchAll(/(?:^|(?<=[\r\n]))(?:import|export)\b/g)].at(-1)?.index;
  if (start === undefined) return otherFault(text, at);
  const word = text.slice(start, start + 6);
  return {
    ...syntax(start, firstLine(text, start)),
    rule: 'content-code',
    message: `这一行以${word}开头，会当作程序`,
    hint: '删去这一行；正文是数据，不能写程序',
    edits: [{ from: start, to: start + 6 }],
  };
}

function otherFault(text: string, at: number): SyntaxFault {
  const sign = Math.max(text.lastIndexOf('<', at), text.lastIndexOf('{', at));
  const from = sign === -1 ? Math.min(at, Math.max(0, text.length - 1)) : sign;
  return {
    ...syntax(from, firstLine(text, from)),
    message: '这里的写法MDX不认',
    hint: '核对这一行的「<」「>」「{」「}」：标签要成对，要写符号本身就用全角',
    edits: [{ from, to: from + 1 }],
  };
}

function syntax(offset: number, value: string) {
  return { rule: 'content-syntax', offset, value: shortened(value) } as const;
}

function tagName(text: string, open: number): string {
  return `${/^<\/?[A-Za-z_$][\w.:$-]*/.exec(text.slice(open))?.[0] ?? '<'}>`;
}

function firstLine(text: string, from: number): string {
  return /^[^\r\n]*/.exec(text.slice(from))?.[0] ?? '';
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= 40 ? text : `${characters.slice(0, 39).join('')}…`;
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

function offsetOfPlace(place: unknown): number | undefined {
  const point = (place ?? {}) as { offset?: number; start?: { offset?: number } };
  return point.offset ?? point.start?.offset;
}

function offsetInReason(text: string, reason: string): number {
  const found = /\((\d+):(\d+)/.exec(reason);
  return found === null ? 0 : linesOf(text).offsetOf(Number(found[1]), Number(found[2]));
}
