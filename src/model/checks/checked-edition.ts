import { type Edition, readEdition } from '../../data/edition.ts';
import type { EditionFiles } from '../../data/files.ts';
import { maskedProblem } from '../../data/masked-problem.ts';
import { mostProblems } from '../../data/most-problems.ts';
import { type Problem, sortProblems } from '../../data/problem.ts';
import { checkEdition } from './check-edition.ts';
import { withEditionHints } from './edition-hints.ts';

/** The edition with all problems of all its files and rules, sorted; `files` in place of the disk's. */
export function checkedEdition(
  root: string,
  today: string,
  files?: EditionFiles,
): { edition?: Edition; problems: readonly Problem[] } {
  const { edition, problems } = readEdition(root, today, files);
  if (edition === undefined) return { problems: listed(problems) };
  const rest = checkEdition(edition, problems);
  return { edition, problems: listed([...withEditionHints(edition, problems), ...rest]) };
}

/** Problems as an editor meets them: not too many of one file, masked, in order. */
function listed(problems: readonly Problem[]): readonly Problem[] {
  return sortProblems(mostProblems(sortProblems(problems)).map(maskedProblem));
}
