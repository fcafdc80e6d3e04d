import { asOf } from '../data/as-of.ts';
import type { Dataset } from '../data/dataset.ts';
import type { TableSchema } from '../schemas/dataset.ts';
import type { Template } from './write-template.ts';

/**
 * What an editor fills in for the next version of a table. A snapshot is the whole list again, so it
 * begins with the rows as they stand today, corrections applied; a batch adds rows, so it begins
 * empty, and what it held before stands in the examples only.
 */
export function templateOf(dataset: Dataset, today: string): Template {
  const { schema, document } = dataset;
  const { entries } = asOf(dataset, today);
  const columns = Object.entries(schema.columns);
  const cell = (cells: Readonly<Record<string, string>>, key: string) => cells[key] ?? '';
  const example = (key: string) =>
    entries.findLast(({ cells }) => cell(cells, key) !== '')?.cells[key] ?? '';
  return {
    ...emptyTemplate(schema, dataset.name),
    title: document.title,
    rows:
      schema.kind === 'snapshot'
        ? entries.map(({ cells }) => columns.map(([key]) => cell(cells, key)))
        : [],
    examples: new Map(
      columns
        .map(([key, { field }]) => [field.title, example(key)] as const)
        .filter(([, text]) => text !== ''),
    ),
  };
}

/** The same of a table that holds nothing yet. */
export function emptyTemplate({ title, columns }: TableSchema, dataset: string): Template {
  return {
    dataset,
    title,
    fields: Object.values(columns).map(({ field }) => field),
    rows: [],
  };
}
