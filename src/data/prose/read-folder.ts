import type { EditionFiles } from '../files.ts';
import type { Problem } from '../problem.ts';
import { PROSE_KINDS, readProseFile } from './read-file.ts';
import type { ProseDocument } from './read-file.ts';

/** Reads all prose of `content/`, adding its problems to `problems`. */
export function readProse(
  files: Pick<EditionFiles, 'list' | 'read'>,
  problems: Problem[],
): ProseDocument[] {
  return PROSE_KINDS.flatMap((kind) =>
    files.list(`content/${kind}`).files.flatMap((name) => {
      const file = `content/${kind}/${name}`;
      if (!/^readme/i.test(name) && /\.(md|markdown|docx?|wps|MDX)$/.test(name)) {
        problems.push(wrongExtension(file, name));
        return [];
      }
      if (!name.endsWith('.mdx')) return [];
      const { text, problem } = files.read(file);
      if (problem !== undefined) problems.push(problem);
      if (text === undefined) return [];
      const read = readProseFile(file, text, kind);
      problems.push(...read.problems);
      return read.document === undefined ? [] : [read.document];
    }),
  );
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
