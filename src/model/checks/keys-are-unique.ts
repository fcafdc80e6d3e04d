import { type Entry, type TableFile, problemAt } from '../../data/table.ts';
import type { Problem } from '../../data/problem.ts';
import type { TableSchema } from '../../schemas/dataset.ts';
import { type Check, allTables } from './check.ts';

/** Keys are unique within a version (snapshot) or across all files of a batch: `key-duplicate`. */
export const keysAreUnique: Check = (edition) => {
  const batchTables = [...edition.datasets.values()]
    .filter(({ schema }) => schema.kind === 'batch')
    .map(({ versions, schema }) => ({ tables: versions.map(({ table }) => table), schema }));
  const inBatch = new Set(batchTables.flatMap(({ tables }) => tables));
  const alone = allTables(edition)
    .filter(({ table }) => !inBatch.has(table))
    .map(({ table, schema }) => ({ tables: [table], schema }));
  return [...batchTables, ...alone].flatMap(({ tables, schema }) =>
    schema.key.length === 0 ? [] : duplicates(tables, schema),
  );
};

/** Without a column of its key nothing tells the rows of a table apart. */
function holdsKey({ columns }: TableFile, schema: TableSchema): boolean {
  return schema.key.every(
    (key) =>
      schema.columns[key]?.field.required !== true || columns.some((column) => column.key === key),
  );
}

function duplicates(tables: readonly TableFile[], schema: TableSchema): Problem[] {
  const { key } = schema;
  const first = new Map<string, Entry>();
  const held = tables.filter((table) => holdsKey(table, schema));
  return held.flatMap((table) =>
    table.entries.flatMap((entry) => {
      const [only = '', ...others] = key.map((each) => entry.cells[each] ?? '');
      const isPartial = entry.isRagged === true && key.length > 1;
      if (only === '' || isPartial) return [];
      const name = others.length === 0 ? only : JSON.stringify([only, ...others]);
      const earlier = first.get(name);
      if (earlier === undefined) {
        first.set(name, entry);
        return [];
      }
      const where =
        earlier.file === entry.file ? `第${earlier.line}行` : `${earlier.file}第${earlier.line}行`;
      return [
        problemAt(table, entry, key[0] ?? '', {
          rule: 'key-duplicate',
          message: `「${[only, ...others].join('、')}」与${where}重复`,
          hint: '一个编号只用一次：改成新的编号，或删去重复的一行',
        }),
      ];
    }),
  );
}
