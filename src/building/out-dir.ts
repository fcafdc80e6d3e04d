import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import process from 'node:process';
import { type Settings, SettingsError } from '../settings.ts';
import { LOOP_FOLDERS } from '../data/walk.ts';
import { OWNER, ownerOf } from './build-owner.ts';
import { isWithin, realPathOf, statsOf } from './real-path.ts';
import { foreignBetween, foreignIn } from './site-mark.ts';

/** A folder that a site may take the place of, and what the setting that names it is called. */
export interface OutFolder extends Pick<Settings, 'outDir' | 'siteRoot'> {
  /** OUT_DIR where it is not said. */
  readonly called?: string;
}

/** OUT_DIR cannot be replaced; the message says why and what to do, in Chinese (exit 2). */
export class OutDirError extends SettingsError {}

/** The folder of drafts inside an OUT_DIR that cannot be renamed. */
export const INSIDE = '.zhongchuang-gazette-building';

/** Folders that hold what people have made; a site may not be written into them. */
const SOURCES = [
  ...['data', 'content', 'public', 'src', 'scripts', 'docs', 'node_modules', '.git', '.github'],
  '.astro',
  ...LOOP_FOLDERS,
];

/**
 * The folder behind OUT_DIR that a build may replace: every link followed, not yet there, empty, or
 * holding a built site and nothing else; and writable.
 * @throws OutDirError for any other.
 */
export function realOutDir(
  { outDir, siteRoot, called = 'OUT_DIR' }: OutFolder,
  repository: string,
): string {
  const real = realPathOf(outDir);
  const named = `${called}「${outDir}」`;
  if (real === undefined) throw new OutDirError(`${named}是一串绕回自己的链接`);
  const told = real === outDir ? named : `${named}（即「${real}」）`;
  const fault =
    notAFolder(real) ??
    holds(real, siteRoot, repository) ??
    liesIn(real, siteRoot, repository) ??
    notWritable(real) ??
    foreignFault(real);
  if (fault !== undefined) throw new OutDirError(told + fault);
  return real;
}

/** Why the content of a real folder is not ours to replace, as the end of a sentence. */
export function foreignFault(real: string): string | undefined {
  if (!existsSync(real)) return undefined;
  const known = [INSIDE, ...(isMountPoint(real) ? ['lost+found'] : [])];
  // While a build that was killed has left the work half done, the next one finishes it first.
  const half = { next: join(real, INSIDE, 'next'), last: join(real, INSIDE, 'last') };
  const planted = plantedIn(join(real, INSIDE), existsSync(half.next));
  if (planted !== undefined) return `里的「${INSIDE}${planted}」不是构建留下的：请把它移走，再构建`;
  const foreign = existsSync(half.next)
    ? foreignBetween(real, half, known)
    : foreignIn(real, known);
  const only = '构建只换掉空文件夹和自己建的网站';
  switch (foreign?.kind) {
    case undefined:
      return undefined;
    case 'git':
      return `里有「${foreign.path}」，是一个git工作区：${only}；请另指一个文件夹，建好后再复制过去`;
    case 'unmarked':
      return (
        `里有「${foreign.path}」等，没有构建留下的记号：${only}；请另指一个文件夹，` +
        '如果这是旧版程序建的网站，先把它改名或删掉，再构建'
      );
    case 'other':
      return (
        `里的「${foreign.path}」不是构建写的，或者后来改过：${only}；` +
        '请先把它移走，要随网站发布的放进本版的public，再构建'
      );
  }
}

/** All that a build puts into its folder of drafts. */
const OF_DRAFTS = new Set([OWNER, 'site', 'scratch', 'next', 'last']);

/** What in a folder of drafts inside OUT_DIR no build has left there, as the end of its path. */
function plantedIn(inside: string, isHalf: boolean): string | undefined {
  const stats = statsOf(inside);
  if (stats === undefined) return undefined;
  if (!stats.isDirectory()) return '';
  const names = readdirSync(inside);
  const other = names.find((name) => !OF_DRAFTS.has(name));
  if (other !== undefined) return `/${other}`;
  // A build signs it at once; parts that wait are known by their mark.
  const isSigned = isHalf || names.length === 0 || ownerOf(inside) !== undefined;
  return isSigned ? undefined : `/${names[0] ?? ''}`;
}

/** Whether a folder can only be filled anew, not renamed: another file system is mounted there. */
export function isMountPoint(real: string): boolean {
  return statSync(real).dev !== statSync(dirname(real)).dev;
}

/** Whether files may be made and removed in a folder. */
export function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function notAFolder(real: string): string | undefined {
  const above = nearest(real);
  if (statSync(above).isDirectory()) return undefined;
  return above === real
    ? '是一个文件：应为文件夹；构建会把它整个换掉'
    : `的上级「${above}」是一个文件：应为文件夹`;
}

function holds(real: string, siteRoot: string, repository: string): string | undefined {
  const kept = [
    ...[siteRoot, repository, ...sources(siteRoot), ...sources(repository)].map((path) => ({
      path,
      what: '程序或本版的数据',
    })),
    { path: homedir(), what: '用户的主目录' },
    { path: process.cwd(), what: '当前的文件夹' },
    { path: tmpdir(), what: '系统的临时文件夹' },
  ];
  const lost = kept.find(({ path }) => isWithin(realPathOf(path) ?? path, real));
  if (lost === undefined) return undefined;
  return `里有${lost.what}：构建会把整个文件夹换掉，请另指一个文件夹`;
}

/** Why a folder is no place for what is handed over, as the end of a sentence. */
export function liesIn(real: string, siteRoot: string, repository: string): string | undefined {
  const inside = '请另指一个文件夹，例如dist';
  if (real.split(sep).some((name) => name.toLowerCase() === '.git')) {
    return `在一个「.git」里：${inside}`;
  }
  const source = [...sources(siteRoot), ...sources(repository)].find((path) =>
    isWithin(real, realPathOf(path) ?? path),
  );
  if (source === undefined) return undefined;
  return `在程序或本版的「${basename(source)}」里：${inside}`;
}

function sources(root: string): string[] {
  return SOURCES.map((name) => join(root, name));
}

function notWritable(real: string): string | undefined {
  const above = nearest(real);
  if (!isWritable(above)) {
    return above === real
      ? '不能写：请让运行构建的用户能写它，或另指一个文件夹'
      : `还没有，而「${above}」不能写：请先建好这个文件夹，或另指一个文件夹`;
  }
  try {
    readdirSync(above);
    return undefined;
  } catch {
    return '不能读：请让运行构建的用户能读它，或另指一个文件夹';
  }
}

/** The folder itself, or the nearest above it that is there. */
function nearest(path: string): string {
  return statsOf(path) === undefined ? nearest(dirname(path)) : path;
}
