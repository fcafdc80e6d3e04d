import { Decimal } from 'decimal.js';
import { quantity, roundedQuantity, tidyQuantity, unitOfColumn } from '../schemas/quantity.ts';
import { formatNumber } from '../text/numbers.ts';
import { maskedText } from '../data/masked-problem.ts';
import { BLANK_CELL, type SheetCell, type WorkbookSheet } from '../workbook/workbook.ts';
import { cellAddress } from '../workbook/address.ts';
import type { SheetColumn } from './map-columns.ts';

/** A row that is no row of the table. `sums` are totals that differ from what they total. */
interface LeftOutRow {
  /** 0-based. */
  readonly row: number;
  readonly reason: string;
  /** Nothing is filled in, it belongs to the head, or the table ends with it. */
  readonly kind: 'blank' | 'heading' | 'end';
  readonly differences: readonly { readonly cell: string; readonly message: string }[];
}

export interface FoundRows {
  /** The rows of the table, 0-based. */
  readonly rows: readonly number[];
  readonly leftOut: readonly LeftOutRow[];
  /** Of each row the heading above it that stands for the rows below (墨池区). */
  readonly sections: ReadonlyMap<number, string>;
}

const NOTE =
  /^(?:注|备注|说明|填表说明|填报说明|附注|附|数据来源|资料来源|口径|指标解释|单位|计量单位)[:：]|^注[\d一二三四五六七八九十]|^(?:[*※★]+|\d+[.、])\s*\S{6,}/;
const SIGNED =
  /^(?:填表人|填报人|制表人?|审核人?|经办人|复核人?|单位负责人|分管领导|负责人|联系人|联系电话|填报单位|填报日期|填表日期|制表日期|打印日期|报送单位|盖章|[(（]盖章[)）]|第\s*\d+\s*页)/;
const TOTAL = /^(?:合计|总计|汇总|共计|累计|总\s*数|全市合计|全市|全县合计)(?:[:：(（].*)?$/;
const SUBTOTAL = /^(?:小计|.{1,8}(?:小计|合计))(?:[:：(（].*)?$/;
const AVERAGE = /^(?:平均|均值|平均数|最大值|最小值|占比|同比|环比|上年同期|其中[:：]?)/;
const EXAMPLE = /^(?:填写)?(?:示例|样例|例如?)(?:\d*$|[:：(（])/;

/**
 * Parts the rows below a header into those of the table and those that are something else. `isSure`
 * knows rows of the table for certain: those of a workbook of this program that bear an id.
 */
export function findRows(
  sheet: WorkbookSheet,
  headerRows: readonly number[],
  columns: readonly SheetColumn[],
  isSure: (cells: readonly SheetCell[]) => boolean = () => false,
): FoundRows {
  const rows: number[] = [];
  const leftOut: LeftOutRow[] = [];
  const sections = new Map<number, string>();
  const titles = (row: number) => textsOf(columns.map(({ index }) => cellAt(sheet, row, index)));
  const headers = headerRows.map((row) => titles(row).join('|'));
  let section = '';
  let sinceSubtotal = 0;
  for (let row = (headerRows.at(-1) ?? 0) + 1; row < sheet.rows.length; row += 1) {
    const cells = sheet.rows[row] ?? [];
    const out = (
      reason: string,
      kind: LeftOutRow['kind'] = 'heading',
      differences: LeftOutRow['differences'] = [],
    ) => void leftOut.push({ row, reason, kind, differences });
    const mapped = columns.filter(({ index }) => isFilled(cells[index]));
    const texts = textsOf(cells);
    const first = texts[0]?.replace(/\s/g, '') ?? '';
    const second = texts[1]?.replace(/\s/g, '') ?? '';
    const few = texts.length <= 3;
    const isTotal = [first, second].some((text) => TOTAL.test(text));
    const isSubtotal = !isTotal && [first, second].some((text) => SUBTOTAL.test(text));
    const isFirstRow = rows.length === 0;
    if (texts.length === 0) {
      if (cells.some(({ isStruck }) => isStruck)) out('整行划了删除线', 'blank');
      else if (row < sheet.rows.length - 1) out('空行', 'blank');
    } else if (isSure(cells)) rows.push(row);
    else if (isTotal || isSubtotal) {
      const over = isTotal ? rows : rows.slice(sinceSubtotal);
      const { reason, differences } = checkedTotal(sheet, row, over, columns, first, isTotal);
      out(reason, 'end', differences);
      sinceSubtotal = rows.length;
    } else if (AVERAGE.test(first) && few) out(`「${shown(first)}」行，不是一家一行的数据`, 'end');
    else if (few && (NOTE.test(first) || SIGNED.test(first))) {
      out(SIGNED.test(first) ? '填表人、日期一类的落款' : '注释', 'end');
    } else if (mapped.length > 1 && headers.includes(titles(row).join('|'))) out('又一次的表头');
    else if (isFirstRow && isNumbering(cells)) out('栏号');
    else if (EXAMPLE.test(first)) out('填写示例');
    else if (mapped.length === 0) out('只有序号或不收的列', 'blank');
    else if (texts.length === 1 && isSectionLine(sheet, row, columns, first)) {
      section = first.replace(/^[一二三四五六七八九十]+、|[(（][^()（）]*[)）]$/g, '');
      out(`分段的标题「${shown(first)}」`);
    } else {
      rows.push(row);
      if (section !== '') sections.set(row, section);
    }
  }
  return { rows, leftOut, sections };
}

function cellAt(sheet: WorkbookSheet, row: number, column: number): SheetCell {
  return sheet.rows[row]?.[column] ?? BLANK_CELL;
}

function shown(text: string): string {
  return maskedText(text.slice(0, 20));
}

function isFilled(cell: SheetCell | undefined): boolean {
  return (
    cell !== undefined &&
    cell.isStruck !== true &&
    (cell.kind !== 'blank' || cell.isUncomputed === true)
  );
}

function textsOf(cells: readonly SheetCell[]): string[] {
  return cells.filter((cell) => isFilled(cell)).map(({ text }) => text.trim());
}

/** `1 2 3 4`, `甲 乙 1 2`: the numbers of the columns. */
function isNumbering(cells: readonly SheetCell[]): boolean {
  const texts = textsOf(cells);
  const isNumbers = texts.filter((text) => /^[(（]?\d{1,2}[)）]?$/.test(text));
  return (
    texts.length > 2 &&
    texts.every((text) => /^[(（]?\d{1,2}[)）]?$|^[甲乙丙丁戊己]$|^[A-Z]$|^栏次$/.test(text)) &&
    new Set(isNumbers).size === isNumbers.length
  );
}

function isSectionLine(
  sheet: WorkbookSheet,
  row: number,
  columns: readonly SheetColumn[],
  first: string,
): boolean {
  const isWide = sheet.merges.some(
    ({ top, bottom, left, right }) => top === row && bottom === row && right - left >= 2,
  );
  return columns.length > 2 && (isWide || /^[一二三四五六七八九十]+、/.test(first));
}

/** A total compared with the rows above it, in every column of numbers that it fills. */
function checkedTotal(
  sheet: WorkbookSheet,
  row: number,
  over: readonly number[],
  columns: readonly SheetColumn[],
  label: string,
  isTotal: boolean,
): { reason: string; differences: LeftOutRow['differences'] } {
  const name = isTotal ? '合计' : shown(label);
  const checks = columns.flatMap(({ index, field, header, unit = unitOfColumn(field) }) => {
    if (field.type !== 'number' && field.type !== 'integer') return [];
    const given = plain(sheet.rows[row]?.[index]?.text ?? '', unit);
    if (given === undefined) return [];
    const sum = over.reduce(
      (total, each) => total.plus(plain(sheet.rows[each]?.[index]?.text ?? '', unit) ?? 0),
      new Decimal(0),
    );
    return [{ index, header, given, sum }];
  });
  const wrong = checks.filter(({ given, sum }) => !sum.eq(given));
  const differences = wrong.map(({ index, header, given, sum }) => ({
    cell: cellAddress(row, index),
    message: `「${header}」的${name}写的是${formatNumber(given.toFixed())}，逐行相加是${formatNumber(sum.toFixed())}，差${formatNumber(given.minus(sum).abs().toFixed())}`,
  }));
  if (differences.length > 0) {
    return {
      reason: `${name}：${differences.map(({ message }) => message).join('；')}`,
      differences,
    };
  }
  const proven = checks.map(({ header, sum }) => `${header}${formatNumber(sum.toFixed())}`);
  return {
    reason: proven.length === 0 ? name : `${name}，与逐行相加相符：${proven.join('、')}`,
    differences: [],
  };
}

/** The number of a cell in the unit of its column, 约50 and 72个 as well; undefined for none. */
function plain(text: string, unit: string | undefined): Decimal | undefined {
  const tidy = tidyQuantity(text);
  const units = { given: unit, target: unit };
  const number = quantity(tidy, units) ?? roundedQuantity(tidy, units)?.number;
  return number === undefined ? undefined : new Decimal(number);
}
