import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { LIMITS } from '../src/workbook/read-limits.ts';

/**
 * The bytes of a table that somebody names. Of a file that `readWorkbook` will refuse for its size, only
 * as many as it takes to be refused: no buffer holds a film or a disk image.
 */
export function tableBytes(path: string): Uint8Array {
  if (statSync(path).size <= LIMITS.fileBytes) return readFileSync(path);
  const bytes = new Uint8Array(LIMITS.fileBytes + 1);
  const file = openSync(path, 'r');
  readSync(file, bytes);
  closeSync(file);
  return bytes;
}
