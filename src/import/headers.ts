import { type Header, headerOf } from '../schemas/header-names.ts';
import type { WorkbookSheet } from '../workbook/workbook.ts';

/** The headers of one or two rows, group and column joined where two rows make one name. */
export function headersOf(sheet: WorkbookSheet, rows: readonly number[]): Header[][] {
  const width = Math.max(0, ...rows.map((row) => sheet.rows[row]?.length ?? 0));
  return Array.from({ length: width }, (_, column) => {
    const texts = rows.map((row) => headerText(sheet, row, column));
    const parts = texts.filter((text, at) => text !== '' && text !== texts[at - 1]);
    const own = parts.at(-1) ?? '';
    const joined = parts.join('');
    const shown = parts.map((part) => headerOf(part).shown).join('｜');
    return [...new Set([joined, own, parts[0] ?? ''])]
      .filter((text) => text !== '')
      .map((text) => ({ ...headerOf(text), shown }));
  });
}

function headerText(sheet: WorkbookSheet, row: number, column: number): string {
  const merge = sheet.merges.find(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right,
  );
  const cell = sheet.rows[merge?.top ?? row]?.[merge?.left ?? column];
  return cell?.kind === 'text' || cell?.kind === 'number' ? cell.text.trim() : '';
}
