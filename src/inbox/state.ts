import type { Edition } from '../data/edition.ts';
import type { Problem } from '../data/problem.ts';
import { type EditionFiles, openEdition } from '../data/files.ts';
import { textReport } from '../data/reporters/text.ts';
import { withFiles } from '../import/edition-with-file.ts';
import { checkedEdition } from '../model/checks/checked-edition.ts';
import { SettingsError } from '../settings.ts';

/** The edition as it stands between two files of the inbox. */
export interface InboxState {
  readonly root: string;
  readonly today: string;
  readonly edition: Edition;
  readonly files: EditionFiles;
  /** The errors that it has already, whoever made them. */
  readonly errors: readonly Problem[];
}

/** The inbox cannot be worked on; the message is Chinese. */
class InboxError extends SettingsError {}

/**
 * Reads and checks the edition.
 * @throws InboxError when there is none, or the system does not let us read all of it
 */
export function inboxState(root: string, today: string): InboxState {
  const files = openEdition(root);
  const { edition, problems } = checkedEdition(root, today, files);
  if (edition === undefined) throw new InboxError(`${textReport(problems)}收件箱没有动`);
  if (!files.has('data/site.json')) {
    throw new InboxError(`${root}里没有能读的data/site.json，收件箱没有动`);
  }
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
