import { heldFor } from '../data/held.ts';
import { type RowPart, rowParts, rowsThatFit } from '../model/site/row-parts.ts';
import { plainCell, standsAcross } from '../resolved/inlines.ts';
import type { ComposedTable } from './composed-document.ts';

/** A strip or bar beside a row is drawn with so many elements. */
const ELEMENTS_OF_DRAWING = 10;

/**
 * How many rows of a table a page carries: of the list that it is about as many as fit, half of
 * them where others stand on pages of their own; of the tables beside it a quarter.
 */
function rowsOnPage({ headers, page, rows }: ComposedTable): number {
  const drawn = page.drawn === undefined ? 0 : ELEMENTS_OF_DRAWING;
  const most = rowsThatFit(headers.length + 3 + drawn);
  if (page.isList !== true) return Math.floor(most / 4);
  return rows.length > most ? Math.floor(most / 2) : most;
}

/** The pages of a list that is too long for its own, by group, by place or in its order. */
export function listParts(list: ComposedTable): readonly RowPart<number>[] {
  return heldFor(list, 'parts', () => {
    if (list.rows.length <= rowsOnPage(list)) return [];
    const lines = [...list.rows.keys()].filter((row) => !standsAcross(list, row));
    const place = list.headers.findIndex((header) => header === '所在');
    const headOf = (row: number) => {
      if (list.rowKinds?.includes('group') !== true)
        return plainCell(list.rows[row]?.[place] ?? '');
      const head = list.rowKinds.findLastIndex((kind, index) => index < row && kind === 'group');
      return plainCell(list.rows[head]?.[0] ?? '');
    };
    const groups = [...Map.groupBy(lines, headOf)].map(([title, rows], index) => ({
      id: `part-${index + 1}`,
      title: title === '' ? '全部' : title,
      rows,
    }));
    return rowParts(groups, rowsThatFit(list.headers.length + 4)).map((part) => ({
      ...part,
      id: part.id.replace(/^(part-\d+)-/, '$1-page-'),
    }));
  });
}

/** The table of one of these pages: its rows without drawings and anchors. */
export function partTable(list: ComposedTable, { title, rows }: RowPart<number>): ComposedTable {
  const { drawn, anchors, folded, file, isCaptionHidden, groupTitle, ...page } = list.page;
  return {
    kind: 'table',
    title,
    headers: list.headers,
    isNumber: list.isNumber,
    rows: rows.map((row) => list.rows[row] ?? []),
    note: list.note,
    page: { ...page, isCaptionHidden: true },
  };
}

/** The first rows of a table, as many as its page carries; the table itself when it carries all. */
export function tableOnPage(table: ComposedTable): ComposedTable {
  const most = rowsOnPage(table);
  if (table.rows.length <= most) return table;
  const { rows, rowKinds, page } = table;
  const { anchors, drawn } = page;
  return {
    ...table,
    rows: rows.slice(0, most),
    ...(rowKinds === undefined ? {} : { rowKinds: rowKinds.slice(0, most) }),
    page: {
      ...page,
      ...(anchors === undefined ? {} : { anchors: anchors.slice(0, most) }),
      ...(drawn === undefined ? {} : { drawn: { ...drawn, cells: drawn.cells.slice(0, most) } }),
    },
  };
}
