import type { ComposedTable } from '../../composed/composed-document.ts';
import { type RowFileWriter, rowFile } from '../../exporters/row-file-writer.ts';
import type { RowFile, RowFilePart } from '../../exporters/row-file.ts';
import type { Cell, Inline } from '../../resolved/blocks.ts';
import {
  cellLine,
  plainCell,
  plainLine,
  rowsInColumns,
  standsAcross,
} from '../../resolved/inlines.ts';
import { type SortedAs, sortedAs } from './sorted-as.ts';
import { webAddress } from './web-line.ts';

/** A row of a composed table with the head of its group, '' where it has none. */
interface Line {
  readonly cells: readonly Cell[];
  readonly group: string;
}

/** The key of a column of a composed table for the table tool. */
export function composedKey(column: number): string {
  return `c${column + 1}`;
}

/** The words of the head of a group by which readers narrow: 「优秀」 of 「优秀 133家，占22%」. */
export function groupWords(cell: Cell): string {
  return plainCell(cell).split(' ')[0] ?? '';
}

/** Few values that repeat are a list to choose from. */
export function isFacet(table: ComposedTable, column: number): boolean {
  const cells = rowsInColumns(table).map((row) => plainCell(row[column] ?? ''));
  const values = new Set(cells);
  return table.isNumber[column] !== true && values.size > 1 && values.size * 3 <= cells.length;
}

/** The words of a cell by which readers narrow: 「拟授予」 of 「拟授予 · 临界」 and 「拟授予，2023年获过奖励」. */
export function facetWords(cell: Cell): string {
  return plainCell(cell).split(/ · |，/)[0] ?? '';
}

/** How a column that no reader narrows by is ordered where its words mean numbers; undefined of others. */
export function sortedColumn(table: ComposedTable, column: number): SortedAs | undefined {
  if (table.isNumber[column] === true || isFacet(table, column)) return undefined;
  return sortedAs(rowsInColumns(table).map((row) => plainCell(row[column] ?? '')));
}

/** By what a cell is compared, where it is not by its own words; '' else. */
export function comparedBy(sorted: SortedAs | undefined, cell: Cell): string {
  const text = plainCell(cell);
  const number = sorted === undefined ? text : String(sorted.numberOf(text) ?? '');
  return number === text ? '' : number;
}

/** All rows of a composed list as the file that its page asks for; what is drawn there is in words here. */
export function composedFile(list: ComposedTable): RowFile {
  const { headers, page } = list;
  const { below, groupTitle } = page;
  const columns = headers.flatMap((_, column): RowFileWriter<Line>[] => {
    if (column === below) return [];
    const isChosen = column !== page.rowHead && isFacet(list, column);
    const sorted = column === page.rowHead ? undefined : sortedColumn(list, column);
    const more = column === page.rowHead && below !== undefined ? [below] : [];
    return [
      {
        key: composedKey(column),
        cell: ({ cells }) => [
          isChosen ? facetWords(cells[column] ?? '') : comparedBy(sorted, cells[column] ?? ''),
          ...[column, ...more].map((at) => cellLine(cells[at] ?? '').flatMap(partsOfInline)),
        ],
      },
    ];
  });
  const groups = { key: 'group', cell: ({ group }: Line) => group };
  return rowFile(linesOf(list), groupTitle === undefined ? columns : [...columns, groups]);
}

function linesOf(list: ComposedTable): Line[] {
  let group = '';
  return list.rows.flatMap((cells, row) => {
    if (list.rowKinds?.[row] === 'group') group = groupWords(cells[0] ?? '');
    return standsAcross(list, row) ? [] : [{ cells, group }];
  });
}

function partsOfInline(inline: Inline): readonly RowFilePart[] {
  if (inline.kind === 'cite') return inline.numbers;
  const words = plainLine([inline]);
  return inline.kind === 'link' ? [{ words, to: webAddress(inline) }] : [words];
}
