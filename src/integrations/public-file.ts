import { openEdition } from '../data/files.ts';
import { cleanedPicture } from '../data/pictures/cleaned-picture.ts';
import { readPublic } from '../data/public/read-public.ts';
import { type MadeFile, mediaType } from './made-file.ts';

/**
 * A file of an edition's `public/` by its path below the base, as it is published; undefined when
 * there is none there, or none that may be published. Astro serves the program's own files only.
 */
export async function publicFile(
  siteRoot: string,
  parts: readonly string[],
): Promise<MadeFile | undefined> {
  const path = parts.join('/');
  const files = openEdition(siteRoot, ['public']);
  if (!files.has(`public/${path}`)) return undefined;
  const held = readPublic(files, [])
    .find((file) => file.path === path)
    ?.bytes();
  if (held === undefined) return undefined;
  const body = await cleanedPicture(held);
  return { type: mediaType(path), body };
}
