import {
  type Cell,
  type CellValue,
  type RichTextRun,
  type Sheet,
  type Workbook as LibraryWorkbook,
  readOds,
  readXls,
  readXlsx,
} from 'hucre';
import { formatNumber } from '../text/numbers.ts';
import { scriptCharacters } from '../text/script-characters.ts';
import { isBlank } from '../text/visible-text.ts';
import { type OdsParts, partsOfOds } from './read-ods-parts.ts';
import { cellAddress } from './address.ts';
import { LIMITS } from './read-limits.ts';
import {
  BLANK_CELL,
  passwordRefusal,
  percentCell,
  type SheetCell,
  type Workbook,
  WorkbookRefusal,
  type WorkbookSheet,
} from './workbook.ts';

const READERS = { xlsx: readXlsx, ods: readOds, xls: readXls } as const;

export type BinaryKind = keyof typeof READERS;

/** The sheets of a workbook: the one module that calls the library. @throws WorkbookRefusal */
export async function readBinary(kind: BinaryKind, bytes: Uint8Array): Promise<Workbook> {
  let read: LibraryWorkbook;
  let parts: readonly OdsParts[] = [];
  try {
    read = await READERS[kind](bytes, { readStyles: true });
    if (kind === 'ods') parts = await partsOfOds(bytes);
  } catch (error) {
    throw refusalOf(error as Error);
  }
  return {
    sheets: read.sheets.map((sheet, at) => withParts(sheetOf(sheet), parts[at])),
    is1904: read.dateSystem === '1904',
    remarks: (read.externalLinks?.length ?? 0) > 0 ? [EXTERNAL] : [],
  };
}

function withParts(sheet: WorkbookSheet, parts: OdsParts | undefined): WorkbookSheet {
  if (parts === undefined) return sheet;
  const { isHidden, rows, columns, shown } = parts;
  const cells = sheet.rows.map((row, at) =>
    row.map((cell, column) => shown.get(`${at},${column}`) ?? cell),
  );
  return { ...sheet, rows: cells, isHidden, hiddenRows: rows, hiddenColumns: columns };
}

const EXTERNAL = '表里的公式引用了别的文件，用的是存下来的结果，没有去读那些文件';

function refusalOf({ name, message }: Error): WorkbookRefusal {
  if (/encrypt|password/i.test(`${name} ${message}`)) {
    return passwordRefusal();
  }
  if (/too large|limit|exceed|maximum|decompress/i.test(message)) {
    return new WorkbookRefusal('文件展开后太大', '只留要导入的工作表，另存为新的.xlsx，再导入');
  }
  return new WorkbookRefusal(
    '文件打不开，可能已损坏，或扩展名与内容不符',
    '在Excel或WPS里打开，另存为新的.xlsx，再导入',
  );
}

/** A cell of Excel holds no more. */
const MOST_TEXT = 32_767;

function tooLong(cell: string, length: number): WorkbookRefusal {
  return new WorkbookRefusal(
    `${cell}有${length}个字，一格最多${MOST_TEXT}个`,
    '核对这一格，把长文另存成文件，再导入',
  );
}

function tooMuchText(sheet: string, row: number): WorkbookRefusal {
  return new WorkbookRefusal(
    `工作表「${sheet}」到第${row}行为止已经超过${LIMITS.characters}个字`,
    '长文另存成文件，表里只留摘要；或分成几个文件导入',
  );
}

function sheetOf(sheet: Sheet): WorkbookSheet {
  let characters = 0;
  const hiddenRows = [...(sheet.rowDefs ?? [])].filter(([, { hidden }]) => hidden === true);
  return {
    name: sheet.name,
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: sheet.rows.map((row, at) =>
      row.map((value, column) => {
        const { length } = typeof value === 'string' ? value : '';
        if (length > MOST_TEXT) throw tooLong(cellAddress(at, column), length);
        characters += length;
        if (characters > LIMITS.characters) throw tooMuchText(sheet.name, at + 1);
        const about = sheet.cells?.get(`${at},${column}`);
        return asStruck(cellOf(value, about), about);
      }),
    ),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
    hiddenRows: new Set(hiddenRows.map(([row]) => row)),
    hiddenColumns: new Set((sheet.columns ?? []).flatMap((c, at) => (c?.hidden ? [at] : []))),
  };
}

/** What is struck out is told apart from what stands. */
function asStruck(cell: SheetCell, about: Cell | undefined): SheetCell {
  if (cell.kind === 'blank') return cell;
  if (about?.style?.font?.strikethrough === true) return { ...cell, isStruck: true };
  const isOut = ({ text, font }: RichTextRun) => font?.strikethrough === true && !isBlank(text);
  const runs = about?.richText ?? [];
  const standing = runs.filter((run) => !isOut(run));
  if (standing.length === runs.length) return cell;
  const text = standing.map(shownRun).join('');
  return isBlank(text) ? { ...cell, isStruck: true } : { ...cell, text, whole: cell.text };
}

/** A run of a text with its raised and lowered characters as such: 10⁴ is not 104. */
function shownRun({ text, font }: RichTextRun): string {
  const { vertAlign } = font ?? {};
  if (vertAlign === undefined) return text;
  return scriptCharacters(text, vertAlign === 'superscript' ? 'super' : 'sub') ?? text;
}

function cellOf(value: CellValue, about: Cell | undefined): SheetCell {
  if (about?.type === 'error') return { kind: 'error', text: String(about.value ?? value) };
  if (value === null) {
    const isFormula = about?.formula !== undefined && about.formulaResult == null;
    return isFormula ? { ...BLANK_CELL, isUncomputed: true } : BLANK_CELL;
  }
  if (typeof value === 'number') return numberCell(value, about?.style?.numFmt);
  if (typeof value === 'boolean') return { kind: 'boolean', text: value ? '是' : '否' };
  if (typeof value === 'string') {
    if (/^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/.test(value)) {
      return { kind: 'error', text: value };
    }
    const text = about?.richText?.map(shownRun).join('') ?? value;
    return isBlank(text) ? BLANK_CELL : { kind: 'text', text };
  }
  return dateCell(value, about?.style?.numFmt);
}

/** A double as a sheet shows it: at most 15 digits, so that 0.1+0.2 is 0.3. */
function numberCell(value: number, format = ''): SheetCell {
  const rounded = Number(value.toPrecision(15));
  if (/^0{2,}$/.test(format) && Number.isInteger(rounded) && rounded >= 0) {
    return { kind: 'number', text: formatNumber(rounded).padStart(format.length, '0') };
  }
  const [positive = ''] = format.split(';');
  if (/^[#,0.]+%$/.test(positive.replace(/\[[^\]]*\]|_.|\s/g, ''))) return percentCell(rounded);
  return { kind: 'number', text: formatNumber(rounded) };
}

/** A day as the sheet shows it: 2016年3月 typed in is kept as its first day, and 12:30 has no day. */
function dateCell(value: Date, format = 'd'): SheetCell {
  const [day = '', time = ''] = value.toISOString().split('T');
  const isMidnight = time.startsWith('00:00:00');
  const shows = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();
  if (!shows.includes('d')) {
    if (!/[ye]/.test(shows)) return { kind: 'text', text: time.slice(0, 8) };
    const part = day.replace(shows.includes('m') ? /-01$/ : /-01-01$/, '');
    if (part !== day) return { kind: 'text', text: part };
  }
  return { kind: 'date', text: isMidnight ? day : `${day} ${time.slice(0, 8)}` };
}
