import { linesOf } from '../documents/lines.ts';
import type { Problem } from '../problem.ts';
import { frontmatterBlock } from './frontmatter-block.ts';

/** Characters by which two readers of a text part it into other lines, or find another beginning. */
const REFUSED: readonly { readonly pattern: RegExp; readonly called: string }[] = [
  { pattern: /\r(?!\n)/g, called: '单独的回车符' },
  { pattern: /[\u000b\u000c\u0085\u2028\u2029]/g, called: '特殊的分行符' },
  { pattern: /\ufeff/g, called: '看不见的字节序标记' },
];

/** A refused character of a text: the first of its kind, and how many there are. */
interface RefusedCharacter {
  readonly offset: number;
  /** `控制字符（U+0000）`. */
  readonly name: string;
  readonly count: number;
}

/** The refused characters of a text; each kind once, at its first place. */
function refusedCharacters(text: string): RefusedCharacter[] {
  return REFUSED.flatMap(({ pattern, called }) => {
    const found = [...text.matchAll(pattern)];
    const [first] = found;
    if (first === undefined) return [];
    const code = first[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return [{ offset: first.index, name: `${called}（U+${code}）`, count: found.length }];
  });
}

/**
 * Line ends other than LF and CRLF, and byte-order marks within the text: in the frontmatter they are
 * `config`, in the body `content-syntax`. All other characters: text-problems.ts.
 */
export function characterProblems(file: string, text: string): Problem[] {
  const lines = linesOf(text);
  const end = frontmatterBlock(text)?.end ?? 0;
  return refusedCharacters(text).map(({ offset, name, count }) => ({
    rule: offset < end ? 'config' : 'content-syntax',
    level: 'error',
    file,
    line: lines.lineAt(offset),
    message: `这里有${name}${count === 1 ? '' : `，全文共${count}处`}`,
    hint: '删去它；换行用回车键（Enter），从别处粘贴来的文字先贴进记事本',
  }));
}
