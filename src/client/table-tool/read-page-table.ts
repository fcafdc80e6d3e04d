import { showToday } from '../by-day.ts';
import {
  type ToolCell,
  type ToolColumn,
  type ToolTable,
  toolTable,
  typedText,
} from './tool-table.ts';

/** A table of the page with the elements that its parts stand in. */
export interface PageTable {
  readonly table: ToolTable;
  readonly rows: readonly HTMLTableRowElement[];
  /** The headings of the columns that stand in the table. */
  readonly heads: readonly HTMLTableCellElement[];
  /** Sums and remarks, which hold for all rows only. */
  readonly ofAll: readonly HTMLTableRowElement[];
}

/** What stands in a cell for eyes that do not see it, or refers to the foot of the page. */
const ASIDE = '.visually-hidden, [data-on][hidden], .cite, svg, button, .pick';
const SUB = '.sub';

/**
 * Reads a table: its columns from `th[data-column]` with `data-type` and `data-facet`; its cells from
 * `data-value`, `<time datetime>` or what is printed; the headings of its groups, where `data-groups`
 * of the table names them, as a column of its own.
 */
export function readPageTable(element: HTMLTableElement): PageTable {
  showToday(element);
  const heads = [...(element.tHead?.rows[0]?.cells ?? [])];
  const { groups, typed } = element.dataset;
  const isAsTyped = typed !== undefined;
  const rows: HTMLTableRowElement[] = [];
  const ofAll: HTMLTableRowElement[] = [];
  const cells: ToolCell[][] = [];
  const own = heads.map((head, at) => columnOf(head, at));
  const columns: ToolColumn[] =
    groups === undefined
      ? own
      : [...own, { key: 'group', title: groups, type: 'text', facet: 'value', isGroup: true }];
  let group = '';
  for (const row of element.querySelectorAll<HTMLTableRowElement>('tbody > tr')) {
    const heading = row.querySelector<HTMLElement>('th[scope="rowgroup"]');
    if (heading !== null) group = heading.dataset['value'] ?? printed(heading, '.soft');
    else if (row.matches('.cut, .sum')) ofAll.push(row);
    else {
      rows.push(row);
      const own = heads.map((_, at) => cellOf(row.cells[at], columns[at], isAsTyped));
      cells.push(groups === undefined ? own : [...own, { text: group, value: group || null }]);
    }
  }
  return { table: toolTable(columns, cells), rows, heads, ofAll };
}

function columnOf(head: HTMLTableCellElement, at: number): ToolColumn {
  const { column, type, facet, drawing, least, sums, adds } = head.dataset;
  return {
    key: column ?? `c${at + 1}`,
    title: printed(head),
    ...(drawing === undefined ? {} : { isDrawing: true as const }),
    ...(least === undefined ? {} : { isLeastFirst: true as const }),
    ...(sums === undefined ? {} : { sumsBy: sums }),
    ...(adds === '元' || adds === '万元' ? { addsIn: adds } : {}),
    type: type === 'number' || type === 'date' ? type : 'text',
    facet: facet === 'value' || facet === 'year' || facet === 'range' ? facet : undefined,
  };
}

function cellOf(
  cell: HTMLTableCellElement | undefined,
  column: ToolColumn | undefined,
  isAsTyped: boolean,
): ToolCell {
  if (cell === undefined) return { text: '', value: null };
  const read = valueOf(cell, column);
  if (!isAsTyped) return read;
  const below = [...cell.querySelectorAll(SUB)].map(squeezed);
  return { ...read, typed: typedText(cell.dataset['value'] ?? '', printed(cell, SUB), below) };
}

function valueOf(cell: HTMLTableCellElement, column: ToolColumn | undefined): ToolCell {
  const text = printed(cell);
  const given = cell.dataset['value'] ?? cell.querySelector('time')?.dateTime ?? printed(cell, SUB);
  if (given === '') return { text, value: null };
  if (column?.type !== 'number') return { text, value: given };
  const number = Number(given.replaceAll(',', ''));
  return { text, value: Number.isFinite(number) ? number : null };
}

/** What the reader sees of an element, without the parts that `except` selects. */
function printed(element: Element, except = ''): string {
  // Most cells hold nothing but words, and there may be thousands.
  if (element.firstElementChild === null) return squeezed(element);
  const copy = element.cloneNode(true) as Element;
  for (const aside of copy.querySelectorAll(except === '' ? ASIDE : `${ASIDE}, ${except}`)) {
    aside.remove();
  }
  for (const sub of copy.querySelectorAll(SUB)) sub.before(' ');
  return squeezed(copy);
}

function squeezed({ textContent }: Element): string {
  return (textContent ?? '').replace(/\s+/g, ' ').trim();
}
