import type { Level, Problem } from '../problem.ts';

/** The problems as JSON, in the shape of CONTRACT §2. */
export function jsonReport(problems: readonly Problem[]): string {
  const count = (level: Level) => problems.filter((each) => each.level === level).length;
  const report = {
    errors: count('error'),
    warnings: count('warning'),
    notices: count('notice'),
    problems,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
