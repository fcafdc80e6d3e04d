import { displayWidth } from '../../text/display-width.ts';
import { BREAK, escapeHtml, styles } from './email-parts.ts';

export interface EmailTable {
  readonly headers: readonly string[];
  readonly isNumber: readonly boolean[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * A table of data. One with more columns than a phone can show comes as records, a row each: a
 * mail cannot scroll sideways. Blank cells of records are left out.
 */
export function dataTable(table: EmailTable): string {
  if (table.headers.length === 0) return '';
  return isTooWide(table) ? records(table) : grid(table);
}

const MOST_COLUMNS = 6;
/** Display columns of the widest words that must fit beside each other in 592 px at 14 px. */
const MOST_WIDTH = 100;

function isTooWide({ headers, rows }: EmailTable): boolean {
  const widths = headers.map((header, column) =>
    Math.min(24, Math.max(...[header, ...rows.map((row) => row[column] ?? '')].map(displayWidth))),
  );
  const width = widths.reduce((sum, each) => sum + each + 2, 0);
  return headers.length > MOST_COLUMNS || width > MOST_WIDTH;
}

const OPEN =
  '<table width="100%" cellpadding="0" cellspacing="0" border="0" ' + `style="${styles.table}">`;

function grid({ headers, isNumber, rows }: EmailTable): string {
  const head = headers.map((header, column) => {
    const align = isNumber[column] === true ? 'right' : 'left';
    const style = `${styles.cell};font-weight:bold`;
    return `<th scope="col" align="${align}" style="${style}">${escapeHtml(header)}</th>`;
  });
  const body = rows.map(
    (row) =>
      `<tr valign="top">${headers
        .map((_, column) => {
          const side = isNumber[column] === true ? ' align="right"' : '';
          const cell = row[column] ?? '';
          return `<td${side} style="${cellStyle(cell)}">${escapeHtml(cell)}</td>`;
        })
        .join('')}</tr>`,
  );
  return `${OPEN}<tr valign="bottom">${head.join('')}</tr>\n${body.join('\n')}</table>`;
}

function cellStyle(cell: string): string {
  return /[!-~]{20}/.test(cell) ? `${styles.cell};${BREAK}` : styles.cell;
}

function records({ headers, rows }: EmailTable): string {
  const body = rows.map((row) => {
    const cells = headers.flatMap((header, column) => {
      const cell = row[column] ?? '';
      if (cell === '') return [];
      return [column === 0 ? `<strong>${escapeHtml(cell)}</strong>` : labelled(header, cell)];
    });
    return `<tr><td style="${cellStyle(row.join(' '))}">${cells.join('；')}</td></tr>`;
  });
  return `${OPEN}${body.join('\n')}</table>`;
}

function labelled(header: string, cell: string): string {
  return `${escapeHtml(header)}：${escapeHtml(cell)}`;
}
