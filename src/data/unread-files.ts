import { type EditionFiles, unreadable } from './files.ts';
import { fits, isIgnoredName, isKnownFolder, knownInFolder } from './known-files.ts';
import type { Problem } from './problem.ts';
import { fileHint, folderHint } from './right-name.ts';
import { strangeRoot } from './strange-root.ts';
import { EDITION_FOLDERS, type Found, foldedName } from './walk.ts';

/**
 * All that lies below the folders of the edition and is none of: read, ignored by its name, kept for
 * another command, or named by one of `problems` already. Nothing slips by: what no reader opened is
 * a `config` problem. To be asked when everything has been read; `public/` names its own files.
 */
export function unreadFiles(files: EditionFiles, problems: readonly Problem[]): Problem[] {
  const named = new Set(problems.flatMap(({ level, file }) => (level === 'error' ? [file] : [])));
  const { found, unlisted } = files.walked;
  const unread = ['data', 'content'].flatMap((folder) => unreadIn(files, folder, named));
  return [
    ...[...unlisted].flatMap(([folder, code]) =>
      files.lost.has(folder || '.') ? [unreadable(folder || '.', code)] : [],
    ),
    ...[...found.values()].flatMap((each) => strangeKind(each) ?? []),
    ...strangeRoot(files.root),
    ...unread,
    // A name that is not read says so already.
    ...sameNames(files).filter(({ file }) => !unread.some((each) => each.file === file)),
  ];
}

function unreadIn(files: EditionFiles, folder: string, named: ReadonlySet<string>): Problem[] {
  const here = files.walked.inside.get(folder) ?? [];
  const beside = new Set(here.map(({ name }) => name));
  const known = knownInFolder(folder);
  return here.flatMap((each): Problem[] => {
    const { path, name, kind } = each;
    if (kind === 'folder') {
      return isKnownFolder(path) ? unreadIn(files, path, named) : [unknownFolder(files, each)];
    }
    if (kind !== 'file' || isIgnoredName(name) || files.isClaimed(path) || named.has(path))
      return [];
    if (known.some(({ isKept, name: part }) => isKept === true && fits(part, name))) return [];
    return [
      {
        rule: 'config',
        level: 'error',
        file: path,
        line: 1,
        value: name,
        message: known.some((one) => one.name === name)
          ? `没有读这个文件：「${name}」在${folder}里用不上`
          : `没有读这个文件：${folder}里不认得「${name}」`,
        hint: fileHint(folder, name, beside),
      },
    ];
  });
}

function unknownFolder(files: EditionFiles, { path, folder, name }: Found): Problem {
  const inside = [...files.walked.found.values()].filter(
    (each) => each.kind === 'file' && each.path.startsWith(`${path}/`),
  );
  const listed = inside.slice(0, 3).map((each) => each.path.slice(path.length + 1));
  const held =
    inside.length === 0 ? '' : `，里面的${inside.length}个文件没有读：${listed.join('、')}`;
  return {
    rule: 'config',
    level: 'error',
    file: path,
    line: 1,
    value: name,
    message: `${folder}里不认得文件夹「${name}」${held}${inside.length > 3 ? '……' : ''}`,
    hint: folderHint(folder, name),
  };
}

/** A link leads out of the edition, and elsewhere on another machine; a device may never end. */
function strangeKind({ path, folder, name, kind }: Found): Problem | undefined {
  const problem = { rule: 'config', level: 'error', file: path, line: 1, value: name } as const;
  if (kind === 'link') {
    const message = `「${name}」是链接（快捷方式），不跟着它读：别的机器上没有它指的文件`;
    return { ...problem, message, hint: '删去链接，把它指的文件或文件夹复制到这里' };
  }
  if (kind === 'other') {
    const message = `「${name}」不是普通文件（是管道、套接字或设备），不能读`;
    return { ...problem, message, hint: '删去它；这里只放普通的文件和文件夹' };
  }
  if (folder !== '') return undefined;
  const right = EDITION_FOLDERS.find((each) => each === foldedName(name)) ?? name;
  if (right !== name) {
    const message = `「${name}」的大小写不对，里面的文件没有读`;
    return { ...problem, message, hint: `改名为${right}` };
  }
  if (kind === 'folder') return undefined;
  return { ...problem, message: `「${name}」是一个文件，应为文件夹`, hint: '改名或删去它' };
}

/** Names that are one where the disk does not tell case, or composes letters. */
function sameNames(files: EditionFiles): Problem[] {
  return [...files.walked.inside.values()].flatMap((here) => {
    const first = new Map<string, string>();
    const plainFirst = [...here].sort((a, b) => Number(isFolded(b)) - Number(isFolded(a)));
    return plainFirst.flatMap(({ path, name }): Problem[] => {
      const folded = foldedName(name);
      const earlier = first.get(folded);
      if (earlier === undefined) {
        first.set(folded, name);
        return [];
      }
      return [
        {
          rule: 'config',
          level: 'error',
          file: path,
          line: 1,
          value: name,
          message: `「${name}」与同一文件夹里的「${earlier}」只有大小写或字的编码不同，在Windows和macOS上是同一个文件`,
          hint: '留下一个，另一个改名或删去',
        },
      ];
    });
  });
}

function isFolded({ name }: Found): boolean {
  return name === foldedName(name);
}
