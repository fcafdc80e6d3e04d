import { lstatSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The file by which a build knows a site that a build has written, and may replace. */
export const MARK = '.built-by-zhongchuang-gazette';

const HEAD = '众创公开建的网站，下一次构建会把它整个换掉。下面是每个文件的字节数和路径。';

/** What systems put into any folder by themselves; nobody misses it. */
const OF_THE_SYSTEM = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Where these are, somebody works, whatever a mark says. */
const SOURCES = ['package.json', 'node_modules', 'data/site.json', 'content'];

/** Writes the mark of a finished site: every file with its size, so that a copied mark marks nothing. */
export function writeMark(folder: string): void {
  const lines = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(folder.length + 1).replaceAll('\\', '/'), at: path }))
    .filter(({ path }) => path !== MARK)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, at }) => `${statSync(at).size} ${path}`);
  writeFileSync(join(folder, MARK), [HEAD, ...lines, ''].join('\n'));
}

/** `<bytes> <path>` as `writeMark` writes it: a path that stays in the folder, its parts named. */
const LINE = /^(\d+) ((?!\.{1,2}(?:\/|$))[^/\\\0]+(?:\/(?!\.{1,2}(?:\/|$))[^/\\\0]+)*)$/;

/**
 * The files that the mark of a folder lists, with their sizes in bytes; undefined without a mark and
 * for one with a line that no build writes.
 */
function markedFiles(folder: string): ReadonlyMap<string, number> | undefined {
  const mark = join(folder, MARK);
  if (lstatSync(mark, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  const [head, ...lines] = readFileSync(mark, 'utf8').trimEnd().split('\n');
  if (head !== HEAD) return undefined;
  const files = lines.flatMap((line): [string, number][] => {
    const [, bytes, path] = LINE.exec(line) ?? [];
    return path === undefined ? [] : [[path, Number(bytes)]];
  });
  return files.length === lines.length ? new Map(files) : undefined;
}

/** The first names of all marked paths: what lies directly in the folder. */
export function markedNames(folder: string): Set<string> {
  const files = markedFiles(folder);
  if (files === undefined) return new Set();
  return new Set([MARK, ...[...files.keys()].map((path) => path.split('/')[0] ?? '')]);
}

/** Something in a folder that no build has written. */
export interface Foreign {
  readonly path: string;
  /** `git`: a work tree · `unmarked`: the folder has no mark · `other`: beside what the mark lists. */
  readonly kind: 'git' | 'unmarked' | 'other';
}

/**
 * What a folder holds that is not ours, the first thing met; undefined when it is empty or holds a
 * built site only. `ours` are further names directly in it to leave out.
 */
export function foreignIn(folder: string, ours: readonly string[]): Foreign | undefined {
  const isOurs = (name: string) => isOfTheSystem(folder, name) || ours.includes(name);
  const names = readdirSync(folder).filter((name) => !isOurs(name));
  const git = names.find((name) => name.toLowerCase() === '.git');
  if (git !== undefined) return { path: git, kind: 'git' };
  const [first] = names.sort();
  if (first === undefined) return undefined;
  const files = markedFiles(folder);
  if (files === undefined) return { path: first, kind: 'unmarked' };
  const source = SOURCES.find((path) => lstatSync(join(folder, path), { throwIfNoEntry: false }));
  if (source !== undefined) return { path: source, kind: 'other' };
  const other = otherThan(files, folder, names);
  return other === undefined ? undefined : { path: other, kind: 'other' };
}

/**
 * The same while the parts of a new site, in `next`, take the places of an old one, of which those
 * that have made way lie in `last`: whoever was killed at it has left files of both, and no others.
 */
export function foreignBetween(
  folder: string,
  { next, last }: { readonly next: string; readonly last: string },
  ours: readonly string[],
): Foreign | undefined {
  const sites = [markedFiles(next), markedFiles(folder), markedFiles(last)];
  const waiting = new Set(readdirSync(next));
  // What has yet to be moved here is no reason to know what stands in its place.
  const marked = sites.flatMap((files, place) =>
    [...(files ?? [])].filter(([path]) => place > 0 || !waiting.has(path.split('/')[0] ?? '')),
  );
  const names = readdirSync(folder).filter((name) => !ours.includes(name));
  const other =
    otherThan(marked, folder, names) ??
    // What waits, and what has made way, is as their marks say, and nothing else is moved or removed.
    otherThan(sites[0] ?? [], next, readdirSync(next)) ??
    (isFolder(last) ? otherThan(marked, last, readdirSync(last)) : undefined);
  return other === undefined ? undefined : { path: other, kind: 'other' };
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** A folder of such a name is somebody's. */
function isOfTheSystem(folder: string, path: string): boolean {
  return OF_THE_SYSTEM.has(basename(path)) && lstatSync(join(folder, path)).isFile();
}

function otherThan(
  marked: Iterable<readonly [string, number]>,
  folder: string,
  names: readonly string[],
): string | undefined {
  const files = new Set<string>();
  const folders = new Set<string>();
  for (const [file, bytes] of marked) {
    files.add(`${bytes} ${file}`);
    for (let at = dirname(file); at !== '.' && !folders.has(at); at = dirname(at)) folders.add(at);
  }
  const open = [...names].reverse();
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (path === MARK || isOfTheSystem(folder, path)) continue;
    const stats = lstatSync(join(folder, path));
    if (stats.isDirectory() && folders.has(path)) {
      for (const name of readdirSync(join(folder, path))) open.push(`${path}/${name}`);
    } else if (!stats.isFile() || !files.has(`${stats.size} ${path}`)) {
      return path;
    }
  }
  return undefined;
}
