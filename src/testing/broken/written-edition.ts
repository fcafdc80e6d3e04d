import { mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
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

/**
 * A folder that is made into one edition after the other: only what differs is written or removed,
 * which costs a tenth of a new folder each time. It may only be read; the caller removes it.
 */
export function standingEdition(): { root: string; become: (files: EditionText) => void } {
  const root = writeEdition({});
  let held: EditionText = {};
  return {
    root,
    become: (files) => {
      for (const path of Object.keys(held).filter((each) => !Object.hasOwn(files, each))) {
        rmSync(join(root, path));
        removeEmptyFolders(root, path);
      }
      for (const [path, content] of Object.entries(files)) {
        if (held[path] === content) continue;
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), content);
      }
      held = files;
    },
  };
}

function removeEmptyFolders(root: string, path: string): void {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    if (readdirSync(join(root, folder)).length > 0) return;
    rmdirSync(join(root, folder));
  }
}
