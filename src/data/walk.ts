import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of an edition. What lies below them is input; the rest of SITE_ROOT is not. */
export const EDITION_FOLDERS = ['data', 'content', 'public'] as const;

/** Folders beside them in which files come and go (docs/zh/nightly.md); no input of the site. */
export const LOOP_FOLDERS = ['收件箱', '已收', '退回', '已交'] as const;

/** What lies below a folder of an edition, as the disk tells it; links are never followed. */
export interface Found {
  /** Relative to the edition, with `/`. */
  readonly path: string;
  /** The folder, relative to the edition; '' for the three folders themselves. */
  readonly folder: string;
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** One walk over the disk: all that was found, by folder, names sorted. */
export interface Walk {
  readonly found: ReadonlyMap<string, Found>;
  readonly inside: ReadonlyMap<string, readonly Found[]>;
  /** Folders that could not be listed, with the code of the system's error. */
  readonly unlisted: ReadonlyMap<string, string>;
}

/** Walks `folders` of an edition once. Names that differ from theirs only in case are found too. */
export function walk(root: string, folders: readonly string[] = EDITION_FOLDERS): Walk {
  const found = new Map<string, Found>();
  const inside = new Map<string, readonly Found[]>();
  const unlisted = new Map<string, string>();
  const enter = (folder: string, isWanted: (name: string) => boolean): void => {
    let entries: Dirent[];
    try {
      entries = readdirSync(join(root, folder), { withFileTypes: true });
    } catch (error) {
      unlisted.set(folder, (error as NodeJS.ErrnoException).code ?? '');
      return;
    }
    const here = entries
      .filter(({ name }) => isWanted(name))
      .map((entry) => foundIn(folder, entry))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    inside.set(folder, here);
    for (const each of here) {
      found.set(each.path, each);
      if (each.kind === 'folder' && isEntered(each)) enter(each.path, () => true);
    }
  };
  enter('', (name) => folders.includes(foldedName(name)));
  return { found, inside, unlisted };
}

/** A name as it is compared: composed, without case. Two equal ones are one file elsewhere. */
export function foldedName(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}

/** Hidden folders (`.git`) are refused as a whole: what they hold need not be known. */
function isEntered({ name, path }: Found): boolean {
  return !name.startsWith('.') || path === 'public/.well-known';
}

function foundIn(folder: string, entry: Dirent): Found {
  const { name } = entry;
  const path = folder === '' ? name : `${folder}/${name}`;
  if (entry.isSymbolicLink()) return { path, folder, name, kind: 'link' };
  if (entry.isDirectory()) return { path, folder, name, kind: 'folder' };
  return { path, folder, name, kind: entry.isFile() ? 'file' : 'other' };
}
