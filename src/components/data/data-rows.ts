import { escapeXml } from '../../text/escape-xml.ts';
import type { CurrentEntry } from '../../data/as-of.ts';
import type { Dataset } from '../../data/dataset.ts';
import { isAbsence } from '../../text/absence.ts';
import { formatDate } from '../../text/dates.ts';
import type { CellPart, cellReader } from './cell-parts.ts';
import type { ShownColumn } from './shown-table.ts';

/**
 * The rows of a table of data as HTML. Composed as text: the pages of a large table are made of
 * millions of cells, and a component a cell takes ten times as long.
 */
export function dataRows(
  dataset: Dataset,
  columns: readonly ShownColumn[],
  entries: readonly CurrentEntry[],
  read: ReturnType<typeof cellReader>,
): string {
  const [idKey, ...others] = dataset.schema.key;
  const cells = columns.map((column, index) => cellWriter(column, index === 0, read));
  let html = '';
  for (const entry of entries) {
    const name = idKey === undefined || others.length > 0 ? '' : (entry.cells[idKey] ?? '');
    html += name === '' ? '<tr>' : `<tr id="row-${escapeXml(name)}">`;
    for (const write of cells) html += write(entry);
    html += '</tr>';
  }
  return html;
}

/** Writes the cells of a column. Most columns hold few texts: what one means is worked out once. */
function cellWriter(
  column: ShownColumn,
  isFirst: boolean,
  read: ReturnType<typeof cellReader>,
): (entry: CurrentEntry) => string {
  const [open, close] = isFirst ? ['<th scope="row"', '</th>'] : ['<td', '</td>'];
  const known = new Map<string, string>();
  return (entry) => {
    const cell = entry.cells[column.key] ?? '';
    const key = `${entry.version} ${cell}`;
    let before = known.get(key);
    if (before === undefined) {
      const inside = read(column, cell, entry.version).map(partHtml).join('；');
      before = `${open} class="${classOf(column, cell)}">${inside}`;
      if (known.size < MOST_KNOWN) known.set(key, before);
    }
    return before + correctionHtml(entry, column) + close;
  };
}

const MOST_KNOWN = 1000;

function classOf({ width, isNumber }: ShownColumn, cell: string): string {
  return `is-${width}${isNumber ? ' number-cell' : ''}${isAbsence(cell) ? ' soft' : ''}`;
}

function partHtml({ text, href, meaning }: CellPart): string {
  const words = escapeXml(text);
  const linked = href === undefined ? words : `<a href="${escapeXml(href)}">${words}</a>`;
  return meaning ? `${linked}<span class="sub">${escapeXml(meaning)}</span>` : linked;
}

function correctionHtml({ corrections }: CurrentEntry, { key }: ShownColumn): string {
  const correction = corrections.findLast((each) => each.key === key);
  if (correction === undefined) return '';
  const { from, erratum } = correction;
  const before = from === '' ? '空白' : escapeXml(from);
  return `<span class="sub">${formatDate(erratum.correctedOn)}更正，原为${before}</span>`;
}
