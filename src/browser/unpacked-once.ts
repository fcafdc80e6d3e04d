import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';

/**
 * The folder `name` of the cache, filled by `unpack` when it is not there. Several processes may
 * come here at once: each unpacks into a folder of its own, the first to rename its folder wins,
 * and a folder with the final name is always complete.
 */
export async function unpackedOnce(
  name: string,
  unpack: (folder: string) => Promise<void>,
): Promise<string> {
  const cache = cacheFolder();
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  const draft = mkdtempSync(join(cache, 'unpacking-'));
  try {
    await unpack(draft);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
