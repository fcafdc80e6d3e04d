import { extname } from 'node:path';
import { cleanedPicture } from '../../data/pictures/cleaned-picture.ts';
import { readInside } from '../../data/read-inside.ts';
import { picturesOf } from '../../resolved/all-blocks.ts';
import type { IssueContent } from '../content/blocks.ts';

/**
 * The pictures of an issue that lie in a folder (the edition's `public/`), as `data:` addresses by
 * file, without what a camera wrote into them. A picture that is not there, of another kind, or outside the folder is left out: the print
 * then names it in words.
 */
export async function issueImages(
  content: Pick<IssueContent, 'blocks'>,
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const images = new Map<string, string>();
  for (const { file = '' } of picturesOf(content.blocks)) {
    const type = TYPES[extname(file).toLowerCase()];
    const bytes = type === undefined ? undefined : readInside(folder, file);
    if (bytes === undefined) continue;
    const cleaned = Buffer.from(await cleanedPicture(bytes));
    images.set(file, `data:${type};base64,${cleaned.toString('base64')}`);
  }
  return images;
}

const TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
};
