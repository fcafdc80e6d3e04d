import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { stop } from './stop.ts';

/**
 * The path of a file that a command makes for an editor: as given, else by its name where the editor
 * stands. Another ending, a folder that is not there, and a file that is, end the command.
 */
export function newFileOrExit(
  siteRoot: string,
  name: string,
  ending: string,
  given: string | undefined,
): string {
  const file = given ?? join(folderOfUser(siteRoot), `${name}${ending}`);
  if (!file.toLowerCase().endsWith(ending.toLowerCase())) stop(`「${file}」应以${ending}结尾`, 2);
  const folder = dirname(resolve(file));
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    stop(`没有「${folder}」这个文件夹`, 2);
  if (existsSync(file)) stop(`${file}已经有了，没有改动它；换一个名字：--out 文件${ending}`, 1);
  return file;
}

/** Where the editor stands; the edition when that is the program, into which npm goes by itself. */
function folderOfUser(siteRoot: string): string {
  const program = fileURLToPath(new URL('..', import.meta.url));
  const standing = resolve(process.env['INIT_CWD'] ?? process.cwd());
  return standing === resolve(program) ? siteRoot : standing;
}
