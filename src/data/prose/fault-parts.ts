import type { Rule } from '../problem.ts';

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

/** A fault that is told in general terms. */
export function otherFault(text: string, at: number): SyntaxFault {
  const sign = Math.max(text.lastIndexOf('<', at), text.lastIndexOf('{', at));
  const from = sign === -1 ? Math.min(at, Math.max(0, text.length - 1)) : sign;
  return {
    ...syntax(from, firstLine(text, from)),
    message: '这里的写法MDX不认',
    hint: '核对这一行的「<」「>」「{」「}」：标签要成对，要写符号本身就用全角',
    edits: [{ from, to: from + 1 }],
  };
}

/** The part of a fault that says where it is. */
export function syntax(offset: number, value: string) {
  return { rule: 'content-syntax', offset, value: shortened(value) } as const;
}

/** `<Total>`: the tag that begins at an offset, without its props. */
export function tagName(text: string, open: number): string {
  return `${/^<\/?[A-Za-z_$][\w.:$-]*/.exec(text.slice(open))?.[0] ?? '<'}>`;
}

/** The rest of the line from an offset on. */
export function firstLine(text: string, from: number): string {
  return /^[^\r\n]*/.exec(text.slice(from))?.[0] ?? '';
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= 40 ? text : `${characters.slice(0, 39).join('')}…`;
}
