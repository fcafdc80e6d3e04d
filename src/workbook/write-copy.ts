import { writeXlsx } from 'hucre/xlsx';
import { storedText, TEXT_FORMAT } from './write-cell.ts';
import type { Workbook } from './workbook.ts';

/**
 * A workbook of any kind as an .xlsx of texts, hidden sheets and merged cells as they are; `unnamed`
 * names a sheet that has no name.
 */
export async function copyAsXlsx({ sheets }: Workbook, unnamed: string): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => ({
      name: sheet.name === '' ? unnamed : sheet.name,
      hidden: sheet.isHidden,
      columns: [...(sheet.rows[0] ?? [])].map(() => ({ numFmt: TEXT_FORMAT })),
      rows: sheet.rows.map((row) => row.map(({ text }) => storedText(text))),
      merges: sheet.merges.map(({ top, left, bottom, right }) => ({
        startRow: top,
        startCol: left,
        endRow: bottom,
        endCol: right,
      })),
    })),
  });
  return new Uint8Array(bytes);
}
