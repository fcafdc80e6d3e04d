import process from 'node:process';
import { OutDirError } from '../src/building/out-dir.ts';
import { type WorkFolder, openWorkFolder } from '../src/building/work-folder.ts';
import type { Settings } from '../src/settings.ts';

/** Takes OUT_DIR for this build; folders that cannot be used end the command with exit code 2. */
export async function workOrExit(settings: Settings, repository: string): Promise<WorkFolder> {
  try {
    return await openWorkFolder(settings, repository, (line) => process.stderr.write(line));
  } catch (error) {
    const message = outDirMessage(error, settings.outDir);
    if (message === undefined) throw error;
    process.stderr.write(`${message}\n`);
    process.exit(2);
  }
}

const SYSTEM_WORDS: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘满了',
  EDQUOT: '磁盘配额用完了',
  EROFS: '文件系统只能读',
  EACCES: '没有权限',
  EPERM: '没有权限',
  ENAMETOOLONG: '名字太长',
};

/** What a fault of the disk or of OUT_DIR means, in Chinese; undefined for any other error. */
export function outDirMessage(error: unknown, outDir: string): string | undefined {
  if (error instanceof OutDirError) return error.message;
  if (!(error instanceof Error)) return undefined;
  const { code = '', path = outDir } = error as NodeJS.ErrnoException;
  const words = SYSTEM_WORDS[code];
  return words === undefined ? undefined : `写不了「${path}」：${words}`;
}
