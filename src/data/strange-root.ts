import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './problem.ts';
import { LOOP_FOLDERS } from './walk.ts';

/**
 * What lies beside `data/`, is no input of the site, and would all the same lead a command astray:
 * folders of the loop that are none, and a git repository without work tree.
 */
export function strangeRoot(root: string): Problem[] {
  const kindOf = (name: string) => lstatSync(join(root, name), { throwIfNoEntry: false });
  const problem = { rule: 'config', level: 'error', line: 1 } as const;
  const folders = LOOP_FOLDERS.filter((name) => kindOf(name)?.isDirectory() === false).map(
    (name): Problem => ({
      ...problem,
      file: name,
      value: name,
      message: `「${name}」不是真的文件夹，是链接或别的东西：会把文件搬到别处去`,
      hint: `删去它；运行npm run inbox会建一个真的「${name}」`,
    }),
  );
  const isBare =
    kindOf('HEAD')?.isFile() === true &&
    ['objects', 'refs'].every((name) => kindOf(name)?.isDirectory());
  if (!isBare) return folders;
  const message = '本版的文件夹里有一个没有工作区的git仓库（HEAD、objects、refs）';
  return [
    ...folders,
    { ...problem, file: 'HEAD', value: 'HEAD', message, hint: '把它移到本版以外' },
  ];
}
