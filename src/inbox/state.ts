import type { Edition } from '../data/edition.ts';
import type { Problem } from '../data/problem.ts';
import { type EditionFiles, openEdition } from '../data/files.ts';
import { withFiles } from '../import/edition-with-file.ts';
import { checkedEdition } from '../model/checks/checked-edition.ts';

/** The edition as it stands between two files of the inbox. */
export interface InboxState {
  readonly root: string;
  readonly today: string;
  readonly edition: Edition;
  readonly files: EditionFiles;
  /** The errors that it has already, whoever made them. */
  readonly errors: readonly Problem[];
}

/** Reads and checks the edition; undefined when there is no site.json to read. */
export function inboxState(root: string, today: string): InboxState | undefined {
  const files = openEdition(root);
  const { edition, problems } = checkedEdition(root, today, files);
  if (edition === undefined || !files.has('data/site.json')) return undefined;
  return { root, today, edition, files, errors: errorsOf(problems) };
}

/** The errors that the edition would have with some more files and has not without them. */
export function newErrors(
  { root, today, errors }: InboxState,
  more: ReadonlyMap<string, Uint8Array>,
): Problem[] {
  const known = new Set(errors.map(keyOf));
  const { problems } = checkedEdition(root, today, withFiles(openEdition(root), more));
  return errorsOf(problems).filter((problem) => !known.has(keyOf(problem)));
}

function errorsOf(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ level }) => level === 'error');
}

function keyOf({ rule, file, line, column, message }: Problem): string {
  return JSON.stringify([rule, file, line, column, message]);
}
