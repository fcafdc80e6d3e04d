import type { Dataset } from '../data/dataset.ts';
import type { Entry } from '../data/table.ts';
import type { HeldColumn } from '../data/table-header.ts';
import { PIECE } from './csv.ts';

/**
 * A table as JSON (docs/zh/outputs.md): `{dataset, version, fields:[{key,title,type,unit}], rows}`, rows
 * as objects with English keys: numbers as numbers, blank as null, 未报送 and its like and lists
 * as the string. Only the columns given; `note` is added when there is one. One row a line, so
 * that two versions can be compared line by line. In pieces of many rows.
 */
export function* datasetJson(
  dataset: Pick<Dataset, 'name' | 'schema'>,
  version: string,
  columns: readonly HeldColumn[],
  entries: readonly Entry[],
  note?: string,
): Generator<string> {
  const fields = columns.map(({ key, header }) => {
    const field = dataset.schema.columns[key]?.field;
    return { key, title: header, type: field?.type ?? 'text', unit: field?.unit ?? null };
  });
  const head = { dataset: dataset.name, version, ...(note === undefined ? {} : { note }) };
  yield `${JSON.stringify(head).slice(0, -1)},"fields":`;
  yield* lines(fields, JSON.stringify);
  yield ',"rows":';
  yield* lines(entries, rowWriter(columns));
  yield '}\n';
}

/** Writes a row by its columns; one with two columns of a name holds the last, as objects do. */
function rowWriter(columns: readonly HeldColumn[]): (entry: Entry) => string {
  const named = [...new Set(columns.map(({ key }) => key))].map((key, index) => ({
    key,
    opening: `${index === 0 ? '{' : ','}${JSON.stringify(key)}:`,
  }));
  return ({ row }) => {
    let text = named.length === 0 ? '{' : '';
    for (const { key, opening } of named) text += opening + JSON.stringify(row[key] ?? null);
    return `${text}}`;
  };
}

function* lines<T>(items: Iterable<T>, written: (item: T) => string): Generator<string> {
  let text = '';
  let isFirst = true;
  for (const item of items) {
    text += (isFirst ? '[\n' : ',\n') + written(item);
    isFirst = false;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield isFirst ? '[]' : `${text}\n]`;
}
