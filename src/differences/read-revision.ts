import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inside } from '../data/inside.ts';
import { safeGit } from '../data/safe-git.ts';
import { EDITION_FOLDERS } from '../data/walk.ts';
import { SettingsError } from '../settings.ts';

/** A state of an edition that cannot be read; the message is Chinese (exit 2). */
export class NoState extends SettingsError {}

/**
 * Writes what an edition held at a git revision below `folder`, byte for byte as committed; links
 * and modules are left out. `root` is the edition, anywhere in a work tree.
 * @throws NoState when there is no git, no work tree or no such revision
 */
export function writeRevision(root: string, revision: string, folder: string): void {
  const prefix = git(
    root,
    ['rev-parse', '--show-prefix'],
    '不在git工作区里，或git打不开它（仓库坏了，文件夹是别的用户的）',
  )
    .toString()
    .trim();
  const commit = git(
    root,
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    `没有「${revision}」这个版本（浅克隆里没有更早的）`,
  )
    .toString()
    .trim();
  const listed = git(
    root,
    [
      'ls-tree',
      '-r',
      '-z',
      '--full-tree',
      commit,
      '--',
      ...EDITION_FOLDERS.map((each) => prefix + each),
    ],
    `读不出「${revision}」`,
  );
  const blobs = listed
    .toString()
    .split('\0')
    .flatMap((line) => {
      const [, mode = '', id = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
      return mode.startsWith('100') ? [{ id, path: path.slice(prefix.length) }] : [];
    });
  if (blobs.length === 0) throw new NoState(`「${revision}」里没有这一版的data和content`);
  const input = blobs.map(({ id }) => `${id}\n`).join('');
  const bytes = git(root, ['cat-file', '--batch'], `读不出「${revision}」`, input);
  let at = 0;
  for (const { path } of blobs) {
    const end = bytes.indexOf(0x0a, at);
    const head = /^[0-9a-f]+ blob (\d+)$/.exec(bytes.subarray(at, end).toString());
    if (head === null) {
      throw new NoState(
        `「${revision}」里的${path}在git仓库里坏了或没有取来，没有比：运行git fsck，或从别处重新克隆`,
      );
    }
    const size = Number(head[1]);
    const target = inside(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
}

function git(root: string, args: readonly string[], fault: string, input?: string): Buffer {
  try {
    return safeGit(args, { cwd: root, ...(input === undefined ? {} : { input }) });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new NoState(
      code === 'ENOENT'
        ? '这台机器上没有git：写检查点、另一版的文件夹或建好的网站；不写，就从上次交出起比'
        : `${fault}：写git的版本、检查点、另一版的文件夹或建好的网站；不写，就从上次交出起比`,
    );
  }
}
