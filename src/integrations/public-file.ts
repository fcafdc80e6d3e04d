import { join } from 'node:path';
import { cleanedPicture } from '../data/pictures/cleaned-picture.ts';
import { readInside } from '../data/read-inside.ts';
import type { MadeFile } from './made-in-dev.ts';

/**
 * A file of an edition's `public/` by its path below the base, a picture as it is published;
 * undefined when there is none there.
 * Astro serves its own `public/` only, and an edition may lie elsewhere.
 */
export async function publicFile(
  siteRoot: string,
  parts: readonly string[],
): Promise<MadeFile | undefined> {
  const held = readInside(join(siteRoot, 'public'), parts.join('/'));
  if (held === undefined) return undefined;
  const extension = parts.at(-1)?.split('.').at(-1)?.toLowerCase() ?? '';
  const body = await cleanedPicture(held);
  return { type: TYPES[extension] ?? 'application/octet-stream', body };
}

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
};
