import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { ownFolder } from './build-owner.ts';
import { INSIDE } from './out-dir.ts';
import { MARK, markedNames } from './site-mark.ts';

/*
 * In the folder of drafts of a build, which lies beside or inside OUT_DIR:
 *   site   the draft
 *   last   the site that was there before, while it makes way
 *   next   only inside OUT_DIR: the complete draft, while its parts take their places
 */

/** OUT_DIR holds parts of the site of before and of the new one; the next build puts the rest in place. */
export class HalfReplacedError extends Error {
  constructor(cause: unknown) {
    super(
      '新网站换到一半，换不下去了，现在新旧的页面都有：关掉占用着网站文件夹的程序，再构建一次，会接着换完',
      { cause },
    );
  }
}

/** Why a folder could not be renamed: another file system, in use, or owned by another user. */
const CANNOT_MOVE = new Set(['EXDEV', 'EBUSY', 'EPERM', 'EACCES']);

/**
 * Puts the draft in the place of OUT_DIR: by two renames, or, when OUT_DIR cannot be renamed, part
 * by part. `drafts` is the folder that holds the draft.
 * @throws HalfReplacedError when a part cannot be moved; any other error leaves OUT_DIR as it was.
 */
export function replaceSite(drafts: string, outDir: string, rename = renameSync): void {
  const [site, last] = [join(drafts, 'site'), join(drafts, 'last')];
  const inside = join(outDir, INSIDE);
  if (drafts === inside) return replaceParts(outDir, rename);
  try {
    if (existsSync(outDir)) rename(outDir, last);
  } catch (error) {
    if (!CANNOT_MOVE.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    copyInto(inside, site);
    return replaceParts(outDir, rename);
  }
  try {
    rename(site, outDir);
  } catch (error) {
    if (existsSync(last)) rename(last, outDir);
    throw error;
  }
}

/**
 * Ends what a killed build has begun: a site that had made way returns, and one whose parts were
 * taking their places is completed. Does nothing otherwise.
 */
export function finishReplacing(drafts: string, outDir: string): void {
  if (existsSync(join(outDir, INSIDE, 'next'))) finishParts(outDir);
  const last = join(drafts, 'last');
  if (!existsSync(last)) return;
  const isFree = !existsSync(outDir) || readdirSync(outDir).length === 0;
  if (!isFree) return;
  if (existsSync(outDir)) rmdirSync(outDir);
  renameSync(last, outDir);
}

function copyInto(inside: string, site: string): void {
  rmSync(inside, { recursive: true, force: true });
  try {
    mkdirSync(inside);
    ownFolder(inside);
    cpSync(site, join(inside, 'site'), { recursive: true });
  } catch (error) {
    rmSync(inside, { recursive: true, force: true });
    throw error;
  }
}

function replaceParts(outDir: string, rename: typeof renameSync): void {
  const inside = join(outDir, INSIDE);
  // From here on the draft is known to be complete: whoever finds it puts it in place.
  renameSync(join(inside, 'site'), join(inside, 'next'));
  try {
    finishParts(outDir, rename);
  } catch (error) {
    throw new HalfReplacedError(error);
  }
}

function finishParts(outDir: string, rename = renameSync): void {
  const inside = join(outDir, INSIDE);
  const [next, last] = [join(inside, 'next'), join(inside, 'last')];
  mkdirSync(last, { recursive: true });
  // The mark comes last, so that until then the old one tells what the old site was.
  const names = readdirSync(next).filter((name) => name !== MARK);
  for (const name of existsSync(join(next, MARK)) ? [...names, MARK] : names) {
    if (isThere(join(outDir, name))) rename(join(outDir, name), join(last, name));
    rename(join(next, name), join(outDir, name));
  }
  const kept = markedNames(outDir);
  for (const name of markedNames(last)) {
    if (!kept.has(name)) rmSync(join(outDir, name), { recursive: true, force: true });
  }
  rmdirSync(next);
  try {
    rmSync(inside, { recursive: true, force: true });
  } catch {
    // The new site stands; the next build removes what has made way.
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
