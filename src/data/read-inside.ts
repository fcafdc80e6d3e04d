import { readFileSync, realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { publicBytes } from './public/read-public.ts';

/**
 * The bytes of a file below a `public/` folder by its path there, as they are published; undefined
 * when there is none, when it may not be published, or when the path would lead out of the folder,
 * be it through a link.
 */
export function readInside(folder: string, path: string): Uint8Array | undefined {
  const root = resolve(folder);
  const file = resolve(join(root, path));
  if (!file.startsWith(root + sep)) return undefined;
  const below = relative(root, file);
  try {
    if (realpathSync(file) !== join(realpathSync(root), below)) return undefined;
    return publicBytes(below.replaceAll(sep, '/'), new Uint8Array(readFileSync(file)));
  } catch {
    return undefined;
  }
}
