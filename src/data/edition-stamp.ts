import { statSync } from 'node:fs';
import { join } from 'node:path';
import { walk } from './walk.ts';

/** Tells an edition from what it was: the names, sizes and times of its files, without reading them. */
export function editionStamp(root: string): string {
  return [...walk(root).found.values()]
    .map(({ path }) => {
      const stat = statSync(join(root, path), { throwIfNoEntry: false });
      return `${path} ${stat?.size} ${stat?.mtimeMs}`;
    })
    .join('\n');
}
