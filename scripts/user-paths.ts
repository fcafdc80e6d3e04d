import { resolve } from 'node:path';
import process from 'node:process';

/**
 * Where a file goes that a command makes for an editor and that was given no place: where the editor
 * stands; in the edition when that is the folder of the program, into which npm goes by itself.
 */
export function folderOfUser(siteRoot: string, program: string): string {
  const standing = resolve(process.env['INIT_CWD'] ?? process.cwd());
  return standing === resolve(program) ? siteRoot : standing;
}
