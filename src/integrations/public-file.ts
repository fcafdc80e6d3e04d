import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { MadeFile } from './made-in-dev.ts';

/**
 * A file of an edition's `public/` by its path below the base; undefined when there is none there.
 * Astro serves its own `public/` only, and an edition may lie elsewhere.
 */
export function publicFile(siteRoot: string, parts: readonly string[]): MadeFile | undefined {
  const folder = resolve(siteRoot, 'public');
  const file = resolve(join(folder, ...parts));
  if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) {
    return undefined;
  }
  const type = TYPES[file.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
  return { type, body: new Uint8Array(readFileSync(file)) };
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
