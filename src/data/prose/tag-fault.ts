import { type SyntaxFault, firstLine, otherFault, syntax, tagName } from './fault-parts.ts';

/** A fault within one tag, or a `<` that begins none. */
export function tagFault(text: string, at: number, reason: string): SyntaxFault {
  const unclosedQuote = wideClosingQuote(text, at) ?? runawayQuote(text, at);
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

/** A `<` before a digit or 汉字; undefined when it begins a tag. `at` is where the parser stopped. */
export function bareSignFault(text: string, open: number, at: number): SyntaxFault | undefined {
  const next = String.fromCodePoint(text.codePointAt(open + 1) ?? 0x20);
  const isName = at !== open + 1 && !/[^\u0000-\u007f]/.test(next);
  if (isName || /[A-Za-z_$/<>]/.test(next)) return undefined;
  const after = /^<[^\s<>，。；、：（）|*_~[\]()`]{0,12}/.exec(text.slice(open))?.[0] ?? '<';
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
    // A half-width quote behind `name=` opens the next value; this one is not closed at all.
    const isNext = closing !== null && /[\w-]=$/.test(line.slice(0, closing.index));
    const ends = closing === null || isNext ? undefined : at + 1 + closing.index;
    const length = ends === undefined ? 1 + line.search(/[\s/>]|$/) : ends + 1 - at;
    const value = text.slice(at, at + length);
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
    ...before.matchAll(/<[A-Z][^<>]*?\b([A-Za-z]+)="([^"“”\r\n]*)”(?=\s*\/?>|\s+[A-Za-z]+=)/g),
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
  const whole = /<\/?[A-Za-z_$](?:[^<>"'{}]|"[^"]*"|'[^']*'|\{[^{}]*\})*>/y;
  for (const { index } of text.slice(0, at).matchAll(/<(?=\/?[A-Za-z_$])/g)) {
    whole.lastIndex = index;
    if (!whole.test(text)) return index;
  }
  return text.lastIndexOf('<', Math.max(0, at - 1));
}

/** A value without its closing quote runs on to the first quote of a later tag. */
function runawayQuote(text: string, at: number): SyntaxFault | undefined {
  const before = text.slice(0, at + 1);
  const runaway = /<[A-Z](?:[^<>"]|"[^"<]*")*?\b([A-Za-z]+)="([^"<]*<[A-Z/][^"]*=)"/g;
  const match = [...before.matchAll(runaway)].at(-1);
  if (match === undefined) return undefined;
  const value = (match[2] ?? '').split(/[\r\n<]|\/>/)[0]?.trim() ?? '';
  return {
    ...syntax(match.index, value),
    message: `${tagName(text, match.index)}的${match[1]}缺少收尾的引号`,
    hint: `写成${match[1]}="${value}"`,
    edits: [{ from: match.index, to: match.index + 1 }],
  };
}
