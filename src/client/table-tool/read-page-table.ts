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
  /** The headings of the columns that stand in the table; some within the heading of another. */
  readonly heads: readonly HTMLElement[];
  /** What a row says of a column, by its number: its cell, or a part of the cell of another column. */
  readonly partOf: (row: HTMLTableRowElement, column: number) => HTMLElement | undefined;
  /** Sums and remarks, which hold for all rows only. */
  readonly ofAll: readonly HTMLTableRowElement[];
}

/** What stands in a cell for eyes that do not see it, or refers to the foot of the page. */
const ASIDE =
  '.visually-hidden, [data-on][hidden], .cite, svg, button, .pick, [data-of], [data-column]';
const SUB = '.sub';

/**
 * Reads a table: its columns from `th[data-column]` with `data-type` and `data-facet`; its cells from
 * `data-value`, `<time datetime>` or what is printed; the headings of its groups, where `data-groups`
 * of the table names them, as a column of its own.
 */
export function readPageTable(element: HTMLTableElement): PageTable {
  showToday(element);
  const places = placesOf(element);
  const heads = places.map(({ head }) => head);
  const partOf = (row: HTMLTableRowElement, column: number) => {
    const { cell = -1, of } = places[column] ?? {};
    const whole = row.cells[cell];
    return of === undefined
      ? whole
      : (whole?.querySelector<HTMLElement>(`[data-of="${of}"]`) ?? undefined);
  };
  const { groups, typed } = element.dataset;
  const isAsTyped = typed !== undefined;
  const rows: HTMLTableRowElement[] = [];
  const ofAll: HTMLTableRowElement[] = [];
  const cells: ToolCell[][] = [];
  const own = places.map(({ head, below }, at) => columnOf(head, at, below));
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
      const own = heads.map((_, at) => cellOf(partOf(row, at), columns[at], isAsTyped));
      cells.push(groups === undefined ? own : [...own, { text: group, value: group || null }]);
    }
  }
  return { table: toolTable(columns, cells), rows, heads, partOf, ofAll };
}

interface Place {
  readonly head: HTMLElement;
  /** Which cell of a row it is in. */
  readonly cell: number;
  /** Of a column in the cells of another: its key and that of the other. */
  readonly of?: string;
  readonly below?: string;
}

function placesOf({ tHead }: HTMLTableElement): Place[] {
  return [...(tHead?.rows[0]?.cells ?? [])].flatMap((head, cell): Place[] => {
    const below = head.dataset['column'] ?? '';
    const within = [...head.querySelectorAll<HTMLElement>('[data-column]')];
    return [
      { head, cell },
      ...within.map((each) => ({ head: each, cell, of: each.dataset['column'] ?? '', below })),
    ];
  });
}

function columnOf(head: HTMLElement, at: number, below: string | undefined): ToolColumn {
  const { column, type, facet, drawing, least, quick, blank, sums, adds } = head.dataset;
  return {
    key: column ?? `c${at + 1}`,
    title: printed(head),
    ...(drawing === undefined ? {} : { isDrawing: true as const }),
    ...(below === undefined ? {} : { below }),
    ...(least === undefined ? {} : { isLeastFirst: true as const }),
    ...(quick === undefined ? {} : { isQuick: true as const }),
    ...(blank === undefined ? {} : { blankFor: blank }),
    ...(sums === undefined ? {} : { sumsBy: sums }),
    ...(adds === '元' || adds === '万元' ? { addsIn: adds } : {}),
    type: type === 'number' || type === 'date' ? type : 'text',
    facet: facet === 'value' || facet === 'year' || facet === 'range' ? facet : undefined,
  };
}

function cellOf(
  cell: HTMLElement | undefined,
  column: ToolColumn | undefined,
  isAsTyped: boolean,
): ToolCell {
  if (cell === undefined) return { text: '', value: null };
  const read = valueOf(cell, column);
  if (!isAsTyped) return read;
  const below = [...cell.querySelectorAll(SUB)].map(squeezed);
  return { ...read, typed: typedText(cell.dataset['value'] ?? '', printed(cell, SUB), below) };
}

function valueOf(cell: HTMLElement, column: ToolColumn | undefined): ToolCell {
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
