import { readEdition } from '../data/edition.ts';
import type { Edition } from '../data/edition.ts';
import { maskedProblem } from '../data/masked-problem.ts';
import { sortProblems } from '../data/problem.ts';
import type { Problem } from '../data/problem.ts';
import { checkEdition } from './checks/check-edition.ts';
import { withPlaceHints } from './checks/place-hints.ts';

/** The edition with all problems of all its files and rules, sorted. */
export function checkedEdition(
  root: string,
  today: string,
): { edition?: Edition; problems: readonly Problem[] } {
  const { edition, problems } = readEdition(root, today);
  if (edition === undefined) return { problems: sortProblems(problems.map(maskedProblem)) };
  const rest = checkEdition(edition, problems);
  const all = [...withPlaceHints(edition, problems), ...rest];
  return { edition, problems: sortProblems(all.map(maskedProblem)) };
}
