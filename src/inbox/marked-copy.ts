import type { ImportResult } from '../import/result.ts';
import { readWorkbook } from '../workbook/read.ts';
import { type SheetFinding, annotatedCopy } from '../workbook/write-annotated-copy.ts';
import { copyAsXlsx } from '../workbook/write-copy.ts';
import type { Arrived } from './arrived.ts';
import { withHint } from '../text/sentence.ts';

/** The sheet of a copy of a text file, which has none of its own. */
const SHEET = '表';

/**
 * A copy of the editor's own workbook with red cells, comments and a list of what to change; of a CSV,
 * an .xls or .ods as an .xlsx, where cells can be marked. Undefined for what cannot be read as a table.
 */
export async function markedCopy(
  { name, bytes }: Arrived,
  result: ImportResult,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined> {
  const findings = findingsOf(name, result).map((each) =>
    each.sheet === '' ? { ...each, sheet: SHEET } : each,
  );
  try {
    if (/\.xls[xm]$/i.test(name)) return { name, bytes: await annotatedCopy(bytes, findings) };
    const copy = await copyAsXlsx(await readWorkbook(name, bytes), SHEET);
    const marked = await annotatedCopy(copy, findings);
    return { name: name.replace(/\.[^.]*$/, '.xlsx'), bytes: marked };
  } catch {
    // No table, whatever its name says: the receipt says so.
    return undefined;
  }
}

function findingsOf(
  name: string,
  { questions, problems, sheet, files }: ImportResult,
): SheetFinding[] {
  const at = (cell: string): SheetFinding[] => {
    const parts = cell.split('!');
    const isOther = parts.length > 1 && files.includes(parts[0] ?? '') && parts[0] !== name;
    if (isOther) return [];
    const own = parts[0] === name ? parts.slice(1) : parts;
    const [first = '', second] = own;
    return [
      { sheet: second === undefined ? (sheet ?? '') : first, cell: second ?? first, message: '' },
    ];
  };
  const asked = questions.flatMap(({ cells, found, options, default: likely }) => {
    const choice = options.length === 0 ? '' : `：写成${options.slice(0, 12).join('、')}中的一个`;
    const message = `「${found}」拿不准${choice}${likely === undefined ? '' : `，照常理是「${likely}」`}`;
    return (cells.length === 0 ? [''] : cells).flatMap(at).map((each) => ({ ...each, message }));
  });
  const wrong = problems
    .filter(({ level }) => level !== 'notice')
    .flatMap(({ cell = '', message, hint }) =>
      at(cell).map((each) => ({ ...each, message: withHint(message, hint) })),
    );
  return [...asked, ...wrong];
}
