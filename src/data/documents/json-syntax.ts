import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import { mostProblems } from '../most-problems.ts';
import type { Problem } from '../problem.ts';
import type { Lines } from './lines.ts';

const MISSING = new Set([
  'CommaExpected',
  'ColonExpected',
  'CloseBraceExpected',
  'CloseBracketExpected',
]);
const FULL_WIDTH = /[“”‘’＂，：；｛｝［］（）　、]/;

/** Syntax errors of a JSON text, one a line, in Chinese with the usual cause: rule `config`. */
export function jsonSyntaxProblems(
  file: string,
  text: string,
  errors: readonly ParseError[],
  lines: Lines,
): readonly Problem[] {
  const reported = new Set<number>();
  const faults = errors.flatMap((error): Problem[] => {
    const offset = offsetOf(text, error);
    const line = lines.lineAt(offset);
    if (reported.has(line) || isEcho(text, error, reported.size)) return [];
    reported.add(line);
    const fault = wording(text, offset, error);
    return [{ rule: 'config', level: 'error', file, line, ...fault }];
  });
  return mostProblems(faults);
}

/** After a wrong word a value only seems to be missing where the bracket closes. */
function isEcho(text: string, { error, offset }: ParseError, earlier: number): boolean {
  const isMissed = ['ValueExpected', 'PropertyNameExpected'].includes(printParseErrorCode(error));
  const closes = /[}\]]/.test(text[offset] ?? '');
  return earlier > 0 && isMissed && closes && !text.slice(0, offset).trimEnd().endsWith(',');
}

/** What is missing is missed at the token after it; an editor looks where the text before ends. */
function offsetOf(text: string, { error, offset }: ParseError): number {
  const isMissing = MISSING.has(printParseErrorCode(error));
  return isMissing ? Math.max(0, text.slice(0, offset).trimEnd().length - 1) : offset;
}

function wording(
  text: string,
  offset: number,
  { error, length }: ParseError,
): { message: string; hint: string } {
  const code = printParseErrorCode(error);
  const found = text.slice(offset, offset + Math.max(1, length));
  const wide = FULL_WIDTH.exec(found)?.[0];
  if (wide !== undefined && code !== 'InvalidCharacter') {
    return {
      message: `这里有全角的「${wide}」，JSON的引号、逗号、冒号和括号都要用半角`,
      hint: '改成半角的" , : { } [ ]；引号里面的文字不受限制',
    };
  }
  switch (code) {
    case 'InvalidCommentToken':
      return { message: '这里有注释，JSON里不能写注释', hint: '删去注释' };
    case 'PropertyNameExpected':
    case 'ValueExpected':
      return /^\s*[}\]]/.test(text.slice(offset))
        ? { message: '最后一项后面多了一个逗号', hint: '删去「}」或「]」前面的逗号' }
        : {
            message: '这里应当有一个用英文双引号括起来的键或值',
            hint: '核对引号和逗号；键和文字都要用英文双引号',
          };
    case 'ColonExpected':
      return { message: '键的后面缺少冒号', hint: '写成"键": 值' };
    case 'CommaExpected':
      return { message: '这一项和下一项之间缺少逗号', hint: '在这一行末尾加上英文逗号' };
    case 'CloseBraceExpected':
      return { message: '缺少「}」', hint: '核对每个「{」都有一个「}」' };
    case 'CloseBracketExpected':
      return { message: '缺少「]」', hint: '核对每个「[」都有一个「]」' };
    case 'UnexpectedEndOfString':
      return { message: '这一行的文字缺少收尾的引号', hint: '补上英文双引号；文字里不能换行' };
    case 'InvalidEscapeCharacter':
    case 'InvalidUnicode':
      return { message: '反斜线「\\」后面的字母不认得', hint: '要写反斜线，就写两个「\\\\」' };
    case 'InvalidCharacter':
      return { message: '文字里有制表符或控制字符', hint: '删去它，或改成空格' };
    case 'InvalidNumberFormat':
      return { message: `「${found}」不是数字`, hint: '数字写成1、0.5；前面不加0，不加千分位' };
    case 'EndOfFileExpected':
      return { message: '内容结束以后还有别的字', hint: '整个文件只有一个最外层的{ }，删去多余的' };
    default:
      return {
        message: `「${found.slice(0, 20)}」不合JSON的写法`,
        hint: '文字要用英文双引号括起来',
      };
  }
}
