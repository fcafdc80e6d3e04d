import { printable } from '../../text/printable.ts';
import { type Level, type Problem, placeOf } from '../problem.ts';

const COMMANDS: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  notice: 'notice',
};

/** The problems as workflow annotations; `prefix` is the edition's folder within the repository. */
export function githubReport(problems: readonly Problem[], prefix = ''): string {
  return problems
    .map(({ level, file, line, column, field, rule, message, hint }) => {
      const title = [rule, field, column && placeOf({ line, column })].filter(Boolean).join(' ');
      const place = `file=${property(prefix + file)},line=${line},title=${property(title)}`;
      return `::${COMMANDS[level]} ${place}::${text(`${message}。${hint}`)}\n`;
    })
    .join('');
}

function text(value: string): string {
  return printable(value).replaceAll('%', '%25');
}

function property(value: string): string {
  return text(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
