import { displayWidth } from '../../text/display-width.ts';
import type { Block, Cell } from '../../resolved/blocks.ts';
import { plainCell } from '../../resolved/inlines.ts';
import { cellHtml, type InlineParts, inlinesHtml } from '../../resolved/inlines-html.ts';
import { tableRecords } from '../../resolved/table-records.ts';
import { escapeHtml } from '../email/email-parts.ts';
import { styles } from './wechat-style.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** The largest number of rows of a table, tried in this order until the body is short enough. */
export const LARGEST_TABLES = [20, 10, 6, 3] as const;

/**
 * A table for a phone: title, at most so many rows, note. One that is too wide for a phone comes
 * as records, a paragraph each, without their blank cells. `address` is where the whole stands.
 */
export function wechatTable(
  table: Table,
  mostRows: number,
  address: string,
  parts: InlineParts,
): string {
  const { title, headers, rows, note } = table;
  if (headers.length === 0) return '';
  const isCut = rows.length > mostRows;
  const shown = isCut ? rows.slice(0, mostRows) : rows;
  const rest = isCut ? `共${rows.length}行，这里列前${mostRows}行，全表在网页：${address}` : '';
  const words = `${note}${rest}`;
  return [
    title === '' ? '' : `<p style="${styles.caption}">${escapeHtml(title)}</p>`,
    isTooWide(table) ? records(table, shown, parts) : grid(table, shown, parts),
    words === '' ? '' : `<p style="${styles.notes}">${escapeHtml(words)}</p>`,
  ].join('');
}

const MOST_COLUMNS = 4;
/** Display columns of 14 px that fit on a phone of 375 px beside the cells' padding. */
const MOST_WIDTH = 40;
/** A cell may be as wide as this before it turns over. */
const WRAPS_AT = 14;

function isTooWide({ headers, rows }: Table): boolean {
  const widths = headers.map((header, column) => {
    const cells = [header, ...rows.map((row) => row[column] ?? '')].map(plainCell);
    const widest = Math.max(...cells.map(displayWidth));
    return Math.min(WRAPS_AT, widest);
  });
  return (
    headers.length > MOST_COLUMNS || widths.reduce((sum, width) => sum + width, 0) > MOST_WIDTH
  );
}

function grid({ headers, isNumber }: Table, rows: Table['rows'], parts: InlineParts): string {
  const right = (column: number) => (isNumber[column] === true ? ';text-align:right' : '');
  const cells = (cellsOfRow: readonly Cell[], name: 'td' | 'th') =>
    headers
      .map((_, column) => {
        const html = cellHtml(cellsOfRow[column] ?? '', parts);
        const side = name === 'th' && right(column) === '' ? ';text-align:left' : right(column);
        return `<${name} style="${styles.cell}${side}">${
          // WeChat removes elements without content, and with a cell its whole column slips.
          html === '' ? '&nbsp;' : html
        }</${name}>`;
      })
      .join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('');
  return `<table style="${styles.table}"><tbody><tr>${cells(headers, 'th')}</tr>${body}</tbody></table>`;
}

function records(table: Table, rows: Table['rows'], parts: InlineParts): string {
  return tableRecords({ ...table, rows })
    .filter((line) => line.length > 0)
    .map((line) => `<p style="${styles.record}">${inlinesHtml(line, parts)}</p>`)
    .join('');
}
