import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanedPicture } from '../data/pictures/cleaned-picture.ts';

/**
 * Writes the pictures of a folder (an edition's `public/`) into its copy as they may be published:
 * without position, device and names, and upright.
 */
export async function cleanPictures(folder: string, copy: string): Promise<void> {
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!statSync(join(folder, path)).isFile()) continue;
    const bytes = new Uint8Array(readFileSync(join(folder, path)));
    const cleaned = await cleanedPicture(bytes).catch((error: Error) => {
      throw new Error(`public/${path}：${error.message}`);
    });
    if (cleaned !== bytes) writeFileSync(join(copy, path), cleaned);
  }
}
