import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { decodeUtf8 } from './encoding.ts';
import type { Problem } from './problem.ts';
import { isIgnoredName } from './known-files.ts';
import { type Walk, walk } from './walk.ts';

/**
 * The input files of an edition: the one door to the disk. Paths are relative to its root, with `/`,
 * and compared exactly as the disk has them, also where the disk itself does not tell case.
 */
export interface EditionFiles {
  readonly root: string;
  /** Names in a folder, sorted; empty when there is no such folder. Hidden files are left out. */
  list(folder: string): { readonly files: readonly string[]; readonly folders: readonly string[] };
  /** Whether there is such a file; a link, a folder or a device is none. */
  has(path: string): boolean;
  /** The bytes of a file; undefined when it cannot be read. */
  readonly bytes: (path: string) => Uint8Array | undefined;
  /** The text of a UTF-8 file; otherwise a problem: `file-encoding`, or `config` when unreadable. */
  read(path: string): { readonly text?: string; readonly problem?: Problem };
  /** Why a file could not be read, without reading it; undefined when it could. */
  readFault(path: string): Problem | undefined;
  /** Accounts for a file that is not read because of a fault reported elsewhere. */
  claim(path: string): void;
  /** Whether a file was read or claimed. */
  isClaimed(path: string): boolean;
  /** Folders and files that are there, and that the system has not let us read so far. */
  readonly lost: ReadonlySet<string>;
  /** All that lies below the folders of the edition. */
  readonly walked: Walk;
}

/** Larger files are not read: nobody mends them by hand, and what reads them runs out of memory. */
const MOST_MEGABYTES = 20;
const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

/** Files up to this many bytes are read once and kept. */
const KEPT_BYTES = 8 * 1024 * 1024;

/** Opens the folder of an edition (`SITE_ROOT`), or only some of its folders. */
export function openEdition(root: string, folders?: readonly string[]): EditionFiles {
  const walked = walk(root, folders);
  const claimed = new Set<string>();
  // Where there is no folder at all, nothing is lost.
  const lost = new Set(
    [...walked.unlisted].flatMap(([path, code]) => (code === 'ENOENT' ? [] : [path || '.'])),
  );
  const kept = new Map<string, Uint8Array | string>();
  const has = (path: string) => walked.found.get(path)?.kind === 'file';
  const content = (path: string): Uint8Array | string => {
    claimed.add(path);
    const held = kept.get(path) ?? (has(path) ? bytesOrCode(join(root, path)) : 'ENOENT');
    if (held.length <= KEPT_BYTES) kept.set(path, held);
    if (typeof held === 'string' && held !== 'EFBIG' && has(path)) lost.add(path);
    return held;
  };
  return {
    root,
    walked,
    lost,
    has,
    list: (folder) => {
      const visible = (walked.inside.get(folder) ?? []).filter(({ name }) => isVisible(name));
      return {
        files: visible.filter(({ kind }) => kind === 'file').map(({ name }) => name),
        folders: visible.filter(({ kind }) => kind === 'folder').map(({ name }) => name),
      };
    },
    bytes: (path) => {
      const held = content(path);
      return typeof held === 'string' ? undefined : held;
    },
    read: (path) => {
      const held = content(path);
      return typeof held === 'string'
        ? { problem: unreadable(path, held) }
        : decodeUtf8(path, held);
    },
    readFault: (path) => {
      const code = has(path) ? codeOf(join(root, path)) : 'ENOENT';
      return code === undefined ? undefined : unreadable(path, code);
    },
    claim: (path) => void claimed.add(path),
    isClaimed: (path) => claimed.has(path),
  };
}

function isVisible(name: string): boolean {
  return !name.startsWith('.') && !name.startsWith('~$') && !isIgnoredName(name);
}

/**
 * The bytes of a file, or the code of the error. A file that has become a link or a device since the
 * walk is not followed, and opening it does not wait.
 */
function bytesOrCode(path: string): Uint8Array | string {
  // Windows knows neither flag.
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK }: Partial<typeof constants> = constants;
  try {
    const handle = openSync(path, (O_RDONLY ?? 0) | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0));
    try {
      const about = fstatSync(handle);
      if (!about.isFile()) return 'ELOOP';
      return about.size > MOST_BYTES ? 'EFBIG' : readFileSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'EIO';
  }
}

function codeOf(path: string): string | undefined {
  try {
    accessSync(path, constants.R_OK);
    return statSync(path).size > MOST_BYTES ? 'EFBIG' : undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'EIO';
  }
}

/** A `config` problem of a file or folder that the system does not let us read. */
export function unreadable(file: string, code: string): Problem {
  const { message, hint } = (file.includes('\ufffd') ? BAD_NAME : CAUSES[code]) ?? {
    message: `读不出来（系统的错误${code}）`,
    hint: '核对磁盘和文件是否完好，或重新拷贝一份',
  };
  return { rule: 'config', level: 'error', file, line: 1, message, hint };
}

const NO_RIGHT = {
  message: '没有权限读，不知道里面是什么',
  hint: '把它的权限改为当前用户可读，再检查一次',
};
const BAD_NAME = {
  message: '名称里有不成字的字节，打不开',
  hint: '改名，用UTF-8的汉字、字母和数字',
};
const GONE = {
  message: '检查开始时还在，读的时候已经不在了',
  hint: '检查和构建的时候不要移动文件；请再检查一次',
};
const CAUSES: Readonly<Record<string, { message: string; hint: string }>> = {
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
  ENOENT: GONE,
  ELOOP: GONE,
  ENOTDIR: GONE,
  EFBIG: {
    message: `大于${MOST_MEGABYTES}MB，没有读`,
    hint: '数据按版本、按期间分成几个文件，图片和附件压缩以后再放；大的视频放到别处，正文里给网址',
  },
  ENAMETOOLONG: {
    message: '路径太长，系统打不开',
    hint: '文件夹不要一层套一层，名称改短',
  },
};
