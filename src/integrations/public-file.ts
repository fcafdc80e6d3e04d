import { join } from 'node:path';
import { readInside } from '../data/read-inside.ts';
import type { MadeFile } from './made-in-dev.ts';

/**
 * A file of an edition's `public/` by its path below the base; undefined when there is none there.
 * Astro serves its own `public/` only, and an edition may lie elsewhere.
 */
export function publicFile(siteRoot: string, parts: readonly string[]): MadeFile | undefined {
  const body = readInside(join(siteRoot, 'public'), parts.join('/'));
  if (body === undefined) return undefined;
  const extension = parts.at(-1)?.split('.').at(-1)?.toLowerCase() ?? '';
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
