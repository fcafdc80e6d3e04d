import { displayWidth } from '../../text/display-width.ts';
import { printable } from '../../text/printable.ts';
import { type Level, type Problem, placeOf } from '../problem.ts';

const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  error: '',
  warning: '提醒 ',
  notice: '提示 ',
};

/**
 * Problems grouped by file, a line each with what to do below: errors first, then warnings, and
 * notices only with `all`. The last line counts them.
 */
export function textReport(
  problems: readonly Problem[],
  { all = false }: { readonly all?: boolean } = {},
): string {
  const levels: readonly Level[] = all ? ['error', 'warning', 'notice'] : ['error', 'warning'];
  const blocks = levels.flatMap((level) => {
    const files = Map.groupBy(
      problems.filter((problem) => problem.level === level),
      ({ file }) => file,
    );
    return [...files].map(([file, inFile]) =>
      [printable(file), ...inFile.map(problemLines)].join('\n'),
    );
  });
  return [...blocks, summary(problems, all)].join('\n\n') + '\n';
}

function problemLines(problem: Problem): string {
  const { field = '', level, message, hint } = problem;
  const place = placeOf(problem);
  const pad = ' '.repeat(Math.max(1, 7 - displayWidth(place)));
  const where = field === '' ? '' : `${field}：`;
  const first = printable(`${place}${pad}${LEVEL_WORDS[level]}${where}${message}`);
  return `  ${first}\n         ${printable(hint)}`;
}

function summary(problems: readonly Problem[], all: boolean): string {
  if (problems.length === 0) return '没有问题';
  const count = (level: Level) =>
    problems.reduce((sum, each) => sum + (each.level === level ? (each.omitted ?? 1) : 0), 0);
  const [errors, warnings, notices] = [count('error'), count('warning'), count('notice')];
  const bad = problems.filter(({ level }) => all || level !== 'notice');
  const files = new Set(bad.map(({ file }) => file)).size;
  const said = [
    files > 0 ? `${files}个文件` : '',
    errors > 0 || files > 0 ? `${errors}处错误` : '没有错误',
    warnings > 0 ? `${warnings}处提醒` : '',
    all && notices > 0 ? `${notices}处提示` : '',
  ].filter((part) => part !== '');
  const rest = !all && notices > 0 ? `；另有${notices}处提示，用npm run check -- --all列出` : '';
  return `${said.join('，')}${rest}`;
}
