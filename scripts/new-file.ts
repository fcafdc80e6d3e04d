import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { stop } from './stop.ts';

/**
 * The path of a file that a command makes for an editor: as given, else by its name where the editor
 * stands. Another ending, and a file that is there already, end the command.
 */
export function newFileOrExit(
  siteRoot: string,
  name: string,
  ending: string,
  given: string | undefined,
): string {
  const file = given ?? join(folderOfUser(siteRoot), `${name}${ending}`);
  if (!file.toLowerCase().endsWith(ending.toLowerCase())) stop(`「${file}」应以${ending}结尾`, 2);
  if (existsSync(file)) stop(`${file}已经有了，没有改动它；换一个名字：--out 文件${ending}`, 1);
  return file;
}

/** Where the editor stands; the edition when that is the program, into which npm goes by itself. */
function folderOfUser(siteRoot: string): string {
  const program = fileURLToPath(new URL('..', import.meta.url));
  const standing = resolve(process.env['INIT_CWD'] ?? process.cwd());
  return standing === resolve(program) ? siteRoot : standing;
}

/** Writes a file that is not there yet; one that cannot be written ends the command. */
export function writeNewOrExit(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes, { flag: 'wx' });
  } catch (error) {
    const { code = '未知的错误' } = error as NodeJS.ErrnoException;
    stop(`写不了${file}（${code}）：核对文件夹和权限`, 2);
  }
}
