import type { Level, Problem } from '../problem.ts';

/** The format that an edition was written for, and the one of the program. */
export interface Formats {
  readonly edition: number;
  readonly program: number;
}

/**
 * The problems as JSON: public, so keys are added and never changed. Without `format` where the
 * edition cannot be read so far.
 */
export function jsonReport(problems: readonly Problem[], format?: Formats): string {
  const count = (level: Level) => problems.filter((each) => each.level === level).length;
  const report = {
    errors: count('error'),
    warnings: count('warning'),
    notices: count('notice'),
    problems,
    format,
  };
  const text = JSON.stringify(report, null, 2).replace(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${text}\n`;
}

/** What JSON may hold as it is, but would steer a terminal or show in another order. */
const UNPRINTABLE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
