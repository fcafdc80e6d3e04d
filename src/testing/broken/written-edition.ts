import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { EditionText } from './base-edition.ts';

/** Writes an edition to a folder of its own, hands the folder to `use`, and removes it after. */
export function withWrittenEdition<T>(files: EditionText, use: (root: string) => T): T {
  const root = writeEdition(files);
  const remove = () => rmSync(root, { recursive: true, force: true });
  let used: T;
  try {
    used = use(root);
  } catch (error) {
    remove();
    throw error;
  }
  if (used instanceof Promise) return used.finally(remove) as T;
  remove();
  return used;
}

/** Writes an edition to a folder of its own, which the caller removes. */
export function writeEdition(files: EditionText): string {
  const root = mkdtempSync(join(tmpdir(), 'broken-edition-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}
