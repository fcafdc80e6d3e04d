import {
  addressWidth,
  displayWidth,
  padEndByWidth,
  wrapByWidth,
} from '../../text/display-width.ts';
import { unusedHeads } from '../../resolved/table-records.ts';

export interface TextTable {
  readonly headers: readonly string[];
  readonly isNumber: readonly boolean[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * A table in lines of at most `width` columns of a fixed-width font: aligned, long cells wrapped;
 * a table with too many columns for that as records, one cell a line and blank cells left out.
 */
export function textTable(table: TextTable, width: number): string[] {
  if (table.headers.length === 0) return [];
  const widths = columnWidths(table, width - GAP.length * (table.headers.length - 1));
  return widths === undefined ? records(table, width) : aligned(table, widths);
}

const GAP = '  ';
/** Only longer cells are wrapped: a name in two pieces is neither read nor found, an address never. */
const LEAST = 24;

/** The widths of the columns within `room`: the widest give way first; undefined when none fit. */
function columnWidths({ headers, rows }: TextTable, room: number): number[] | undefined {
  const wished = headers.map((header, column) =>
    Math.max(2, displayWidth(header), ...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  const least = wished.map((width, column) => {
    const cells = [headers[column] ?? '', ...rows.map((row) => row[column] ?? '')];
    return Math.min(width, Math.max(LEAST, ...cells.map(addressWidth)));
  });
  if (sum(least) > room) return undefined;
  let most = Math.max(...wished);
  const capped = () =>
    wished.map((width, column) => Math.max(least[column] ?? 0, Math.min(width, most)));
  while (sum(capped()) > room) most -= 1;
  return capped();
}

function aligned({ headers, isNumber, rows }: TextTable, widths: readonly number[]): string[] {
  const lines = (cells: readonly string[]) => {
    const columns = widths.map((width, column) => wrapByWidth(cells[column] ?? '', width));
    const height = Math.max(...columns.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
      columns
        .map((column, index) => {
          const text = column[line] ?? '';
          const room = widths[index] ?? 0;
          return isNumber[index] === true ? padStart(text, room) : padEndByWidth(text, room);
        })
        .join(GAP)
        .trimEnd(),
    );
  };
  const rule = widths.map((width) => '-'.repeat(width)).join(GAP);
  const body = rows.map(lines);
  // Rows of several lines run into each other without a blank line between them.
  const isLoose = body.some(({ length }) => length > 1);
  return [
    ...lines(headers),
    rule,
    ...body.flatMap((row, index) => (isLoose && index > 0 ? ['', ...row] : row)),
  ];
}

function records(table: TextTable, width: number): string[] {
  const { headers, rows } = table;
  const { heads, before } = unusedHeads(table, (cell) => cell === '');
  const lines = rows.flatMap((row, index) => {
    const number = `${index + 1}. `;
    const indent = ' '.repeat(number.length);
    const cells = headers.flatMap((header, column) => {
      const cell = row[column] ?? '';
      const named = header === '' ? cell : `${header}：${cell}`;
      return cell === '' ? [] : wrapByWidth(named, width - number.length);
    });
    return cells.map((line, cell) => (cell === 0 ? number : indent) + line);
  });
  return [
    ...lines,
    ...(heads.length === 0 ? [] : wrapByWidth(`${before}${heads.join('、')}。`, width)),
  ];
}

function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
