import type { Level, Problem } from './problem.ts';

/** More faults of one file nobody reads; beyond them they are counted. */
export const MOST_PROBLEMS = 200;

/**
 * The problems with at most 200 of each file, errors before the rest, and a line that counts the
 * others of that file. Their order stays, and lines that count already stay.
 */
export function mostProblems(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  const byFile = Map.groupBy(problems, ({ file }) => file);
  const rests = [...byFile.values()].flatMap((inFile) => {
    const rest = inFile
      .filter(({ omitted }) => omitted === undefined)
      .sort((a, b) => RANK[a.level] - RANK[b.level])
      .slice(MOST_PROBLEMS);
    return rest.length === 0 ? [] : [rest];
  });
  const dropped = new Set(rests.flat());
  return [...problems.filter((problem) => !dropped.has(problem)), ...rests.map(countLine)];
}

const RANK: Readonly<Record<Level, number>> = { error: 0, warning: 1, notice: 2 };

function countLine(rest: readonly Problem[]): Problem {
  const [{ rule, level, file } = NONE] = rest;
  // Behind all others of the file.
  const line = rest.reduce((last, problem) => Math.max(last, problem.line), 1);
  return {
    rule,
    level,
    file,
    line,
    message: `另有${rest.length}处问题没有列出：一个文件最多列${MOST_PROBLEMS}处`,
    hint: '先改好列出的，多半是同一类问题；改好以后再检查一次',
    omitted: rest.length,
  };
}

const NONE = { rule: 'config', level: 'error', file: '' } as const;

/** Adds problems to a list. A call with each as an argument overflows the stack when there are many. */
export function addProblems(to: Problem[], problems: readonly Problem[]): void {
  for (const problem of problems) to.push(problem);
}
