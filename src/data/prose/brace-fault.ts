import { type SyntaxFault, firstLine, otherFault, syntax } from './fault-parts.ts';

/** Of a longer program its beginning is told. */
const LONGEST = 100;

/** A `{` that has no `}`, or what stands between them is no program. */
export function braceFault(text: string, at: number): SyntaxFault {
  const open = unmatchedBrace(text, at);
  if (open === -1) return otherFault(text, at);
  const tag = /=\s*$/.test(text.slice(0, open)) ? text.lastIndexOf('<', open) : -1;
  const close = matchingBrace(text, open);
  const end = close === -1 ? open + 20 : Math.min(close + 1, open + LONGEST);
  const value = text.slice(open, end).split(/[\r\n]/)[0] ?? '{';
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

/** A line that begins with import or export. */
export function programFault(text: string, at: number): SyntaxFault {
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
