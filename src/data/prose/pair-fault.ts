import { componentMeta } from '../../schemas/components.ts';
import { linesOf } from '../documents/lines.ts';
import { type SyntaxFault, otherFault, syntax, tagName } from './fault-parts.ts';
import { bareSignFault } from './tag-fault.ts';

/** Tags that do not pair up. */
export function pairFault(text: string, at: number, reason: string): SyntaxFault {
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
  // A name in Chinese is no component: the signs were meant as brackets or as less-than.
  const bare = bareSignFault(text, open, open + 1);
  if (bare !== undefined) return bare;
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
    const hint =
      componentMeta(name)?.children === 'none'
        ? `最后写成「/>」：<${name} … />`
        : `在后面补上</${name}>；里面没有文字的写成<${name} … />`;
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

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
