import { extname } from 'node:path';
import { readInside } from '../../data/read-inside.ts';
import { picturesOf } from '../../resolved/all-blocks.ts';
import type { IssueContent } from '../content/blocks.ts';

/**
 * The pictures of an issue that lie in a folder (the edition's `public/`), as `data:` addresses by
 * file. A picture that is not there, of another kind, or outside the folder is left out: the print
 * then names it in words.
 */
export function issueImages(
  content: Pick<IssueContent, 'blocks'>,
  folder: string,
): ReadonlyMap<string, string> {
  return new Map(
    picturesOf(content.blocks).flatMap(({ file = '' }) => {
      const type = TYPES[extname(file).toLowerCase()];
      const bytes = type === undefined ? undefined : readInside(folder, file);
      if (bytes === undefined) return [];
      return [[file, `data:${type};base64,${Buffer.from(bytes).toString('base64')}`] as const];
    }),
  );
}

const TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
};
