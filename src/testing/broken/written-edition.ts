import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { EditionText } from './base-edition.ts';

/** Writes an edition to a folder of its own, hands the folder to `use`, and removes it. */
export function withWrittenEdition<T>(files: EditionText, use: (root: string) => T): T {
  const root = writeEdition(files);
  try {
    return use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
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
