import type { EditionFiles } from '../files.ts';
import { addProblems } from '../most-problems.ts';
import type { Problem } from '../problem.ts';
import { proseFiles } from './prose-files.ts';
import { PROSE_KINDS } from './prose-kinds.ts';
import { type ProseDocument, readProseFile } from './read-file.ts';

/** Reads all prose of `content/`, adding its problems to `problems`. */
export function readProse(
  files: Pick<EditionFiles, 'list' | 'read'>,
  problems: Problem[],
): ProseDocument[] {
  return PROSE_KINDS.flatMap((kind) => {
    for (const name of files.list(`content/${kind}`).files) {
      if (
        name.endsWith('.mdx') ||
        /^readme/i.test(name) ||
        !/\.(md|markdown|docx?|wps|mdx)$/i.test(name)
      )
        continue;
      problems.push(wrongExtension(`content/${kind}/${name}`, name));
    }
    return proseFiles(files, kind).flatMap(({ file }) => {
      const { text, problem } = files.read(file);
      if (problem !== undefined) problems.push(problem);
      if (text === undefined) return [];
      const read = readProseFile(file, text, kind);
      addProblems(problems, read.problems);
      return read.document === undefined ? [] : [read.document];
    });
  });
}

function wrongExtension(file: string, name: string): Problem {
  return {
    rule: 'config',
    level: 'error',
    file,
    line: 1,
    value: name,
    message: `「${name}」不是.mdx文件，不会发布`,
    hint: hintOf(file, name),
  };
}

function hintOf(file: string, name: string): string {
  if (/\.mdx$/i.test(name)) return `扩展名写成小写.mdx：改名为${name.replace(/mdx$/i, 'mdx')}`;
  if (!/\.(?:docx?|wps)$/i.test(name)) return '把文字存成扩展名为.mdx的文本文件';
  const isIssue = file.startsWith('content/issues/');
  const saved = /\.docx$/i.test(name) ? '' : '在Word或WPS里另存为.docx，';
  return isIssue
    ? `${saved}移到content以外，再用npm run import:docx导入`
    : '打开它，把文字复制到扩展名为.mdx的文本文件里；给读者下载的放进public';
}
