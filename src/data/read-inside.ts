import { readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

/**
 * The bytes of a file below a folder by its path there; undefined when there is none, or when the
 * path would lead out of the folder.
 */
export function readInside(folder: string, path: string): Uint8Array | undefined {
  const root = resolve(folder);
  const file = resolve(join(root, path));
  if (!file.startsWith(root + sep)) return undefined;
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    return undefined;
  }
}
