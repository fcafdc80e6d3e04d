import { type CellStyle, type DataValidation, writeXlsx } from 'hucre/xlsx';
import { columnLetter } from '../data/problem.ts';
import type { FieldMeta } from '../schemas/cell.ts';
import { displayWidth } from '../text/display-width.ts';
import { MARKER_SHEET, schemaVersion } from './marker.ts';
import { isNumeric, storedText, templateValue, TEXT_FORMAT } from './write-cell.ts';
import { headerComment } from './write-header-comment.ts';
import { sheetName } from './write-sheet-name.ts';

/** A table to be filled in: its columns in order, and rows of CSV cells to begin with. */
export interface Template {
  readonly dataset: string;
  readonly title: string;
  readonly fields: readonly FieldMeta[];
  /** Cells as the CSV has them, in the order of `fields`. */
  readonly rows: readonly (readonly string[])[];
  /** Cells of an earlier version by column title, for examples where `rows` has none. */
  readonly examples?: ReadonlyMap<string, string>;
}

/** Rows below the last filled one whose cells are ready: text stays text, lists drop down. */
const BLANK_ROWS = 300;
/** Every workbook has a day on which it was made; a fixed one keeps equal tables equal files. */
const FIXED_DAY = new Date(Date.UTC(1980, 0, 1));
const LONGEST_INLINE_LIST = 255;

/**
 * The workbook (.xlsx) in which an editor fills in a table: the header with a comment on each cell,
 * frozen; codes, dates and texts in cells that stay text, numbers as numbers, drop-down lists, and
 * the hidden sheet that says which table it is. Equal tables give equal bytes.
 */
export async function templateWorkbook(template: Template): Promise<Uint8Array> {
  const { fields, rows } = template;
  const lastRow = 1 + rows.length + BLANK_ROWS;
  const held = (column: number) => rows.find((row) => (row[column] ?? '') !== '')?.[column];
  const headers = fields.map((field, column): [string, object] => [
    `0,${column}`,
    {
      value: storedText(field.title),
      style: field.required ? REQUIRED_HEADER : OPTIONAL_HEADER,
      comment: {
        author: '众创公开',
        text: headerComment(field, held(column) ?? template.examples?.get(field.title)),
      },
    },
  ]);
  const longLists: string[][] = [];
  const blank = Array.from({ length: BLANK_ROWS }, () => fields.map(() => null));
  const bytes = await writeXlsx({
    properties: { created: FIXED_DAY, modified: FIXED_DAY },
    sheets: [
      {
        name: sheetName(template.title, template.dataset),
        columns: fields.map((field, column) => ({
          width: columnWidth(field, rows, column),
          ...(isNumeric(field.type) ? {} : { numFmt: TEXT_FORMAT }),
        })),
        rows: [
          fields.map(({ title }) => storedText(title)),
          ...rows.map((row) =>
            fields.map(({ type }, column) => templateValue(row[column] ?? '', type)),
          ),
          ...blank,
        ],
        cells: new Map(headers),
        freezePane: { rows: 1 },
        dataValidations: fields.flatMap((field, column) =>
          field.type === 'enum' ? [dropDown(field, column, lastRow, longLists)] : [],
        ),
      },
      {
        name: MARKER_SHEET,
        hidden: true,
        columns: [{ numFmt: TEXT_FORMAT }, { numFmt: TEXT_FORMAT }],
        rows: [[template.dataset, schemaVersion(fields)], ...longLists],
      },
    ],
  });
  return new Uint8Array(bytes);
}

/** Lists that the cell of the rule cannot hold stand as rows of the hidden sheet, from row 2. */
function dropDown(
  { values = [], required }: FieldMeta,
  column: number,
  lastRow: number,
  longLists: string[][],
): DataValidation {
  const letter = columnLetter(column);
  const isInline =
    values.join(',').length <= LONGEST_INLINE_LIST &&
    values.every((value) => !/[,"]|^[\s=]|\s$/.test(value));
  if (!isInline) longLists.push(values.map(storedText));
  const row = longLists.length + 1;
  return {
    type: 'list',
    range: `${letter}2:${letter}${lastRow}`,
    ...(isInline
      ? { values: [...values] }
      : { formula1: `'${MARKER_SHEET}'!$A$${row}:$${columnLetter(values.length - 1)}$${row}` }),
    allowBlank: !required,
    showErrorMessage: true,
    // An optional cell may also say why nothing is known, which the list does not hold.
    errorStyle: required ? 'stop' : 'warning',
    errorTitle: '不在列表里',
    errorMessage: required
      ? '从下拉的列表里选一个'
      : '从下拉的列表里选一个；不知道就空着，问过没报写「未报送」',
  };
}

function columnWidth(
  { title }: FieldMeta,
  rows: readonly (readonly string[])[],
  column: number,
): number {
  const widths = rows.slice(0, 200).map((row) => displayWidth(row[column] ?? ''));
  return Math.min(40, Math.max(10, displayWidth(title) + 2, ...widths));
}

function header(rgb: string): CellStyle {
  return {
    font: { bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } },
    numFmt: TEXT_FORMAT,
  };
}

const REQUIRED_HEADER = header('FFE2B8');
const OPTIONAL_HEADER = header('E7E6E6');
