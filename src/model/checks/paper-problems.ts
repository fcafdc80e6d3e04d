import { join } from 'node:path';
import type { EditionFiles } from '../../data/files.ts';
import type { Problem } from '../../data/problem.ts';
import { isPaper } from '../../data/texts/paper-kinds.ts';
import { paperText } from '../../data/texts/paper-text.ts';
import { textOnLine } from '../../data/texts/placed-text.ts';
import { personalProblems } from './personal-findings.ts';

/**
 * `personal-data` problems of the PDF and Office files in an edition's `public/`; a warning for one
 * that cannot be read, and for one that names its author. Slower than the other checks, and only
 * for commands: the pages do not run it again.
 */
export async function paperProblems(
  files: Pick<EditionFiles, 'root' | 'walked' | 'bytes'>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { path: file, kind } of files.walked.found.values()) {
    if (kind !== 'file' || !file.startsWith('public/')) continue;
    const bytes = files.bytes(file);
    if (bytes === undefined || !isPaper(bytes)) continue;
    const words = await paperText(join(files.root, file));
    const at = { rule: 'personal-data', level: 'warning', file, line: 1 } as const;
    if (words === undefined) {
      const message = '这个文件读不出文字（损坏、加了密码或太大），没有查个人信息';
      problems.push({ ...at, message, hint: '打开核对里面没有身份证号、手机号和银行卡号' });
      continue;
    }
    problems.push(...personalProblems(file, [textOnLine(words.text, 1)]));
    if (words.author !== '') {
      const value = `${[...words.author][0] ?? ''}**`;
      const message = `文件的属性里写着作者「${value}」`;
      problems.push({
        ...at,
        value,
        message,
        hint: '不想公开的，在文件属性里删去作者再放进public',
      });
    }
  }
  return problems;
}
