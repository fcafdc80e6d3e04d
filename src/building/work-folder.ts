import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import {
  OWNER,
  type Owner,
  isAlive,
  ownFolder,
  ownerOf,
  removeDead,
  removeOwned,
  signLife,
} from './build-owner.ts';
import {
  foreignFault,
  INSIDE,
  isMountPoint,
  isWritable,
  OutDirError,
  type OutFolder,
  realOutDir,
} from './out-dir.ts';
import { finishReplacing, replaceSite } from './replace-site.ts';
import { writeMark } from './site-mark.ts';

/** Where one build works; nobody else builds to the same OUT_DIR meanwhile. */
export interface WorkFolder {
  /** For the draft of the site: on the file system of OUT_DIR, and not there yet. */
  readonly site: string;
  /** A folder for whatever else the build writes. */
  readonly scratch: string;
  /** Marks the draft and puts it in the place of OUT_DIR. */
  publish(): void;
  /** True from then on. */
  isPublished(): boolean;
  /** Removes all traces, also of the site that has made way; OUT_DIR stays as it is. Once is enough. */
  close(): void;
}

const WAIT_MILLISECONDS = 200;
const SIGN_MILLISECONDS = 10_000;
/** A folder is made and signed in an instant; one unsigned for longer was left by a killed build. */
const UNSIGNED_MILLISECONDS = 2000;
const SCRATCH = 'zhongchuang-gazette-';

/**
 * Takes OUT_DIR for one build. The folder of drafts, beside OUT_DIR or inside one that cannot be
 * renamed, is the lock: while the build of another process has it, this one waits and `say`s so.
 * What a killed build has left is ended and removed.
 * @throws OutDirError when OUT_DIR is not ours to replace.
 */
export async function openWorkFolder(
  settings: OutFolder,
  repository: string,
  say: (line: string) => void,
): Promise<WorkFolder> {
  refuseSigns(repository, OTHER_PROGRAM);
  refuseSigns(settings.siteRoot, OTHER_EDITION);
  const outDir = realOutDir(settings, repository);
  const drafts = draftsOf(outDir);
  const temporary = process.env['TMPDIR'];
  const mine: string[] = [];
  let above: string | undefined;
  const remove = () => {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
    // Parts that could not all take their places, and a site that could not return, wait for the next build.
    const isAwaited =
      existsSync(join(drafts, 'next')) || (existsSync(join(drafts, 'last')) && !existsSync(outDir));
    for (const folder of mine) if (folder !== drafts || !isAwaited) removeOwned(folder);
    if (above !== undefined) removeEmpty(dirname(drafts), above);
  };
  // Watched from the start: a build that is stopped between two lines must leave nothing behind.
  let isPublished = false;
  const release = onStop(() => {
    remove();
    say(`构建被中断了，${isPublished ? '新网站已经换上' : '已发布的站点没有改动'}\n`);
  });
  let signs: NodeJS.Timeout | undefined;
  let isClosed = false;
  const close = () => {
    // By now somebody else may build under the same name.
    if (isClosed) return;
    isClosed = true;
    clearInterval(signs);
    release();
    remove();
  };
  let scratch: string;
  try {
    above = mkdirSync(dirname(drafts), { recursive: true });
    const owner = await takeFolder(drafts, outDir, say);
    mine.push(drafts);
    signs = setInterval(() => signLife(drafts), SIGN_MILLISECONDS).unref();
    scratch = scratchFolder(drafts, owner);
    mine.unshift(scratch);
    process.env['TMPDIR'] = scratch;
    // Another build may have ended since, and a killed one has been mended.
    realOutDir(settings, repository);
  } catch (error) {
    close();
    throw error;
  }
  return {
    site: join(drafts, 'site'),
    scratch,
    publish: () => {
      // Building takes a while; somebody may have put a file there.
      const fault = foreignFault(outDir);
      if (fault !== undefined) {
        throw new OutDirError(`${settings.called ?? 'OUT_DIR'}「${settings.outDir}」${fault}`);
      }
      writeMark(join(drafts, 'site'));
      replaceSite(drafts, outDir);
      isPublished = true;
    },
    isPublished: () => isPublished,
    close,
  };
}

function draftsOf(outDir: string): string {
  const stays = existsSync(outDir) && (isMountPoint(outDir) || !isWritable(dirname(outDir)));
  return stays ? join(outDir, INSIDE) : join(dirname(outDir), `.${basename(outDir)}-building`);
}

async function takeFolder(
  drafts: string,
  outDir: string,
  say: (line: string) => void,
): Promise<Owner> {
  for (let isSaid = false; ;) {
    if (make(drafts)) {
      const owner = ownFolder(drafts);
      removeDead(dirname(drafts), `${basename(drafts)}-`);
      finishReplacing(drafts, outDir);
      return owner;
    }
    const owner = ownerOf(drafts);
    if (owner === undefined) {
      if (removeUnsigned(drafts)) continue;
    } else if (!isAlive(owner, drafts)) {
      finishReplacing(drafts, outDir);
      removeOf(owner, drafts);
    } else if (!isSaid) {
      say(`另一次构建（进程${owner.pid}）正在写「${outDir}」，等它完成……\n`);
      isSaid = true;
    }
    await new Promise((resolve) => setTimeout(resolve, WAIT_MILLISECONDS));
  }
}

/** Makes a folder; false when it is there. */
function make(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** Removes a folder that nobody has signed in time; false while somebody may be about to. */
function removeUnsigned(drafts: string): boolean {
  const made = statSync(drafts, { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return true;
  if (Date.now() - made < UNSIGNED_MILLISECONDS) return false;
  try {
    // Of a build killed while it signed, the file is there without its words.
    rmSync(join(drafts, OWNER), { force: true });
    rmdirSync(drafts);
  } catch {
    throw new OutDirError(
      `「${drafts}」不是构建留下的，而构建要用这个名字：请把它改名或移走，再构建`,
    );
  }
  return true;
}

/** Removes the folder of a dead build, unless somebody else has it by now. */
function removeOf({ id }: Owner, drafts: string): void {
  removeOwned(scratchOf(id));
  const aside = `${drafts}-${id}`;
  try {
    renameSync(drafts, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw new OutDirError(`「${drafts}」是一次中断了的构建留下的，删不掉：请把它删掉，再构建`);
  }
  if (ownerOf(aside)?.id === id) removeOwned(aside);
  else renameSync(aside, drafts);
}

/** Known from the folder of drafts, so that it is found though the build was killed before it signed it. */
function scratchOf(id: string): string {
  return join(tmpdir(), `${SCRATCH}${id}`);
}

/** Among the temporary files, which may be faster and know links; beside the drafts otherwise. */
function scratchFolder(drafts: string, { id }: Owner): string {
  const wanted = scratchOf(id);
  try {
    removeDead(tmpdir(), SCRATCH);
    refuseSigns(realpathSync(tmpdir()), OTHER_TMPDIR);
    mkdirSync(wanted, { mode: 0o700 });
    ownFolder(wanted);
    return wanted;
  } catch {
    // Unsigned, nobody would know whose it is.
    rmSync(wanted, { recursive: true, force: true });
    const folder = join(drafts, 'scratch');
    refuseSigns(drafts, OTHER_TMPDIR);
    mkdirSync(folder);
    return folder;
  }
}

/**
 * The bundler takes what follows # and ? in the path of a file for no part of it, and what follows % for a
 * letter: with these it finds no file, or builds a site without its style sheets.
 */
function refuseSigns(path: string, hint: string): void {
  const [sign] = /[#?%]/.exec(path) ?? [];
  if (sign === undefined) return;
  throw new OutDirError(`「${path}」的路径里有「${sign}」，整理页面的程序读不了：${hint}`);
}

const OTHER_TMPDIR = '用TMPDIR指定一个路径里没有「#」「?」「%」的临时文件夹';
const OTHER_PROGRAM = '把程序放到路径里没有「#」「?」「%」的文件夹里';
const OTHER_EDITION = '把本版放到路径里没有「#」「?」「%」的文件夹里，再用SITE_ROOT指明';

/** Removes the folders from `folder` up to `top` that were made and are empty. */
function removeEmpty(folder: string, top: string): void {
  for (let at = folder; at.startsWith(top); at = dirname(at)) {
    if (!existsSync(at) || readdirSync(at).length > 0) return;
    rmdirSync(at);
  }
}

/** Cleans up when the build is stopped from outside; the function returned ends the watch. */
function onStop(clean: () => void): () => void {
  const handlers = (
    [
      ['SIGINT', 130],
      ['SIGTERM', 143],
      ['SIGHUP', 129],
    ] as const
  ).map(([signal, code]) => {
    const stop = () => {
      clean();
      process.exit(code);
    };
    process.once(signal, stop);
    return () => process.removeListener(signal, stop);
  });
  return () => handlers.forEach((remove) => remove());
}
