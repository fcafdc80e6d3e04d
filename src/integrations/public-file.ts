import { openEdition } from '../data/files.ts';
import { readPublic } from '../data/public/read-public.ts';
import type { MadeFile } from './made-in-dev.ts';

/**
 * A file of an edition's `public/` by its path below the base, as it is published; undefined when
 * there is none there, or none that may be published. Astro serves the program's own files only.
 */
export function publicFile(siteRoot: string, parts: readonly string[]): MadeFile | undefined {
  const path = parts.join('/');
  const files = openEdition(siteRoot, ['public']);
  if (!files.has(`public/${path}`)) return undefined;
  const body = readPublic(files, [])
    .find((file) => file.path === path)
    ?.bytes();
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
