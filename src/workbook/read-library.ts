import {
  type Cell,
  type CellValue,
  type Sheet,
  type Workbook as LibraryWorkbook,
  readOds,
  readXls,
  readXlsx,
} from 'hucre';
import { formatNumber } from '../text/numbers.ts';
import { isBlank } from '../text/visible-text.ts';
import { type HiddenParts, hiddenInOds } from './read-ods-hidden.ts';
import { cellAddress } from './address.ts';
import { LIMITS } from './read-limits.ts';
import {
  BLANK_CELL,
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
  let hidden: readonly HiddenParts[] = [];
  try {
    read = await READERS[kind](bytes, { readStyles: true });
    if (kind === 'ods') hidden = await hiddenInOds(bytes);
  } catch (error) {
    throw refusalOf(error as Error);
  }
  return {
    sheets: read.sheets.map((sheet, at) => withHidden(sheetOf(sheet), hidden[at])),
    is1904: read.dateSystem === '1904',
    remarks: (read.externalLinks?.length ?? 0) > 0 ? [EXTERNAL] : [],
  };
}

function withHidden(sheet: WorkbookSheet, hidden: HiddenParts | undefined): WorkbookSheet {
  if (hidden === undefined) return sheet;
  const { isHidden, rows, columns } = hidden;
  return { ...sheet, isHidden, hiddenRows: rows, hiddenColumns: columns };
}

const EXTERNAL = '表里的公式引用了别的文件，用的是存下来的结果，没有去读那些文件';

function refusalOf({ name, message }: Error): WorkbookRefusal {
  if (/encrypt|password/i.test(`${name} ${message}`)) {
    return new WorkbookRefusal('文件加了密码，打不开', '在Excel或WPS里取消打开密码，再导入');
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
        return cellOf(value, sheet.cells?.get(`${at},${column}`));
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
    return isBlank(value) ? BLANK_CELL : { kind: 'text', text: value };
  }
  return dateCell(value);
}

/** A double as a sheet shows it: at most 15 digits, so that 0.1+0.2 is 0.3. */
function numberCell(value: number, format = ''): SheetCell {
  const rounded = Number(value.toPrecision(15));
  if (/^0{2,}$/.test(format) && Number.isInteger(rounded) && rounded >= 0) {
    return { kind: 'number', text: formatNumber(rounded).padStart(format.length, '0') };
  }
  if (/^[#,0.]+%$/.test(format)) {
    const percent = Number((rounded * 100).toPrecision(15));
    return { kind: 'number', text: `${formatNumber(percent)}%` };
  }
  return { kind: 'number', text: formatNumber(rounded) };
}

function dateCell(value: Date): SheetCell {
  const [day = '', time = ''] = value.toISOString().split('T');
  const isMidnight = time.startsWith('00:00:00');
  return { kind: 'date', text: isMidnight ? day : `${day} ${time.slice(0, 8)}` };
}
