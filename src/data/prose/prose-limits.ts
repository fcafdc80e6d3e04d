import { linesOf } from '../documents/lines.ts';
import { MOST_DEPTH, tooDeepAt } from '../documents/nesting.ts';
import type { Problem } from '../problem.ts';
import { frontmatterBlock } from './frontmatter-block.ts';

/** Longer than any text for readers: fifty issues of twenty pages. */
export const MOST_CHARACTERS = 500_000;
const MOST_LINES = 10_000;
/** Lines and characters of the frontmatter. */
const MOST_KEY_LINES = 500;
const MOST_KEY_CHARACTERS = 50_000;
/** Signs of markup in one paragraph and in all: what a parser looks up in pairs. */
const MOST_SIGNS_TOGETHER = 3000;
const MOST_SIGNS = 30_000;

/**
 * What makes a prose file more than a parser can be given: it is too long, nested too deep, or one
 * paragraph holds thousands of signs, each of which is compared with all others. `content-syntax`, or
 * `config` for the frontmatter, at the line where it becomes too much; undefined for every text that
 * somebody wrote.
 */
export function proseLimitProblem(file: string, text: string): Problem | undefined {
  const block = frontmatterBlock(text);
  const source = block?.body ?? text;
  const lines = linesOf(text);
  const {
    message,
    hint,
    line,
    rule = 'content-syntax',
  } = [
    block === undefined ? undefined : frontmatterFault(block.text),
    lengthFault(source, lines.count),
    nestingFault(source),
    signsFault(source),
  ].find((fault) => fault !== undefined) ?? { message: '', hint: '', line: 0 };
  return line === 0 ? undefined : { rule, level: 'error', file, line, message, hint };
}

interface Limit {
  readonly rule?: 'config';
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

function frontmatterFault(text: string): Limit | undefined {
  const rule = 'config' as const;
  const count = linesOf(text).count;
  if (text.length > MOST_KEY_CHARACTERS || count > MOST_KEY_LINES) {
    const message = `开头的说明有${count}行、${text.length}字，最多${MOST_KEY_LINES}行、${MOST_KEY_CHARACTERS}字`;
    return { rule, line: 1, message, hint: '正文写在第二行「---」的下面；核对有没有这一行' };
  }
  const deep = tooDeepAt(text);
  const line = deep === undefined ? deepestLine(text, yamlLevels) : linesOf(text).lineAt(deep);
  if (line === undefined) return undefined;
  return { rule, line: line + 1, ...TOO_DEEP, hint: '写成「键: 值」，一行一个' };
}

function lengthFault(text: string, lines: number): Limit | undefined {
  if (text.length <= MOST_CHARACTERS && lines <= MOST_LINES) return undefined;
  const message = `这一篇有${lines}行、${text.length}字，最多${MOST_LINES}行、${MOST_CHARACTERS}字，没有读正文`;
  return { line: 1, message, hint: '分成几篇；大的表做成data里的数据表，正文里用<Table>' };
}

const TOO_DEEP = { message: `一层套一层，超过了${MOST_DEPTH}层，没有往下读` };

function nestingFault(text: string): Limit | undefined {
  const line = deepestLine(text, containerLevels) ?? elementLine(text) ?? braceLine(text);
  return line === undefined
    ? undefined
    : { line, ...TOO_DEEP, hint: '列表和引用最多套三四层；核对行首的空格、「-」和「>」' };
}

/** The first line on which more than 64 levels are open; each is told by the column where it begins. */
function deepestLine(
  text: string,
  levelsOf: (line: string) => readonly number[],
): number | undefined {
  let open: number[] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const levels = levelsOf(line);
    const [first] = levels;
    if (first === undefined) continue;
    open = [...open.filter((column) => column < first), ...levels];
    if (open.length > MOST_DEPTH) return index + 1;
  }
  return undefined;
}

/** Columns at which the lists and quotes of a line begin. */
function containerLevels(line: string): number[] {
  // `* * *` is a rule across the page.
  if (/^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/.test(line)) return [];
  return markersAt(line, /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))/y);
}

/** Columns at which the keys and items of a line of YAML begin. */
function yamlLevels(line: string): number[] {
  const items = markersAt(line, /[ \t]*[-?:](?=[ \t]|$)/y);
  const rest = /^(?:[ \t]*[-?:](?=[ \t]|$))*[ \t]*/.exec(line)?.[0].length ?? 0;
  return rest >= line.length ? items : [...items, rest];
}

function markersAt(line: string, marker: RegExp): number[] {
  const columns: number[] = [];
  marker.lastIndex = 0;
  for (let found = marker.exec(line); found !== null; found = marker.exec(line)) {
    columns.push(marker.lastIndex - 1);
  }
  return columns;
}

/** The line on which more than 64 components are open. */
function elementLine(text: string): number | undefined {
  let depth = 0;
  for (const { index, 1: closing, 2: isEmpty } of text.matchAll(/<(\/?)[A-Za-z][^<>]*?(\/?)>/g)) {
    depth = closing === '/' ? Math.max(0, depth - 1) : depth + (isEmpty === '/' ? 0 : 1);
    if (depth > MOST_DEPTH) return linesOf(text).lineAt(index);
  }
  return undefined;
}

/** The line on which more than 64 braces are open in one paragraph: each is read as a program. */
function braceLine(text: string): number | undefined {
  let depth = 0;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (/^[ \t>]*$/.test(line)) depth = 0;
    for (const [brace] of line.matchAll(/[{}]/g)) {
      depth = Math.max(0, depth + (brace === '{' ? 1 : -1));
      if (depth > MOST_DEPTH) return index + 1;
    }
  }
  return undefined;
}

/** Signs that open, close or part something. A backslash before one counts as well. */
const SIGN = /[*_[\]<>`~{}|&\\]/g;

function signsFault(text: string): Limit | undefined {
  let [line, all] = [1, 0];
  let together = { line: 1, signs: 0 };
  for (const each of text.split(/\r\n|\n|\r/)) {
    const signs = each.match(SIGN)?.length ?? 0;
    if (/^[ \t>]*$/.test(each)) together = { line: line + 1, signs: 0 };
    together.signs += signs;
    all += signs;
    if (together.signs > MOST_SIGNS_TOGETHER) {
      const message = `从第${together.line}行起的这一段里，「*」「[」「|」这样的符号超过了${MOST_SIGNS_TOGETHER}个`;
      return { line: together.line, message, hint: SPLIT };
    }
    if (all > MOST_SIGNS) {
      const message = `到这一行为止，「*」「[」「|」这样的符号超过了${MOST_SIGNS}个`;
      return { line, message, hint: SPLIT };
    }
    line += 1;
  }
  return undefined;
}

const SPLIT = '段落用空行隔开，长文分成几篇；大的表做成data里的数据表，正文里用<Table>';
