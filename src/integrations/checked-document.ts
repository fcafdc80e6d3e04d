import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { EditionFiles } from '../data/files.ts';
import { type ProseFile, proseFiles } from '../data/prose/prose-files.ts';
import { PROSE_KINDS } from '../data/prose/prose-kinds.ts';
import { type ProseDocument, readProseFile } from '../data/prose/read-file.ts';
import { openedSite } from '../opened-site.ts';
import { proseOf } from './prose-loader.ts';

/**
 * The prose file of the edition that a path of the compiler stands for.
 * @throws Error in Chinese for any file that the checks do not read: links, other folders, other
 *   names, files elsewhere on the machine.
 */
export function checkedFile(
  siteRoot: string,
  path: string,
  files: EditionFiles = proseOf(siteRoot),
): ProseFile {
  const [folder = '', name = ''] = path.split(/[/\\]/).slice(-2);
  const kind = PROSE_KINDS.find((each) => each === folder);
  const found =
    kind && proseFiles(files, kind).find(({ file }) => file === `content/${kind}/${name}`);
  if (found === undefined || !isSame(join(realpathSync(siteRoot), found.file), path)) {
    throw new Error(`「${path}」没有检查过，不能编译：正文只能是content各文件夹里的.mdx文件`);
  }
  return found;
}

/**
 * Reads a prose file as the checks do, for the compiler.
 * @throws Error in Chinese when the file is none of the checked ones or has an error, with its line.
 */
export function checkedDocument(siteRoot: string, path: string): ProseDocument {
  const files = proseOf(siteRoot);
  const { file, kind } = checkedFile(siteRoot, path, files);
  const checked = openedSite()?.edition.prose.find((document) => document.file === file);
  if (checked !== undefined) return checked;
  const { text, problem } = files.read(file);
  const read = text === undefined ? undefined : readProseFile(file, text, kind);
  const problems = [...(problem === undefined ? [] : [problem]), ...(read?.problems ?? [])];
  const errors = problems.filter(({ level }) => level === 'error');
  if (errors.length === 0 && read?.document !== undefined) return read.document;
  const list = errors.map(({ line, message, hint }) => `${file}:${line}  ${message}（${hint}）`);
  throw new Error(`正文有${errors.length}处错误，不能编译\n${list.join('\n')}`);
}

/** Whether a path is that very file, by way of no link below the edition's folder. */
function isSame(file: string, path: string): boolean {
  try {
    return realpathSync(path) === file;
  } catch {
    return false;
  }
}
