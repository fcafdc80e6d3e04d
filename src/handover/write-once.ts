import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { writeWhole } from '../data/write-whole.ts';

/**
 * Writes a file under its name, or under the same with a number when another has it already; one
 * with the very same bytes is taken as written. Returns the path. A file is there whole or not.
 */
export function writeOnce(path: string, bytes: Uint8Array): { path: string; isNew: boolean } {
  const folder = dirname(path);
  const [ending, stem] = [extname(path), basename(path, extname(path))];
  for (let number = 1; ; number += 1) {
    const target = join(folder, `${stem}${number === 1 ? '' : `-${number}`}${ending}`);
    if (existsSync(target)) {
      if (readFileSync(target).equals(bytes)) return { path: target, isNew: false };
      continue;
    }
    writeWhole(target, bytes, { isNew: true });
    return { path: target, isNew: true };
  }
}
