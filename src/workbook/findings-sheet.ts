/**
 * The name of the sheet in which a refused workbook lists what to change; with a number when the
 * workbook has one so named.
 */
export const FINDINGS_SHEET = '要改的地方';

export const FINDINGS_HEADERS = ['工作表', '格子', '要改什么'];

/** A list that an earlier copy brought back: our headers under our name. It is nobody's table. */
export function isFindingsSheet(name: string, firstRow: readonly unknown[]): boolean {
  return (
    name.startsWith(FINDINGS_SHEET) && FINDINGS_HEADERS.every((text, at) => firstRow[at] === text)
  );
}
