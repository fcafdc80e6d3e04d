import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WAIT_MILLISECONDS = 200;

/**
 * Runs one build at a time in this repository: Astro keeps the list of content modules in a folder
 * of the project, so that two builds of different editions would read each other's. The lock of a
 * process that is gone is taken over.
 */
export async function withBuildLock<T>(folder: string, act: () => Promise<T>): Promise<T> {
  const lock = join(folder, 'site-build.lock');
  mkdirSync(folder, { recursive: true });
  while (!takeLock(lock)) {
    await new Promise((resolve) => setTimeout(resolve, WAIT_MILLISECONDS));
  }
  try {
    return await act();
  } finally {
    rmSync(lock, { force: true });
  }
}

function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isHeld(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isHeld(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}
