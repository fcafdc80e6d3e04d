import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { decodeUtf8 } from './encoding.ts';
import type { Problem } from './problem.ts';

/** The input files of an edition. Paths are relative to its root, with `/`. */
export interface EditionFiles {
  readonly root: string;
  /** Names in a folder, sorted; empty when there is no such folder. Hidden files are left out. */
  list(folder: string): { readonly files: readonly string[]; readonly folders: readonly string[] };
  has(path: string): boolean;
  bytes(path: string): Uint8Array;
  /** The text of a UTF-8 file; otherwise a `file-encoding` problem. */
  read(path: string): { readonly text?: string; readonly problem?: Problem };
}

/** Opens the folder of an edition (`SITE_ROOT`). */
export function openEdition(root: string): EditionFiles {
  return {
    root,
    list: (folder) => listFolder(join(root, folder)),
    has: (path) => existsSync(join(root, path)),
    bytes: (path) => readFileSync(join(root, path)),
    read: (path) => decodeUtf8(path, readFileSync(join(root, path))),
  };
}

function listFolder(path: string) {
  if (!existsSync(path)) return { files: [], folders: [] };
  const visible = readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !name.startsWith('~$'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    files: visible.filter((entry) => entry.isFile()).map(({ name }) => name),
    folders: visible.filter((entry) => entry.isDirectory()).map(({ name }) => name),
  };
}
