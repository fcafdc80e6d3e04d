import type { DatasetSchema } from '../schemas/dataset.ts';
import type { Workbook, WorkbookSheet } from '../workbook/workbook.ts';
import { fieldsByHeader } from './map-columns.ts';

/** Where in a sheet a table of a dataset stands. */
export interface FoundTable {
  readonly sheet: WorkbookSheet;
  readonly schema: DatasetSchema;
  /** 0-based. */
  readonly headerRows: readonly number[];
  /** The columns of the schema that were found by title or synonym. */
  readonly score: number;
  /** Rows below the header that hold something. */
  readonly rows: number;
}

const DEEPEST_HEADER = 30;
const LEAST_COLUMNS = 2;

/** The best place for a header in each visible sheet; none where fewer than two columns fit. */
export function tablesIn(workbook: Workbook, schema: DatasetSchema): FoundTable[] {
  return workbook.sheets
    .filter(({ isHidden }) => !isHidden)
    .flatMap((sheet) => {
      const found = tableIn(sheet, schema);
      return found === undefined ? [] : [found];
    });
}

/** The row, or two rows, whose cells name the most columns of the schema. */
function tableIn(sheet: WorkbookSheet, schema: DatasetSchema): FoundTable | undefined {
  let best: { headerRows: readonly number[]; score: number } | undefined;
  for (let row = 0; row < Math.min(DEEPEST_HEADER, sheet.rows.length); row += 1) {
    if ((sheet.rows[row]?.filter(({ kind }) => kind === 'text').length ?? 0) < LEAST_COLUMNS)
      continue;
    for (const headerRows of [[row], [row, row + 1]]) {
      if (headerRows.length > 1 && !isHeaderPair(sheet, row)) continue;
      const { fields } = fieldsByHeader(sheet, headerRows, schema);
      const score = fields.filter((each) => each !== undefined).length;
      const isWhole =
        headerRows.length > 1 &&
        score === best?.score &&
        best.headerRows[0] === row &&
        isBelowGroups(sheet, row);
      if (score > (best?.score ?? 0) || isWhole) best = { headerRows, score };
    }
  }
  if (
    best === undefined ||
    best.score < Math.min(LEAST_COLUMNS, Object.keys(schema.columns).length)
  )
    return undefined;
  const body = sheet.rows.slice((best.headerRows.at(-1) ?? 0) + 1);
  const rows = body.filter((cells) => cells.some(({ kind }) => kind !== 'blank')).length;
  return { sheet, schema, ...best, rows: rows };
}

/**
 * Whether the next row goes on with the header: it is text, and each cell of it stands below a group
 * or a cell merged with it, or has a blank above.
 */
function isHeaderPair(sheet: WorkbookSheet, row: number): boolean {
  const below = sheet.rows[row + 1] ?? [];
  const isText = below.every(
    ({ kind, text }) => kind === 'blank' || (kind === 'text' && text.length <= 20),
  );
  const isMerged = sheet.merges.some(
    ({ top, bottom, left, right }) =>
      top === row && (bottom === row + 1 || (bottom === row && right > left)),
  );
  const above = sheet.rows[row] ?? [];
  const own = below.filter(({ kind }) => kind === 'text').length;
  const continues = below.every(
    ({ kind }, at) =>
      kind === 'blank' || isGroup(above, at) || (above[at]?.kind ?? 'blank') === 'blank',
  );
  return own > 0 && isText && (isMerged || (continues && own < above.length));
}

/**
 * Whether the next row has nothing but below headers that head several columns: no row of the table
 * would leave the others blank.
 */
function isBelowGroups(sheet: WorkbookSheet, row: number): boolean {
  const above = sheet.rows[row] ?? [];
  const below = sheet.rows[row + 1] ?? [];
  return below.every(({ kind }, at) => {
    const isMerged = sheet.merges.some(
      ({ top, bottom, left, right }) =>
        top === row && bottom === row && right > left && at >= left && at <= right,
    );
    const isBlankAbove = (above[at]?.kind ?? 'blank') === 'blank';
    const isFirstOfGroup = isGroup(above, at) && below[at + 1]?.kind === 'text';
    return kind === 'blank' || isMerged || isBlankAbove || isFirstOfGroup;
  });
}

/** A header with a blank to the right of it heads several columns. */
function isGroup(row: WorkbookSheet['rows'][number], at: number): boolean {
  return (row[at + 1]?.kind ?? 'blank') === 'blank';
}
