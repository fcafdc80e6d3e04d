import { isBlank, tidyText } from '../text/visible-text.ts';
import { findPersonalData, replacePersonalData } from '../text/personal-data.ts';
import { cellAddress } from '../workbook/address.ts';
import { BLANK_CELL, type SheetCell, type WorkbookSheet } from '../workbook/workbook.ts';
import type { ColumnMap, SheetColumn } from './map-columns.ts';
import type { FoundRows } from './find-rows.ts';
import type { ChangeKind } from './result.ts';

/** A cell of a kept row and column, before its content is looked at. */
export interface RawCell {
  readonly cell: SheetCell;
  /** The text as it stood. */
  readonly from: string;
  /** Without space around it, invisible characters, line breaks and personal numbers. */
  readonly text: string;
  /** Why it differs from what stood there. */
  readonly kind?: ChangeKind;
  readonly isMerged?: true;
}

/** A row of the table, with its place. */
export interface RawRow {
  readonly file: string;
  /** 0-based in its sheet; -1 for a row that no sheet has: it was taken over from the last version. */
  readonly row: number;
  readonly cells: ReadonlyMap<string, RawCell>;
  /** The address of the cell of a column; of its first cell for a column that the sheet has not. */
  readonly addressOf: (key: string) => string;
  readonly section: string;
}

/** One table of one sheet, its rows found and its columns mapped. */
export interface RawTable {
  readonly file: string;
  /** What stands before an address where several files or sheets are read: `南湖区!`. */
  readonly prefix: string;
  readonly sheet: WorkbookSheet;
  readonly headerRows: readonly number[];
  readonly map: ColumnMap;
  readonly found: FoundRows;
  readonly rows: readonly RawRow[];
  readonly is1904: boolean;
  /** Written by this program: cells that the schema takes are taken as they are. */
  readonly isTemplate: boolean;
}

export const LEFT_OUT = '［已略去］';

/** Columns whose lines a reader needs. */
const KEEPS_LINES = new Set([
  'note',
  'price',
  'summary',
  'valuation',
  'progress',
  'revocationReason',
]);
const DITTO = /^(?:〃|″|"|同上|〞)$/;

/** The kept cells of the rows of a table: merged cells filled, 〃 repeated, texts tidied. */
export function rawRows(
  file: string,
  prefix: string,
  sheet: WorkbookSheet,
  columns: readonly SheetColumn[],
  { rows, sections }: FoundRows,
  isTemplate: boolean,
): RawRow[] {
  const above = new Map<string, RawCell>();
  const first = rows[0] ?? 0;
  const tall = sheet.merges.filter(({ top, bottom }) => bottom > top && bottom > first);
  const place = new Map(columns.map(({ key, index }) => [key, index]));
  const leftmost = Math.min(...columns.map(({ index }) => index));
  return rows.map((row) => {
    const cells = new Map<string, RawCell>();
    for (const { index, key, field } of columns) {
      const keepsLines = KEEPS_LINES.has(key) || field.isList === true || isTemplate;
      const own = sheet.rows[row]?.[index] ?? BLANK_CELL;
      const merge =
        own.kind === 'blank'
          ? tall.find((m) => m.left === index && m.top < row && m.bottom >= row && m.top >= first)
          : undefined;
      const raw =
        merge === undefined
          ? tidied(own, keepsLines)
          : filled(tidied(sheet.rows[merge.top]?.[index] ?? BLANK_CELL, keepsLines));
      const repeated = !isTemplate && DITTO.test(raw.text) ? above.get(key) : undefined;
      const cell =
        repeated === undefined ? raw : { ...repeated, from: raw.from, kind: 'ditto' as const };
      cells.set(key, cell);
      above.set(key, cell);
    }
    const section = sections.get(row) ?? '';
    const addressOf = (key: string) =>
      `${prefix}${cellAddress(row, place.get(key) ?? place.get('name') ?? leftmost)}`;
    return { file, row, cells, addressOf, section };
  });
}

function filled(raw: RawCell): RawCell {
  return { ...raw, from: '', kind: 'merged', isMerged: true };
}

/** Nearly every text: nothing in it needs to be looked for. */
const PLAIN = /^[!-~\u4e00-\u9fff\uff01-\uff5e·—“”‘’、。〔〕]+$/;

function withoutPersonal(cell: SheetCell): RawCell {
  const { text: from } = cell;
  if (from.length < 11 || findPersonalData(from).length === 0) return { cell, from, text: from };
  return { cell, from, text: replacePersonalData(from, () => LEFT_OUT), kind: 'personal-data' };
}

function tidied(cell: SheetCell, keepsLines: boolean): RawCell {
  const { text: from, whole, ...about } = cell;
  if (cell.isStruck === true) return { cell: BLANK_CELL, from, text: '', kind: 'struck' };
  if (whole !== undefined) {
    const standing = tidied({ ...about, text: from }, keepsLines);
    return {
      ...standing,
      from: whole,
      kind: standing.kind === 'personal-data' ? standing.kind : 'struck',
    };
  }
  if (cell.kind === 'number') return withoutPersonal(cell);
  if (cell.kind !== 'text') return { cell, from, text: from };
  if (PLAIN.test(from)) return withoutPersonal(cell);
  const lines = from.replace(/\r\n?/g, '\n');
  const joined = keepsLines
    ? lines.replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    : lines.replace(/([A-Za-z0-9])\s*\n\s*(?=[A-Za-z0-9])/g, '$1 ').replace(/\s*\n\s*/g, '');
  const tidy = isBlank(joined) ? '' : tidyText(joined, { allowed: '\n' });
  const kept = withoutPersonal({ ...cell, text: tidy });
  if (kept.kind !== undefined) return { ...kept, cell, from };
  if (tidy === from) return { cell, from, text: tidy };
  return {
    cell,
    from,
    text: tidy,
    kind: from.trim().includes('\n') && !keepsLines ? 'line-break' : 'trim',
  };
}
