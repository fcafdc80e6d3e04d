import { displayWidth } from '../../text/display-width.ts';
import { printable } from '../../text/printable.ts';
import type { Level, Problem } from '../problem.ts';

const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  error: '',
  warning: '提醒 ',
  notice: '提示 ',
};

/** Problems grouped by file, a line each with what to do below; the last line counts them. */
export function textReport(problems: readonly Problem[]): string {
  const files = Map.groupBy(problems, ({ file }) => file);
  const blocks = [...files].map(([file, inFile]) =>
    [printable(file), ...inFile.map(problemLines)].join('\n'),
  );
  return [...blocks, summary(problems, files.size)].join('\n\n') + '\n';
}

function problemLines({
  line,
  column = '',
  field = '',
  level,
  message,
  hint,
  rule,
}: Problem): string {
  const place = `${line}${column}`;
  const pad = ' '.repeat(Math.max(1, 7 - displayWidth(place)));
  const where = field === '' ? '' : `${field}：`;
  const first = printable(`${place}${pad}${LEVEL_WORDS[level]}${where}${message}`);
  return `  ${first}\n         ${printable(hint)}  [${rule}]`;
}

function summary(problems: readonly Problem[], files: number): string {
  if (problems.length === 0) return '没有问题';
  const count = (level: Level) =>
    problems.reduce((sum, each) => sum + (each.level === level ? (each.omitted ?? 1) : 0), 0);
  const parts = [
    `${count('error')}处错误`,
    count('warning') > 0 ? `${count('warning')}处提醒` : '',
    count('notice') > 0 ? `${count('notice')}处提示` : '',
  ].filter((part) => part !== '');
  return `${files}个文件，${parts.join('，')}`;
}
