import { displayWidth } from '../../text/display-width.ts';
import type { Cell } from '../../resolved/blocks.ts';
import { plainCell, plainLine } from '../../resolved/inlines.ts';
import { cellHtml, type InlineParts, inlinesHtml } from '../../resolved/inlines-html.ts';
import { tableRecords } from '../../resolved/table-records.ts';
import { BREAK, styles } from './email-parts.ts';

export interface EmailTable {
  readonly headers: readonly Cell[];
  readonly isNumber: readonly boolean[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * A table of data. One with more columns than a phone can show comes as records, a row each: a
 * mail cannot scroll sideways. Blank cells of records are left out.
 */
export function dataTable(table: EmailTable, parts: InlineParts): string {
  if (table.headers.length === 0) return '';
  return isTooWide(table) ? records(table, parts) : grid(table, parts);
}

const MOST_COLUMNS = 6;
/** Display columns of the widest words that must fit beside each other in 592 px at 14 px. */
const MOST_WIDTH = 100;

function isTooWide({ headers, rows }: EmailTable): boolean {
  const widths = headers.map((header, column) =>
    Math.min(24, Math.max(...[header, ...rows.map((row) => row[column] ?? '')].map(cellWidth))),
  );
  const width = widths.reduce((sum, each) => sum + each + 2, 0);
  return headers.length > MOST_COLUMNS || width > MOST_WIDTH;
}

function cellWidth(cell: Cell): number {
  return displayWidth(plainCell(cell));
}

const OPEN =
  '<table width="100%" cellpadding="0" cellspacing="0" border="0" ' + `style="${styles.table}">`;

function grid({ headers, isNumber, rows }: EmailTable, parts: InlineParts): string {
  const head = headers.map((header, column) => {
    const align = isNumber[column] === true ? 'right' : 'left';
    const style = `${styles.cell};font-weight:bold`;
    return `<th scope="col" align="${align}" style="${style}">${cellHtml(header, parts)}</th>`;
  });
  const body = rows.map(
    (row) =>
      `<tr valign="top">${headers
        .map((_, column) => {
          const side = isNumber[column] === true ? ' align="right"' : '';
          const cell = row[column] ?? '';
          return `<td${side} style="${cellStyle(plainCell(cell))}">${cellHtml(cell, parts)}</td>`;
        })
        .join('')}</tr>`,
  );
  return `${OPEN}<tr valign="bottom">${head.join('')}</tr>\n${body.join('\n')}</table>`;
}

function cellStyle(cell: string): string {
  return /[!-~]{20}/.test(cell) ? `${styles.cell};${BREAK}` : styles.cell;
}

function records(table: EmailTable, parts: InlineParts): string {
  const body = tableRecords(table).map(
    (line) => `<tr><td style="${cellStyle(plainLine(line))}">${inlinesHtml(line, parts)}</td></tr>`,
  );
  return `${OPEN}${body.join('\n')}</table>`;
}
