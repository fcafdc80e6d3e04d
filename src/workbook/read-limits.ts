import { WorkbookRefusal } from './workbook.ts';

/** The largest files and tables that are read. */
export const LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  unpackedBytes: 400 * 1024 * 1024,
  rows: 100_000,
  columns: 300,
  /** Characters of all cells of a sheet: one long text may be the text of every cell. */
  characters: 20_000_000,
} as const;

const END_RECORD = 0x06054b50;
const CENTRAL_RECORD = 0x02014b50;
const CENTRAL_LENGTH = 46;
const MOST_COMMENT = 65_557;
/** Tables shrink to a tenth or a fiftieth; a large part that shrinks to less is made to fill memory. */
const LARGE_PART = 50 * 1024 * 1024;
const MOST_RATIO = 200;

/**
 * Refuses a zip whose parts together claim more than the limit once unpacked, before any of it is
 * unpacked. That a part is not larger than it claims is for the library to see.
 * @throws WorkbookRefusal
 */
export function refuseZipBomb(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = bytes.length - 22;
  const first = Math.max(0, bytes.length - MOST_COMMENT);
  while (at >= first && view.getUint32(at, true) !== END_RECORD) at -= 1;
  if (at < first) throw new WorkbookRefusal('文件不完整，可能没有下载完', '重新拷贝一份，再导入');
  let place = view.getUint32(at + 16, true);
  let unpacked = 0;
  while (place + CENTRAL_LENGTH <= bytes.length && view.getUint32(place, true) === CENTRAL_RECORD) {
    const [packed, part] = [view.getUint32(place + 20, true), view.getUint32(place + 24, true)];
    unpacked += part;
    const isBomb = part > LARGE_PART && part > packed * MOST_RATIO;
    if (isBomb || unpacked > LIMITS.unpackedBytes) {
      throw new WorkbookRefusal(
        `文件展开后有${Math.ceil(unpacked / 1024 / 1024)}MB以上，不像一张表`,
        '只留要导入的工作表，另存为新的.xlsx，再导入',
      );
    }
    const extra = [28, 30, 32].map((field) => view.getUint16(place + field, true));
    place += CENTRAL_LENGTH + extra.reduce((sum, length) => sum + length, 0);
  }
}
