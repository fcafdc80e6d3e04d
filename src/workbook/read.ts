import { isFindingsSheet } from './findings-sheet.ts';
import { readBinary } from './read-library.ts';
import { readDelimited } from './read-delimited.ts';
import { LIMITS, refuseZipBomb } from './read-limits.ts';
import { type Workbook, WorkbookRefusal, passwordRefusal, type WorkbookSheet } from './workbook.ts';

/** The first record of an old workbook, and behind it the one that says how it is encrypted. */
const LOCKED_XLS = /\u0809\u0010\u0600\u0005.{6}\u002f/s;

/**
 * Reads a workbook or a table in text by what the file is, not by what it is called: .xlsx and
 * .xlsm (macros are not looked at), .xls, .ods, and text with any common separator and encoding.
 * Blank rows and columns at the edges are cut off.
 * @throws WorkbookRefusal with a sentence in Chinese for what is not read
 */
export async function readWorkbook(name: string, bytes: Uint8Array): Promise<Workbook> {
  if (bytes.length > LIMITS.fileBytes) {
    throw new WorkbookRefusal(
      '文件大于20MB',
      '删去表里的图片和用不到的工作表，另存为新的.xlsx，再导入',
    );
  }
  if (bytes.length === 0) throw new WorkbookRefusal('文件是空的', '核对是不是选错了文件');
  const read = await readKind(name, bytes);
  const sheets = read.sheets
    .filter(
      ({ name: sheet, rows: [first = []] }) =>
        !isFindingsSheet(
          sheet,
          first.map(({ text }) => text),
        ),
    )
    .map(trimmed);
  for (const { name: sheet, rows } of sheets) {
    const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
    if (rows.length <= LIMITS.rows && columns <= LIMITS.columns) continue;
    throw new WorkbookRefusal(
      `工作表「${sheet}」有${rows.length}行${columns}列，最多${LIMITS.rows}行${LIMITS.columns}列`,
      '删去表格下面和右边用不到的行列，分成几个文件导入',
    );
  }
  return { ...read, sheets };
}

async function readKind(name: string, bytes: Uint8Array): Promise<Workbook> {
  const starts = (...mark: number[]) => mark.every((byte, at) => bytes[at] === byte);
  if (starts(0x50, 0x4b)) {
    refuseZipBomb(bytes);
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 120));
    if (head.includes('opendocument.text')) throw notATable(name);
    return readBinary(head.includes('opendocument.spreadsheet') ? 'ods' : 'xlsx', bytes);
  }
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    // The parts of an old container are named in its directory, in UTF-16.
    const parts = new TextDecoder('utf-16le').decode(bytes);
    if (parts.includes('EncryptedPackage') || LOCKED_XLS.test(parts)) throw passwordRefusal();
    if (/WordDocument|PowerPoint Document/.test(parts)) throw notATable(name);
    return readBinary('xls', bytes);
  }
  if (starts(0x25, 0x50, 0x44, 0x46) || starts(0xff, 0xd8) || starts(0x89, 0x50)) {
    throw notATable(name);
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 400)).trimStart();
  if (/^<(?:!doctype|html|\?xml|table)/i.test(head)) {
    throw new WorkbookRefusal(
      '这是网页或XML，不是工作簿',
      '在Excel或WPS里打开，另存为.xlsx，再导入',
    );
  }
  return readDelimited(bytes);
}

function notATable(name: string): WorkbookRefusal {
  return new WorkbookRefusal(
    `「${name}」不是表格`,
    '导入.xlsx、.xls、.ods或.csv；Word文件用npm run import:docx',
  );
}

function trimmed(sheet: WorkbookSheet): WorkbookSheet {
  const rows = sheet.rows.map((row) => {
    const last = row.findLastIndex(({ kind, isUncomputed }) => kind !== 'blank' || isUncomputed);
    return last + 1 === row.length ? row : row.slice(0, last + 1);
  });
  const last = rows.findLastIndex((row) => row.length > 0);
  return { ...sheet, rows: rows.slice(0, last + 1) };
}
