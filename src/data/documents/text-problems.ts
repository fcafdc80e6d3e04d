import { lookAlikes } from '../../text/ideographs.ts';
import { isBlank, spaceAround, textFault, visible } from '../../text/visible-text.ts';
import { numberFault } from '../../text/plain-number.ts';
import type { Problem } from '../problem.ts';
import type { RawDocument } from './key-problems.ts';
import { type DocumentPath, pathText } from './path.ts';

/**
 * Texts of a document that hold what no text may hold, in JSON line breaks too, or have space around
 * them, and numbers that are not kept as typed: `config` at the line of the key. `numberSource` gives
 * a number as it is written in the file; undefined when it stands there as text. A warning for what
 * only looks like 汉字.
 */
export function textProblems(
  { file, value, lineOf, syntax }: RawDocument,
  numberSource: (path: DocumentPath) => string | undefined,
): Problem[] {
  const problems: Problem[] = [];
  const report = (
    path: DocumentPath,
    found: string,
    { message, hint, level = 'error' }: Pick<Problem, 'message' | 'hint'> & Partial<Problem>,
  ) => {
    const field = visible(pathText(path));
    problems.push({
      ...{ rule: 'config', level, file, line: lineOf(path) },
      ...(field === '' ? {} : { field }),
      value: found,
      message,
      hint,
    });
  };
  const visit = (held: unknown, path: DocumentPath): void => {
    if (typeof held === 'string') {
      // A block of YAML holds line breaks and ends with one.
      const isYaml = syntax === 'yaml';
      const fault = textFault(held, isYaml ? { allowed: '\n' } : {});
      const space =
        fault === undefined ? spaceAround(isYaml ? held.replace(/\n$/, '') : held) : undefined;
      if (fault !== undefined) report(path, held, fault);
      for (const each of lookAlikes(held)) report(path, held, { ...each, level: 'warning' });
      // A text of spaces only is blank, which the schema allows or not.
      if (space !== undefined && !isBlank(held)) {
        report(path, held, { message: `「${held}」前后有多余的${space}`, hint: '删去它' });
      }
    } else if (typeof held === 'number') {
      const source = numberSource(path);
      const fault = source === undefined ? undefined : numberFault(source);
      if (fault !== undefined) report(path, source ?? '', fault);
    } else if (Array.isArray(held)) {
      held.forEach((each, index) => visit(each, [...path, index]));
    } else if (typeof held === 'object' && held !== null) {
      for (const [key, each] of Object.entries(held)) {
        const fault = textFault(key);
        if (fault !== undefined) {
          report([...path, key], key, { ...fault, message: `键名的${fault.message}` });
        }
        visit(each, [...path, key]);
      }
    }
  };
  visit(value, []);
  return problems;
}
