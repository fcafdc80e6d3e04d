import {
  type RowFileCell,
  type RowFilePart,
  isByDay,
  isDaysLeft,
  partsOf,
} from '../../exporters/row-file.ts';
import { isAbsence } from '../../text/absence.ts';
import { escapeQuoted, escapeXml } from '../../text/escape-xml.ts';
import { byDayHtml } from '../by-day-html.ts';
import { citeMark } from '../cite-mark.ts';
import { type ListColumn, cellColumns, keyOf } from './list-column.ts';

/**
 * The rows of a list as HTML, as `drawnRows` of the table tool draws them from their file. Composed as
 * text: long lists are made of millions of cells, and a component a cell takes ten times as long.
 */
export function listRows<T>(
  columns: readonly ListColumn<T>[],
  rows: readonly T[],
  attributesOf: (row: T) => string = () => '',
): string {
  const writers = cellColumns(columns).map(({ column, within }) => cellWriter(column, within));
  const lead = columns.find(({ leadUnit }) => leadUnit !== undefined);
  let html = '';
  for (const row of rows) {
    const hasLead = lead !== undefined && isNumber(lead.cell(row));
    html += `<tr${attributesOf(row)}${hasLead ? ' class="has-lead"' : ''}>`;
    for (const write of writers) html += write(row);
    html += '</tr>';
  }
  return html;
}

/** Most columns hold few texts: what one is drawn as is worked out once. */
const MOST_KNOWN = 1000;

function cellWriter<T>(
  column: ListColumn<T>,
  within: readonly ListColumn<T>[],
): (row: T) => string {
  const { cell, same } = column;
  if (within.length > 0) {
    return (row) =>
      cellHtml(column, cell(row), within.map((each) => partHtmlOf(each, row)).join(''));
  }
  if (same === undefined) return (row) => cellHtml(column, cell(row));
  const known = new Map<string, string>();
  return (row) => {
    const name = same(row);
    let html = known.get(name);
    if (html === undefined) {
      html = cellHtml(column, cell(row));
      if (known.size < MOST_KNOWN) known.set(name, html);
    }
    return html;
  };
}

function cellHtml<T>(column: ListColumn<T>, cell: RowFileCell, within = ''): string {
  const { isName = false, label, leadUnit, subClass = 'sub', tool } = column;
  const [value, first = '', ...below] = typeof cell === 'string' ? ['', cell] : cell;
  const isLead = leadUnit !== undefined && isNumber(cell);
  const words = lineHtml(partsOf(first));
  const isDay = value !== '' && tool['data-type'] === 'date';
  const classes = [
    column.cellClass ?? column.class,
    isLead && 'lead',
    words === '' && below.length === 0 && within === '' && 'is-blank',
    typeof first === 'string' && isAbsence(first) && 'soft',
  ].filter(Boolean);
  const attributes = [
    isName && ' scope="row"',
    !isLead && label !== undefined && ` data-label="${escapeQuoted(label)}"`,
    isLead && leadUnit !== '' && ` data-unit="${leadUnit}"`,
    value !== '' && !isDay && ` data-value="${escapeXml(value)}"`,
    classes.length > 0 && ` class="${classes.join(' ')}"`,
  ].filter(Boolean);
  const subs = below.map((line) => `<span class="${subClass}">${lineHtml(partsOf(line))}</span>`);
  const said = isDay ? `<time datetime="${value}">${words}</time>` : words;
  // A number apart from the words that stand below it: on a phone these are elsewhere.
  const inside =
    within !== '' && tool['data-type'] === 'number' ? `<span class="own">${said}</span>` : said;
  const name = isName ? 'th' : 'td';
  return `<${name}${attributes.join('')}>${inside}${subs.join('')}${within}</${name}>`;
}

/** What a column says of a row within the cell of another; '' when nothing. */
function partHtmlOf<T>(column: ListColumn<T>, row: T): string {
  const cell = column.cell(row);
  const [value, ...lines] = typeof cell === 'string' ? ['', cell] : cell;
  const words = lines.map((line) => lineHtml(partsOf(line))).join(' ');
  if (words === '') return '';
  const compared = value === '' ? '' : ` data-value="${escapeXml(value)}"`;
  return `<span class="sub" data-of="${keyOf(column)}"${compared}>${words}</span>`;
}

/** Whether a cell is a number, which then leads its row on a phone. */
function isNumber(cell: RowFileCell): boolean {
  const [value, first = ''] = typeof cell === 'string' ? ['', cell] : cell;
  const compared = value === '' ? first : value;
  return typeof compared === 'string' && compared !== '' && Number.isFinite(Number(compared));
}

/** The parts of a line, the marks of its sources last. */
export function lineHtml(parts: readonly RowFilePart[]): string {
  const numbers = parts.filter((part) => typeof part === 'number');
  return parts.map(partHtml).join('') + citeMark(numbers);
}

function partHtml(part: RowFilePart): string {
  if (typeof part === 'number') return '';
  if (typeof part === 'string') return escapeXml(part);
  if (isByDay(part)) return byDayHtml(part.byDay);
  if (isDaysLeft(part)) return `<span data-last="${part.last}">${escapeXml(part.said)}</span>`;
  const { words, to, named } = part;
  const whole = named === undefined ? '' : 'class="nowrap" ';
  const label = named ? ` aria-label="${escapeQuoted(named)}"` : '';
  return `<a ${whole}href="${escapeQuoted(to)}"${label}>${escapeXml(words)}</a>`;
}
