import type { EditionFiles } from '../files.ts';
import { addProblems } from '../most-problems.ts';
import type { Problem } from '../problem.ts';
import { proseFiles } from './prose-files.ts';
import { PROSE_KINDS } from './prose-kinds.ts';
import { readProseFile } from './read-file.ts';
import type { ProseDocument } from './read-file.ts';

/** Reads all prose of `content/`, adding its problems to `problems`. */
export function readProse(
  files: Pick<EditionFiles, 'list' | 'read'>,
  problems: Problem[],
): ProseDocument[] {
  return PROSE_KINDS.flatMap((kind) => {
    for (const name of files.list(`content/${kind}`).files) {
      if (/^readme/i.test(name) || !/\.(md|markdown|docx?|wps|MDX)$/.test(name)) continue;
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
    hint: '把文字存成扩展名为.mdx的文本文件',
  };
}
