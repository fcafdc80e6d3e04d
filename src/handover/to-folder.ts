import { cpSync, existsSync, statSync } from 'node:fs';
import { foreignFault } from '../building/out-dir.ts';
import { realPathOf } from '../building/real-path.ts';
import { siteHash } from '../building/site-record.ts';
import { openWorkFolder } from '../building/work-folder.ts';
import { HandOverError } from './hand-over-error.ts';
import type { Handed, HandOver } from './hand-over.ts';

/**
 * Puts the site in the place of a web folder, whole or not at all; the folder must be empty or hold
 * a site that this program built. One that is the same already is left alone.
 */
export async function toFolder(
  { settings, repository, isDryRun }: HandOver,
  folder: string,
): Promise<Handed> {
  const { outDir, siteRoot } = settings;
  if (realPathOf(folder) === realPathOf(outDir)) {
    throw new HandOverError(`网页文件夹就是OUT_DIR「${folder}」：在site.json的publish里写另一个`);
  }
  if (isSame(folder, outDir)) return { name: folder, lines: [`「${folder}」已经是今天的网站`] };
  if (isDryRun) {
    const fault = existsSync(folder) ? foreignFault(realPathOf(folder) ?? folder) : undefined;
    if (fault !== undefined) throw new HandOverError(`网页文件夹「${folder}」${fault}`);
    return { name: folder, lines: [`会把网站整个换到「${folder}」`] };
  }
  const called = 'site.json的publish.folder.path';
  const work = await openWorkFolder({ outDir: folder, siteRoot, called }, repository, () => {});
  try {
    cpSync(outDir, work.site, { recursive: true });
    work.publish();
  } finally {
    work.close();
  }
  return { name: folder, lines: [`网站换到了「${folder}」`], isChanged: true };
}

function isSame(folder: string, outDir: string): boolean {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return false;
  return siteHash(folder) === siteHash(outDir);
}
