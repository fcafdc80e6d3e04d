import { type EditionFiles, openEdition } from '../data/files.ts';
import { checkedEdition } from '../model/checks/checked-edition.ts';
import { withFile } from './edition-with-file.ts';
import type { ImportRequest } from './request.ts';

/** What the check would say of one more file of an edition; `files` in place of those of the disk. */
export function checkAgainst(
  root: string,
  today: string,
  files?: EditionFiles,
): ImportRequest['check'] {
  return (path, text) =>
    checkedEdition(root, today, withFile(files ?? openEdition(root), path, text)).problems.filter(
      ({ file }) => file === path,
    );
}
