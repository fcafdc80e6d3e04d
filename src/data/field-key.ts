import type { TableSchema } from '../schemas/dataset.ts';

/** The English key of a column by its Chinese header, unit in brackets included or not. */
export function fieldKey(
  dataset: { readonly schema: TableSchema },
  header: string,
): string | undefined {
  const columns = Object.entries(dataset.schema.columns);
  return columns.find(
    ([, { field }]) =>
      field.title === header ||
      (field.unit !== undefined && `${field.title}(${field.unit})` === header),
  )?.[0];
}
