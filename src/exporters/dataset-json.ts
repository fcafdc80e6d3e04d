import type { Dataset } from '../data/dataset.ts';
import type { Entry } from '../data/table.ts';
import type { HeldColumn } from '../data/table-header.ts';

/**
 * A table as JSON (docs/zh/outputs.md): `{dataset, version, fields:[{key,title,type,unit}], rows}`, rows
 * as objects with English keys: numbers as numbers, blank as null, 未报送 and its like and lists
 * as the string. Only the columns given; `note` is added when there is one. One row a line, so
 * that two versions can be compared line by line.
 */
export function datasetJson(
  dataset: Pick<Dataset, 'name' | 'schema'>,
  version: string,
  columns: readonly HeldColumn[],
  entries: readonly Entry[],
  note?: string,
): string {
  const fields = columns.map(({ key, header }) => {
    const field = dataset.schema.columns[key]?.field;
    return { key, title: header, type: field?.type ?? 'text', unit: field?.unit ?? null };
  });
  const rows = entries.map(({ row }) =>
    Object.fromEntries(columns.map(({ key }) => [key, row[key] ?? null])),
  );
  const head = { dataset: dataset.name, version, ...(note === undefined ? {} : { note }) };
  const opening = JSON.stringify(head).slice(0, -1);
  return `${opening},"fields":${lines(fields)},"rows":${lines(rows)}}\n`;
}

function lines(items: readonly unknown[]): string {
  return items.length === 0
    ? '[]'
    : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
}
