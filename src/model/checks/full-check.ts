import { maskedProblem } from '../../data/masked-problem.ts';
import { sortProblems } from '../../data/problem.ts';
import { paperProblems } from './paper-problems.ts';
import { withSealedChanges } from './sealed-changes.ts';
import { checkedEdition } from './checked-edition.ts';

/**
 * The edition with all problems, those of PDF and Office files in `public/` too, which take longer
 * and are read on other threads: for the commands that check and build.
 */
export async function fullyCheckedEdition(
  root: string,
  today: string,
): Promise<ReturnType<typeof checkedEdition>> {
  const checked = checkedEdition(root, today);
  const { edition } = checked;
  const inDocuments = edition === undefined ? [] : await paperProblems(edition.files);
  return {
    ...checked,
    problems: sortProblems([
      ...[
        ...(edition === undefined
          ? checked.problems
          : withSealedChanges(edition, checked.problems)),
        ...inDocuments,
      ].map(maskedProblem),
    ]),
  };
}
