import type { ComponentUse } from '../../data/prose/component-uses.ts';
import { ComponentError, heldTable, selectedRows } from '../components/held-table.ts';
import type { SiteData } from '../site/site-data.ts';
import type { DatasetErratum } from './issue-views.ts';
import { datasetOf } from './printed-figures.ts';

/**
 * Those of some corrections that are of rows which a word reads in any of these states of the data: the
 * rows that its `where` selects, and the spaces that these name. All of them where it reads no table.
 */
export function errataRead(
  states: readonly SiteData[],
  { props }: Pick<ComponentUse, 'props'>,
  day: string,
  errata: readonly DatasetErratum[],
): readonly DatasetErratum[] {
  const name = datasetOf({ props });
  const rows = new Set<string>();
  const items = new Set<string>();
  const hasOthers = errata.some(({ dataset }) => dataset !== name);
  try {
    for (const state of states) {
      const table = heldTable(state, name, day);
      const [key = ''] = table.schema.key;
      for (const { version, cells } of selectedRows(table, props['where'])) {
        rows.add(`${version} ${cells[key]}`);
        for (const cell of hasOthers ? Object.values(cells) : [])
          cell.split('；').forEach((item) => items.add(item));
      }
    }
  } catch (error) {
    if (error instanceof ComponentError) return errata;
    throw error;
  }
  return errata.filter(({ dataset, erratum: { version, id } }) =>
    dataset === name ? rows.has(`${version} ${id}`) : items.has(id),
  );
}
