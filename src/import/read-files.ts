import { readWorkbook } from '../workbook/read.ts';
import { WorkbookRefusal } from '../workbook/workbook.ts';
import type { ReadFile } from './choose-table.ts';
import { problemOf } from './import-problems.ts';
import type { ImportProblem } from './result.ts';

/** The workbooks of an import, and why some of them are not read. */
export async function readFiles(
  given: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<{ files: ReadFile[]; problems: ImportProblem[] }> {
  const files: ReadFile[] = [];
  const problems: ImportProblem[] = [];
  for (const { name, bytes } of given) {
    try {
      files.push({ name, workbook: await readWorkbook(name, bytes) });
    } catch (error) {
      if (!(error instanceof WorkbookRefusal)) throw error;
      problems.push(problemOf(name, 'csv-syntax', error.message, error.hint));
    }
  }
  return { files, problems };
}
