import { displayWidth } from '../../text/display-width.ts';
import type { Block, BlockOf } from '../../resolved/blocks.ts';
import { paperTable } from '../../resolved/paper-table.ts';
import { plainCell, rowsInColumns, standsAcross } from '../../resolved/inlines.ts';
import { printCell, printInlines, textHtml } from './inline-html.ts';
import type { PrintContext } from './print-context.ts';

type Table = BlockOf<'table'>;

/** A table; a wide one on landscape pages of its own. */
export function tableHtml(whole: Table, context: PrintContext): string {
  const table = paperTable(whole);
  const text = (words: string) => textHtml(words, context);
  const classes = (words: string, column: number) => {
    const held = [table.isNumber[column] && 'number', isWhole(words) && 'whole'].filter(Boolean);
    return held.length === 0 ? '' : ` class="${held.join(' ')}"`;
  };
  const caption = table.title === '' ? '' : `<caption>${text(table.title)}</caption>`;
  const head = table.headers
    .map(
      (header, column) =>
        `<th scope="col"${classes(plainCell(header), column)}>${printCell(header, context)}</th>`,
    )
    .join('');
  const rows = table.rows.map((cells, index) => {
    if (standsAcross(table, index)) {
      const only = printCell(cells[0] ?? '', context);
      return `<tr class="across"><th colspan="${table.headers.length}">${only}</th></tr>`;
    }
    const row = table.headers.map((_, column) => {
      const words = cells[column] ?? '';
      const cell = printCell(words, context).replaceAll('\n', '<br>');
      return `<td${classes(plainCell(words), column)}>${cell}</td>`;
    });
    return `<tr>${row.join('')}</tr>`;
  });
  const isWide = isWideTable(table);
  const size = table.headers.length > MANY_COLUMNS ? ' is-dense' : '';
  const note = table.note === '' ? '' : `<p class="table-note">${text(table.note)}</p>`;
  const rest =
    table.rest === undefined
      ? ''
      : `<p class="table-note">${printInlines(table.rest, context)}</p>`;
  return (
    `<section class="table-block${isWide ? ' is-wide' : ''}${size}"><table>${caption}` +
    `<thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>` +
    `${note}${rest}</section>`
  );
}

/**
 * Which blocks lie on turned sheets: wide tables, and the headings right before them, which would
 * otherwise stand alone at the foot of the sheet before.
 */
export function turnedBlocks(blocks: readonly Block[]): boolean[] {
  let isNextTurned = false;
  return blocks
    .toReversed()
    .map((block) => {
      const isWide = block.kind === 'table' && isWideTable(paperTable(block));
      isNextTurned = isWide || (block.kind === 'heading' && isNextTurned);
      return isNextTurned;
    })
    .reverse();
}

/** True for 7 columns and more, and when the columns cannot stand beside each other upright. */
export function isWideTable(table: Pick<Table, 'headers' | 'rows' | 'rowKinds'>): boolean {
  const { headers } = table;
  if (headers.length >= WIDE_COLUMNS) return true;
  const needs = headers.map((header, column) =>
    Math.max(
      ...[header, ...rowsInColumns(table).map((cells) => cells[column] ?? '')]
        .map(plainCell)
        .map(leastWidth),
    ),
  );
  return needs.reduce((sum, need) => sum + need + GAP, 0) > UPRIGHT_ROOM;
}

/** A number, day or id, and the head of a narrow column: nothing that reads well in two lines. */
function isWhole(text: string): boolean {
  return /^[!-~]+$/.test(text) ? text.length <= SHORT_WORD : displayWidth(text) <= SHORT_HEAD;
}

const SHORT_WORD = 12;
const SHORT_HEAD = 8;
const WIDE_COLUMNS = 7;
const MANY_COLUMNS = 9;
/** Half-width characters in a line of a table at 10.5 pt in 156 mm. */
const UPRIGHT_ROOM = 84;
const GAP = 2;
/** A longer text is set in several lines of this width, a longer word is split. */
const COMFORT = 12;
const LONGEST_WORD = 24;

/** How narrow a column with this text may become and still be read with ease. */
function leastWidth(text: string): number {
  const words = text.match(/[!-~]+/g) ?? [];
  const longest = Math.min(LONGEST_WORD, Math.max(0, ...words.map(({ length }) => length)));
  return Math.max(longest, Math.min(COMFORT, displayWidth(text)));
}
