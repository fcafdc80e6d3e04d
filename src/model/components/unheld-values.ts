import { fieldKey } from '../../data/field-key.ts';
import { nearest } from '../../text/nearest.ts';
import type { SiteData } from '../site/site-data.ts';
import { type HeldTable, type WordFault, conditionsOf, heldTable } from './held-table.ts';

/** The values that a column has in any version, by dataset and column. */
export type ValuesEver = Map<string, ReadonlySet<string>>;

/**
 * Values of a condition that no version of the table ever held in that column, typed or corrected:
 * probably a slip, for the word then prints 0. Columns with a list of values are not asked: a value
 * of the list may well not occur yet. `cache` is kept by the caller for one edition.
 * @throws ComponentError when table or condition are wrong.
 */
export function unheldValues(
  site: SiteData,
  of: string,
  text: string,
  prop: string,
  cache: ValuesEver,
): WordFault[] {
  const table = heldTable(site, of, site.today);
  return conditionsOf(table, text, prop).flatMap(({ column, values }) => {
    const key = fieldKey(table, column) ?? column;
    if (table.schema.columns[key]?.field.values !== undefined) return [];
    const name = JSON.stringify([of, key]);
    const held = cache.get(name) ?? valuesEver(site, table, key);
    cache.set(name, held);
    return values
      .filter((value) => !held.has(value))
      .map((value) => unheld(table, prop, column, value, held));
  });
}

function unheld(
  { title }: HeldTable,
  prop: string,
  column: string,
  value: string,
  held: ReadonlySet<string>,
): WordFault {
  const suggestion = nearest(value, [...held]);
  return {
    message: `${prop}里的「${column}=${value}」，「${title}」各版都没有这个值`,
    hint: suggestion === undefined ? '核对写法' : `是不是「${suggestion}」？`,
  };
}

function valuesEver(site: SiteData, table: HeldTable, key: string): ReadonlySet<string> {
  const dataset = site.edition.datasets.get(table.name);
  const cells =
    dataset === undefined
      ? table.entries.map((entry) => entry.cells[key] ?? '')
      : [
          ...dataset.versions.flatMap((version) =>
            version.table.entries.map((entry) => entry.cells[key] ?? ''),
          ),
          ...(dataset.errata?.entries ?? [])
            .filter(({ row }) => row.field !== null && fieldKey(dataset, row.field) === key)
            .map((entry) => entry.cells['to'] ?? ''),
        ];
  return new Set([...cells, ...cells.flatMap((cell) => cell.split('；'))]);
}
