import type { Entry } from '../../data/table.ts';
import type { TableSchema } from '../../schemas/dataset.ts';

/** Reads the cells of an edition's own table by the title of their column; '' where it has none. */
export function cellsByTitle({ columns }: TableSchema) {
  const keys = new Map(Object.entries(columns).map(([key, { field }]) => [field.title, key]));
  return ({ cells }: Pick<Entry<unknown>, 'cells'>, title: string): string =>
    cells[keys.get(title) ?? ''] ?? '';
}
