import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cleanedPicture } from '../data/pictures/cleaned-picture.ts';
import type { PublicFile } from '../data/public/read-public.ts';

/** Files of the program that an edition may replace by its own. */
const REPLACEABLE = new Set(['favicon.svg', 'robots.txt']);

/**
 * Writes the files of an edition's `public/` into the built site: exactly those that were checked,
 * as they are published, pictures upright and without position, device and names.
 * @throws Error in Chinese when one has the name of a built file, or is no longer there.
 */
export async function copyPublic(files: readonly PublicFile[], draft: string): Promise<void> {
  for (const { path, bytes } of files) {
    const target = join(draft, path);
    if (existsSync(target) && !REPLACEABLE.has(path)) {
      throw new Error(`public里的「${path}」与构建出来的文件同名：请改名，或放到别的文件夹里`);
    }
    const content = bytes();
    if (content === undefined) {
      throw new Error(`public里的「${path}」在检查以后读不出来了：请不要在构建时改动文件`);
    }
    mkdirSync(dirname(target), { recursive: true });
    const cleaned = await cleanedPicture(content).catch((error: unknown) => {
      throw new Error(`public/${path}：${error instanceof Error ? error.message : String(error)}`);
    });
    writeFileSync(target, cleaned);
  }
}
