import { replacePersonalData } from '../text/personal-data.ts';
import type { Problem } from './problem.ts';

/** A problem that shows no personal number, whichever rule quotes it: reports are kept in logs. */
export function maskedProblem(problem: Problem): Problem {
  const { file, field, value, message, hint } = problem;
  return {
    ...problem,
    file: maskedText(file),
    ...(field === undefined ? {} : { field: maskedText(field) }),
    ...(value === undefined ? {} : { value: maskedText(value) }),
    message: maskedText(message),
    hint: maskedText(hint),
  };
}

/** A text with the middle of every personal number hidden. */
export function maskedText(text: string): string {
  return replacePersonalData(text, ({ masked }) => masked);
}
