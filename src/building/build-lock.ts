import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const WAIT_MILLISECONDS = 200;
/** No build takes as long; a process id in an older lock may belong to another program by now. */
const LONGEST_BUILD_MILLISECONDS = 10 * 60_000;

/**
 * Runs one build at a time in this repository: Astro keeps the list of content modules in a folder
 * of the project, so that two builds of different editions would read each other's. The lock of a
 * process that is gone is taken over. It lies among the temporary files, because the repository may
 * be read-only and its caches are carried between machines.
 */
export async function withBuildLock<T>(repository: string, act: () => Promise<T>): Promise<T> {
  const lock = lockOf(repository);
  while (!takeLock(lock)) {
    await new Promise((resolve) => setTimeout(resolve, WAIT_MILLISECONDS));
  }
  try {
    return await act();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** The lock file of a repository; holds the id of the process that builds. */
export function lockOf(repository: string): string {
  const name = createHash('sha256').update(repository).digest('hex').slice(0, 16);
  return join(tmpdir(), `zhongchuang-gazette-${name}.lock`);
}

function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!isHeld(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isHeld(lock: string): boolean {
  try {
    if (Date.now() - statSync(lock).mtimeMs > LONGEST_BUILD_MILLISECONDS) return false;
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    // The process of another user may not be asked, and so it lives.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
