import type { DatasetSchema } from '../schemas/dataset.ts';

/** What the head of a column tells the table tool (src/client/table-tool/read-page-table.ts). */
export interface ColumnTool {
  readonly 'data-column': string;
  readonly 'data-type': 'text' | 'number' | 'date';
  readonly 'data-facet'?: 'value' | 'year' | 'range';
}

/**
 * How readers sort and narrow by a column of a dataset, from its schema: numbers by their bounds,
 * dates by their years, values of a list and places by their values. Other text is only searched,
 * unless `isFacet` says that few values repeat.
 */
export function columnTool({ columns }: DatasetSchema, name: string, isFacet = false): ColumnTool {
  const field = columns[name]?.field;
  if (field === undefined) throw new Error(`no column ${name}`);
  const key = toolKey(name);
  switch (field.type) {
    case 'number':
    case 'integer':
      return { 'data-column': key, 'data-type': 'number', 'data-facet': 'range' };
    case 'date':
      return { 'data-column': key, 'data-type': 'date', 'data-facet': 'year' };
    case 'enum':
    case 'division':
      return { 'data-column': key, 'data-type': 'text', 'data-facet': 'value' };
    default: {
      const facet = isFacet || field.isList === true;
      return {
        'data-column': key,
        'data-type': 'text',
        ...(facet ? { 'data-facet': 'value' } : {}),
      };
    }
  }
}

/** What the addresses of lists have beside the keys of columns (setting-address.ts), and their groups. */
const TAKEN = ['q', 'sort', 'hide', 'group'];

/**
 * The key of a column that an edition names itself: none that the table tool reads as something else, and
 * another for each name.
 */
export function toolKey(name: string): string {
  const key = name.replaceAll('_', '__').replaceAll('.', '_1');
  return TAKEN.includes(key) || key in {} ? `${key}_` : key;
}
