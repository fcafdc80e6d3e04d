import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';

interface WholeFile {
  /** Never in the place of another. */
  readonly isNew?: boolean;
  /** Who may read it, as the system counts. */
  readonly mode?: number;
}

/**
 * Writes a file whole or not at all: beside its place first, so that a full disk or a power cut
 * leaves no half of it, and what was there before. An error names the file.
 */
export function writeWhole(
  path: string,
  content: string | Uint8Array,
  { isNew = false, mode = 0o666 }: WholeFile = {},
): void {
  // Short, where the name itself is as long as may be.
  const draft = join(dirname(path), `.${process.pid}.tmp`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, content, { flush: true, mode });
    if (isNew && existsSync(path)) throw Object.assign(new Error('EEXIST'), { code: 'EEXIST' });
    renameSync(draft, path);
  } catch (error) {
    if (existsSync(draft)) rmSync(draft, { force: true });
    const { path: named = draft } = error as NodeJS.ErrnoException;
    throw Object.assign(error as Error, named === draft ? { path, dest: undefined } : {});
  }
}
