import { type Stats, lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** A chain of links longer than this leads back to itself. */
const MOST_LINKS = 40;

/**
 * Where a path lies on the disk when every link is followed, also one whose end does not exist yet.
 * Undefined for links that lead back to themselves.
 */
export function realPathOf(path: string): string | undefined {
  const missing: string[] = [];
  let at = resolve(path);
  for (let links = 0; links < MOST_LINKS;) {
    const stats = statsOf(at);
    if (stats === undefined) {
      missing.unshift(basename(at));
      at = dirname(at);
      continue;
    }
    try {
      return join(realpathSync.native(at), ...missing);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ELOOP') return undefined;
      if (!stats.isSymbolicLink()) throw error;
    }
    at = resolve(realpathSync.native(dirname(at)), readlinkSync(at));
    links += 1;
  }
  return undefined;
}

/**
 * True when `path` is the folder or lies below it, both real. Folders are compared as the disk does,
 * because one may be mounted at a second place or be spelled in other capitals.
 */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  if (way !== '..' && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(way)) return true;
  const wanted = identity(folder);
  if (wanted === undefined) return false;
  for (let at = path; ; at = dirname(at)) {
    if (identity(at) === wanted) return true;
    if (at === dirname(at)) return false;
  }
}

/** What lies at a path, a link not followed; undefined when nothing can. */
export function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    // A file or a circle of links stands in the way.
    return undefined;
  }
}

function identity(path: string): string | undefined {
  // A path of which a file is a part cannot be asked.
  if (statsOf(path) === undefined) return undefined;
  const stats = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stats === undefined || stats.ino === 0n ? undefined : `${stats.dev} ${stats.ino}`;
}
