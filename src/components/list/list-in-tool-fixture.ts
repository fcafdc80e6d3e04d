import { expect } from 'vitest';
import { facetCounts, shownRows } from '../../client/table-tool/shown-rows.ts';
import { csvOf } from '../../client/table-tool/table-files.ts';
import { cellOf, type ToolColumn, type ToolTable } from '../../client/table-tool/tool-table.ts';
import { wholeTable } from '../../client/table-tool/whole-table.ts';
import type { RowFile } from '../../exporters/row-file.ts';
import { seededRandom } from '../../model/evaluation/random.ts';
import { type FactColumn, askedList } from './asked-list-fixture.ts';
import { type List, keyOf } from './list-column.ts';

/** For tests: a list as the table tool of its page has it, from the file of its rows. */

/** The columns of a list as the heads of its table tell them. */
function toolColumns<T>({ columns, groupTitle }: List<T>): ToolColumn[] {
  const own = columns.map((column): ToolColumn => {
    const { 'data-type': type = 'text', 'data-facet': facet } = column.tool;
    const adds = 'data-adds' in column.tool ? column.tool['data-adds'] : undefined;
    const { title } = column;
    return { key: keyOf(column), title, type, facet, ...(adds ? { addsIn: adds } : {}) };
  });
  if (groupTitle === undefined) return own;
  return [...own, { key: 'group', title: groupTitle, type: 'text', facet: 'value', isGroup: true }];
}

/** The table that a browser makes of the file of a list. */
export function toolTableOf<T>(list: List<T>, file: RowFile): ToolTable {
  return wholeTable(JSON.parse(JSON.stringify(file)) as RowFile, toolColumns(list));
}

/**
 * That order, counts and saved rows of a list are those of its facts, for so many settings; `facts` stand
 * in the order of the list.
 */
export function expectAsAsked<T>(
  table: ToolTable,
  facts: readonly T[],
  columns: readonly FactColumn<T>[],
  queries: readonly string[],
  settings = 200,
): void {
  const random = seededRandom(14);
  const list = askedList(facts, columns);
  const taken = table.columns.filter(({ isGroup }) => isGroup !== true);
  for (let round = 0; round < settings; round += 1) {
    const setting = list.anySetting((bound) => Math.floor(random() * bound), queries);
    const left = list.left(setting);
    const shown = shownRows(table, setting);
    // As one text: element by element thousands of rows take seconds.
    expect(shown.join() === left.join(), JSON.stringify(setting)).toBe(true);
    for (const { key, facet } of columns) {
      if (facet !== 'value' && facet !== 'year') continue;
      const counts = [...facetCounts(table, setting, key)].filter(([, count]) => count > 0);
      expect(Object.fromEntries(counts), key).toEqual(list.counts(setting, key));
    }
    const rows = shown.slice(0, 50).map((row) => taken.map((_, at) => cellOf(table, row, at)));
    const saved = csvOf({ columns: taken, rows, about: [] }).trim().split('\r\n').slice(1);
    const names = left.slice(0, 50).map((row) => columns[0]?.text(facts[row] as T));
    expect(saved.map((line) => line.split(',')[0])).toEqual(names);
  }
}
