import { statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Settings } from '../settings.ts';

/**
 * Why OUT_DIR cannot be replaced by a built site, in Chinese; undefined when it can. A build
 * replaces the whole folder, so it may hold neither the program nor the edition.
 */
export function outDirFault(
  { outDir, siteRoot }: Pick<Settings, 'outDir' | 'siteRoot'>,
  repository: string,
): string | undefined {
  if (statSync(outDir, { throwIfNoEntry: false })?.isDirectory() === false) {
    return `OUT_DIR「${outDir}」是一个文件：应为文件夹；构建会把它整个换掉`;
  }
  const sources = ['data', 'content', 'public'].map((folder) => join(siteRoot, folder));
  if (isWithin(siteRoot, outDir) || isWithin(repository, outDir)) {
    return `OUT_DIR「${outDir}」里有程序或本版的数据：构建会把整个文件夹换掉，请另指一个文件夹`;
  }
  return sources.some((source) => isWithin(outDir, source))
    ? `OUT_DIR「${outDir}」在本版的data、content或public里：请另指一个文件夹，例如dist`
    : undefined;
}

/** True when `path` is the folder or lies below it. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(way);
}
